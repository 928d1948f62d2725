import type { DrawnContent } from '@tablee/documents/records'
import { drawnContents, recordsStore } from '@tablee/documents/records'
import type { OpenDocument } from '@tablee/provider'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import styles from './drawings.module.css'
import zone from './zone-list.module.css'

export interface DrawingsProps {
  /** The template of the board, and what is laid on it. */
  readonly base: OpenDocument['doc']
  readonly board: OpenDocument['doc']
}

/** « Dessins et images »: what is written in the drawings of a board, and what its pictures show. */
export function Drawings({ base, board }: DrawingsProps): ReactNode {
  const { t } = useWords()
  const behind = useStore(recordsStore(base))
  const before = useStore(recordsStore(board))
  const { told, untold } = useMemo(() => drawnContents([behind, before]), [behind, before])
  if (told.length === 0) return null
  return (
    <section className={zone.zone} aria-labelledby="drawings">
      <header className={zone.head}>
        <h2 id="drawings" tabIndex={-1} className={zone.title}>
          {t('list.drawings')}
        </h2>
      </header>
      <p className={zone.prompt}>{t('list.drawingsWhat')}</p>
      <ul className={zone.cards}>
        {told.map((content) => (
          <li key={content.key} className={styles.drawn}>
            <Drawn content={content} />
          </li>
        ))}
      </ul>
      {untold > 0 ? <p className={zone.prompt}>{t('list.drawingsUntold', { count: untold })}</p> : null}
    </section>
  )
}

function Drawn({ content }: { readonly content: DrawnContent }): ReactNode {
  const { t } = useWords()
  const { words } = content
  if (content.sort === 'words') return <p className={styles.words}>{words}</p>
  return (
    <figure className={styles.picture}>
      {/* the words under it are said once */}
      <img className={styles.shown} src={content.src} alt="" loading="lazy" />
      <figcaption className={styles.words}>
        {words === '' ? t('list.pictureUnsaid') : t('list.pictureShows', { words })}
      </figcaption>
    </figure>
  )
}

import type { BoardId, Zone } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import { Button, Notice, TextArea, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useCycle } from './cycle-context.ts'
import styles from './kept-words.module.css'

/** What somebody was writing where nothing can be added any more: why, and their words, to be copied. */
export function KeptWords({
  why,
  words,
  action,
}: {
  readonly why: string
  readonly words: string
  readonly action?: ReactNode
}): ReactNode {
  const { t } = useWords()
  return (
    <div className={styles.kept}>
      <Notice kind="warning" action={action}>
        <p>{why}</p>
      </Notice>
      <TextArea readOnly rows={2} label={t('list.yourWords')} value={words} />
    </div>
  )
}

/** What this person was writing in zones of `board` that are not there any more. */
export function WordsOfGoneZones({
  board,
  zones,
}: {
  readonly board: BoardId
  readonly zones: readonly Zone[]
}): ReactNode {
  const { t, language } = useWords()
  const { drafts } = useCycle()
  const gone = [...useStore(drafts).values()].filter(
    (draft) => draft.board === board && draft.words !== '' && !zones.some(({ id }) => id === draft.zone.id),
  )
  return gone.map((draft) => {
    const why = t('list.zoneGone', { zone: inLanguage(draft.zone.spec.title, language) })
    return (
      <InSight key={draft.zone.id} said={why}>
        <KeptWords
          why={why}
          words={draft.words}
          action={
            <Button onClick={() => drafts.keep({ ...draft, words: '', open: false })}>{t('list.forgetWords')}</Button>
          }
        />
      </InSight>
    )
  })
}

/** Said, and shown to whoever was in what has gone: their focus is nowhere. */
function InSight({ said, children }: { readonly said: string; readonly children: ReactNode }): ReactNode {
  const announce = useAnnounce()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.scrollIntoView({ block: 'center' })
  }, [])
  useEffect(() => announce(said), [announce, said])
  return <div ref={box}>{children}</div>
}

/** What this person was writing anywhere in a cycle that is shut to them. */
export function WordsLeft(): ReactNode {
  const { t } = useWords()
  const left = [...useStore(useCycle().drafts)].filter(([, { words }]) => words !== '')
  return left.map(([key, { words }]) => <KeptWords key={key} why={t('list.addingClosed')} words={words} />)
}

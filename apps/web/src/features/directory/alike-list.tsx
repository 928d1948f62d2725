import type { AlikeStructures, StructureId } from '@tablee/model'
import { Button, Combine, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import styles from './directory.module.css'

export interface AlikeListProps {
  readonly pairs: readonly AlikeStructures[]
  readonly onMerge: (structure: StructureId, other: StructureId) => void
}

/** The structures that may well be one, two by two: proposed, never done. */
export function AlikeList({ pairs, onMerge }: AlikeListProps): ReactNode {
  const { t } = useWords()
  return (
    <section aria-labelledby="alike" className={styles.section}>
      <h2 id="alike">{t('directory.structures.alike')}</h2>
      <p className={looks.aim}>{t('directory.structures.alikeHint')}</p>
      <ul className={styles.rows}>
        {pairs.map(([left, right]) => (
          <li key={`${left.id} ${right.id}`} className={styles.row}>
            <span dir="auto" className={styles.name}>
              {t('directory.structures.pair', { one: left.name, two: right.name })}
            </span>
            <Button
              icon={<Combine aria-hidden="true" />}
              aria-label={t('directory.structures.alikeMergeNamed', { one: left.name, two: right.name })}
              onClick={() => onMerge(left.id, right.id)}
            >
              {t('directory.structures.merge')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

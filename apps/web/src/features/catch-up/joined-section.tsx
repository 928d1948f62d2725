import type { ParticipantId } from '@tablee/model'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import { structureNameIn } from '../../cycle/structure-name.ts'
import styles from './catch-up.module.css'
import { FewFirst } from './few-first.tsx'

/** Who came to the table meanwhile, and for whom. */
export function JoinedSection({ joined }: { readonly joined: readonly ParticipantId[] }): ReactNode {
  const { t } = useWords()
  const { people, live } = useCycle()
  const known = useStore(people)
  const structures = useStore(live)?.structures ?? []
  if (joined.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="joined">
      <h2 id="joined">{t('catchUp.joined')}</h2>
      <FewFirst items={joined}>
        {(id) => {
          const person = known.get(id)
          const structure = person?.structure ? structureNameIn(structures, person.structure) : null
          return (
            <li key={id} className={styles.line}>
              <bdi>{person?.name ?? t('cycle.erased')}</bdi>
              <bdi className={looks.soft}>{structure ?? t('cycle.me.ownName')}</bdi>
            </li>
          )
        }}
      </FewFirst>
    </section>
  )
}

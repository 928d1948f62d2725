import type { Awaited, Person, PlannedSession } from '@tablee/model'
import { Coming as ComingSchema, USUAL_TIME_ZONE } from '@tablee/model'
import { Select, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { isOver } from '../../cycle/session-end.ts'
import { structureNameIn } from '../../cycle/structure-name.ts'
import { useNow } from '../../cycle/use-now.ts'
import { awaitedOf } from './awaited-people.ts'
import { MyAnswer } from './my-answer.tsx'
import styles from './session-page.module.css'
import type { SessionRegistrations } from './use-registrations.ts'
import { useRegistrations } from './use-registrations.ts'

const STATES = ['yes', 'maybe', 'pending', 'no', 'silent'] as const

/** Who comes to a session: one's own answer, how many, and everybody by structure. */
export function ComingSection({ session }: { readonly session: PlannedSession }): ReactNode {
  const { t } = useWords()
  const { me, people, plan } = useCycle()
  const timeZone = useStore(plan)?.timeZone ?? USUAL_TIME_ZONE
  const registrations = useRegistrations(session.id)
  const { answers, refusal } = registrations
  const standing = [...useStore(people).values()].filter((person) => !person.removed)
  const stateOf = ({ id }: Person): Awaited | 'silent' => answers?.get(id) ?? 'silent'
  const over = isOver(session, timeZone, useNow())
  const awaited = awaitedOf(standing, answers)
  const counts = Map.groupBy(awaited, stateOf)
  return (
    <section aria-labelledby="coming" className={styles.section}>
      <h2 id="coming">{t(over ? 'session.coming.titleOver' : 'session.coming.title')}</h2>
      {over ? <p className={styles.soft}>{t('session.coming.over')}</p> : <MyAnswer {...registrations} />}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {answers ? (
        <>
          <ul className={styles.counts}>
            {STATES.filter((state) => counts.has(state)).map((state) => (
              <li key={state}>{t(`session.coming.${state}_count`, { count: counts.get(state)?.length ?? 0 })}</li>
            ))}
          </ul>
          <details className={styles.details}>
            <summary>{t('session.coming.everyone')}</summary>
            <ByStructure
              people={me.role === 'facilitation' ? standing : awaited}
              answers={answers}
              say={registrations.say}
            />
          </details>
        </>
      ) : refusal ? null : (
        <p>{t('session.coming.waiting')}</p>
      )}
    </section>
  )
}

interface ByStructureProps extends Pick<SessionRegistrations, 'say'> {
  readonly people: readonly Person[]
  readonly answers: ReadonlyMap<Person['id'], Awaited>
}

/** Everybody with their answer, the ones who come in their own name last. */
function ByStructure({ people, answers, say }: ByStructureProps): ReactNode {
  const { t, language } = useWords()
  const structures = useStore(useCycle().live)?.structures ?? []
  const groups = [
    ...Map.groupBy(people, ({ structure }) => (structure && structureNameIn(structures, structure)) || ''),
  ].toSorted(([left], [right]) => (left === '' ? 1 : right === '' ? -1 : left.localeCompare(right, language)))
  return (
    <ul className={styles.structures}>
      {groups.map(([name, members]) => {
        const come = members.filter(({ id }) => answers.get(id) === 'yes').length
        return (
          <li key={name}>
            <h3>
              {name === '' ? t('session.coming.ownName') : name}{' '}
              <span className={styles.soft}>{t('session.coming.yes_count', { count: come })}</span>
            </h3>
            <ul>
              {members.map((person) => (
                <AnswerOf key={person.id} person={person} coming={answers.get(person.id) ?? null} say={say} />
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}

/** The answer of one person; the facilitation may give it for them. */
function AnswerOf({
  person,
  coming,
  say,
}: Pick<SessionRegistrations, 'say'> & { readonly person: Person; readonly coming: Awaited | null }): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  const announce = useAnnounce()
  const name = person.name ?? t('cycle.erased')
  if (me.role !== 'facilitation')
    return (
      <li className={styles.person}>
        <span>{name}</span> <span className={styles.soft}>{t(`session.coming.answers.${coming ?? 'none'}`)}</span>
      </li>
    )
  const choose = async (value: string): Promise<void> => {
    const wanted = ComingSchema.safeParse(value).data ?? null
    if (await say(person.id, wanted)) announce(`${name} : ${t(`session.coming.answers.${wanted ?? 'none'}`)}`)
  }
  return (
    <li className={styles.person}>
      <span aria-hidden="true">{name}</span>
      <Select
        label={t('session.coming.answerOf', { name })}
        labelHidden
        value={coming === 'pending' ? '' : (coming ?? '')}
        options={[
          { value: '', label: t(`session.coming.answers.${coming === 'pending' ? 'pending' : 'none'}`) },
          ...ComingSchema.options.map((value) => ({ value, label: t(`session.coming.answers.${value}`) })),
        ]}
        onChange={(event) => void choose(event.target.value)}
      />
    </li>
  )
}

import type { Person } from '@tablee/model'
import { Button, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { changeParticipant } from '../../api/cycle-calls.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { structureNameIn } from '../../cycle/structure-name.ts'
import styles from './access-page.module.css'
import { ConfirmDialog } from './confirm-dialog.tsx'

const ChangePersonDialog = dialogOnDemand(
  async () => (await import('./change-person-dialog.tsx')).ChangePersonDialog,
  'entrance',
)

/** Everyone who is in, the way to give them another place, and to shut someone out. */
export function PeopleSection(): ReactNode {
  const { t, language } = useWords()
  const { cycle, me, live, people, refreshPeople } = useCycle()
  const announce = useAnnounce()
  const structures = useStore(live)?.structures ?? []
  const [leaving, setLeaving] = useState<Person | null>(null)
  const [changing, setChanging] = useState<Person | null>(null)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const nameOf = (person: Person): string => person.name ?? t('cycle.erased')
  const present = [...useStore(people).values()]
    .filter((person) => !person.removed)
    .toSorted((left, right) => nameOf(left).localeCompare(nameOf(right), language))

  const remove = async (person: Person): Promise<void> => {
    setLeaving(null)
    const result = await changeParticipant(cycle, person.id, { removed: true })
    if (!result.ok) return setRefusal(result.error)
    setRefusal(null)
    refreshPeople()
    // the button that asked goes with the person
    title.current?.focus()
    announce(t('access.removed', { name: nameOf(person) }))
  }
  return (
    <section aria-labelledby="people" className={styles.section}>
      <h2 id="people" ref={title} tabIndex={-1}>
        {t('access.people')}
      </h2>
      <p className={styles.facts}>{t('access.peopleHint')}</p>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <ul className={styles.people}>
        {present.map((person) => (
          <li key={person.id} className={styles.person}>
            <p className={styles.name}>
              {nameOf(person)}
              {person.id === me.participant ? <span className={styles.facts}> ({t('access.you')})</span> : null}
            </p>
            <p className={styles.facts}>
              {[
                (person.structure && structureNameIn(structures, person.structure)) ?? t('cycle.me.ownName'),
                t(`common.roles.${person.role}`),
              ].join(' · ')}
            </p>
            <div className={styles.acts}>
              <Button
                look="quiet"
                aria-label={t('access.change.buttonNamed', { name: nameOf(person) })}
                onClick={() => setChanging(person)}
              >
                {t('access.change.button')}
              </Button>
              {person.id === me.participant ? null : (
                <Button
                  look="quiet"
                  aria-label={t('access.removeNamed', { name: nameOf(person) })}
                  onClick={() => setLeaving(person)}
                >
                  {t('access.remove')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={leaving !== null}
        title={leaving ? t('access.removeTitle', { name: nameOf(leaving) }) : ''}
        body={t('access.removeBody')}
        confirm={t('access.remove')}
        onConfirm={() => {
          if (leaving) void remove(leaving)
        }}
        onCancel={() => setLeaving(null)}
      />
      {changing ? <ChangePersonDialog person={changing} roles onClose={() => setChanging(null)} /> : null}
    </section>
  )
}

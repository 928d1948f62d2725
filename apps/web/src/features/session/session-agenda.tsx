import type { Mode, PlannedSession } from '@tablee/model'
import { activityTimes, agendaMinutes } from '@tablee/model'
import { Button, Pencil, useStore, useWords } from '@tablee/ui'
import { sessionAgenda } from '@tablee/templates'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './session-page.module.css'
import { fitWords, timeWords } from './session-words.ts'

/** What is done in the session, each activity with its time; changed by the facilitation. */
export function SessionAgenda({
  session,
  onEdit,
}: {
  readonly session: PlannedSession
  readonly onEdit: () => void
}): ReactNode {
  const { t, language } = useWords()
  const { me, plan } = useCycle()
  const steps = useStore(plan)?.steps ?? []
  const leads = me.role === 'facilitation'
  const agenda = sessionAgenda(session, steps, me.cycle.language)
  const times = session.from === null ? [] : activityTimes(agenda, session.from)
  return (
    <section aria-labelledby="agenda" className={styles.section}>
      <div className={styles.line}>
        <h2 id="agenda">{t('session.agenda.title')}</h2>
        {leads ? (
          <Button icon={<Pencil aria-hidden="true" />} onClick={onEdit}>
            {t('session.agenda.edit')}
          </Button>
        ) : null}
      </div>
      {agenda.length === 0 ? (
        <p className={styles.soft}>{t('session.agenda.none')}</p>
      ) : (
        <>
          <ol className={styles.agenda} data-untimed={times.length === 0 ? '' : undefined}>
            {agenda.map(({ key, title, minutes, mode }, index) => (
              <li key={key} data-mode={mode}>
                {times[index] ? <span className={styles.time}>{timeWords(times[index], language)}</span> : null}
                <span>
                  <span lang={me.cycle.language}>{title}</span>
                  {isSaid(mode) ? <span className={styles.mode}>{t(`session.agenda.modes.${mode}`)}</span> : null}
                </span>
                <span className={styles.soft}>{t('session.agenda.minutes', { minutes })}</span>
              </li>
            ))}
          </ol>
          {leads ? <p className={styles.soft}>{fitWords(agendaMinutes(agenda), session.minutes, t)}</p> : null}
        </>
      )}
    </section>
  )
}

/** Being together goes without saying, and a break says so itself. */
function isSaid(mode: Mode): boolean {
  return mode !== 'plenary' && mode !== 'break'
}

import type { PlannedSession, PlannedStep } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import { activityPrompt, findStepTemplate, sessionAgenda } from '@tablee/templates'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './session-page.module.css'

interface SessionPreparationProps {
  readonly session: PlannedSession
  readonly steps: readonly PlannedStep[]
}

/** What the templates say to the facilitation before the session: their notes, and what each activity asks of people. */
export function SessionPreparation({ session, steps }: SessionPreparationProps): ReactNode {
  const { t } = useWords()
  const { language } = useCycle().me.cycle
  const notes = steps.flatMap((step) => {
    const note = findStepTemplate(step.key)?.note
    return note ? [{ step, text: inLanguage(note, language) }] : []
  })
  const prompts = sessionAgenda(session, steps, language).flatMap((activity) => {
    const prompt = activityPrompt(activity.key, steps)
    return prompt && activity.mode !== 'break' ? [{ activity, text: inLanguage(prompt, language) }] : []
  })
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="prepare" className={styles.section}>
      <h2 id="prepare">{t('session.prepare.title')}</h2>
      <p className={styles.soft}>{t('session.prepare.hint')}</p>
      {notes.map(({ step, text }) => (
        <div key={step.id} lang={language} className={styles.note}>
          <h3>{step.title}</h3>
          {text.split('\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      ))}
      <details className={styles.details}>
        <summary>{t('session.prepare.prompts')}</summary>
        <dl lang={language} className={styles.prompts}>
          {prompts.map(({ activity, text }) => (
            <div key={activity.key}>
              <dt>{activity.title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

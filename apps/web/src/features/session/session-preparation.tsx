import type { PlannedSession, PlannedStep } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import { findStepTemplate, sessionAgenda } from '@tablee/templates'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './session-page.module.css'

interface SessionPreparationProps {
  readonly session: PlannedSession
  readonly steps: readonly PlannedStep[]
}

/** What the facilitation reads before the session: the notes of the templates, and what each activity asks of people. */
export function SessionPreparation({ session, steps }: SessionPreparationProps): ReactNode {
  const { t } = useWords()
  const { language } = useCycle().me.cycle
  const notes = steps.flatMap((step) => {
    const note = findStepTemplate(step.key)?.note
    return note ? [{ step, text: inLanguage(note, language) }] : []
  })
  const prompts = sessionAgenda(session, steps, language).filter(({ mode, prompt }) => prompt && mode !== 'break')
  if (notes.length === 0 && prompts.length === 0) return null
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
      {prompts.length > 0 ? (
        <details className={styles.details}>
          <summary>{t('session.prepare.prompts')}</summary>
          <dl lang={language} className={styles.prompts}>
            {prompts.map(({ key, title, prompt }) => (
              <div key={key}>
                <dt>{title}</dt>
                <dd>{prompt}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </section>
  )
}

import type { Language } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { findTemplate, stepByStepCover, stepTemplates, templateCovers } from '@tablee/templates'
import { Button, Dialog, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import { durationWords } from '../../cycle/duration-words.ts'
import type { OutlinedSession, OutlinedStep } from './template-outline.ts'
import { outlineOf } from './template-outline.ts'
import styles from './template-preview.module.css'

export interface TemplatePreviewProps {
  /** The id of a template, or that of « Étape par étape ». */
  readonly template: string
  /** The language of the cycle: that of its contents. */
  readonly language: Language
  readonly onClose: () => void
}

/** What a cycle will be made of, before there is one: its sessions, their steps, what each hands on. */
export function TemplatePreview({ template, language, onClose }: TemplatePreviewProps): ReactNode {
  const { t, language: present } = useWords()
  const cover = [...templateCovers, stepByStepCover].find(({ id }) => id === template) ?? stepByStepCover
  const found = findTemplate(template)
  const sessions = found ? outlineOf(found) : []
  const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0)
  const totals = { sessions: sessions.length, count: found?.steps.length ?? 0, length: durationWords(minutes, t) }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={inLanguage(cover.title, present)}
      description={found ? t('plan.preview.totals', totals) : t('plan.preview.none')}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('plan.preview.close')}
        </Button>
      }
    >
      {found ? (
        <>
          <ol className={styles.sessions}>
            {sessions.map((session, index) => (
              <SessionOutline key={index} number={index + 1} session={session} language={language} />
            ))}
          </ol>
          <p className={looks.soft}>{t('plan.preview.free')}</p>
        </>
      ) : (
        <StepsToChoose language={language} />
      )}
    </Dialog>
  )
}

interface SessionOutlineProps {
  readonly number: number
  readonly session: OutlinedSession
  readonly language: Language
}

function SessionOutline({ number, session, language }: SessionOutlineProps): ReactNode {
  const { t } = useWords()
  const title = inLanguage(session.title, language)
  return (
    <li className={styles.session}>
      <h3 className={styles.title}>
        <span lang={language}>{`${number}. ${title}`}</span>
        <span className={styles.length}>{durationWords(session.minutes, t)}</span>
      </h3>
      {session.steps.map((step) => (
        <StepOfSession key={step.spec.key} step={step} language={language} named={session.steps.length > 1} />
      ))}
    </li>
  )
}

interface StepOfSessionProps {
  readonly step: OutlinedStep
  readonly language: Language
  /** Whether its title is said: the session has another. */
  readonly named: boolean
}

function StepOfSession({ step: { spec, again, handsOn }, language, named }: StepOfSessionProps): ReactNode {
  const { t } = useWords()
  const title = inLanguage(spec.title, language)
  if (again) return <p className={looks.soft}>{t('plan.preview.again')}</p>
  return (
    <div>
      {named ? (
        <h4 lang={language} className={styles.step}>
          {title}
        </h4>
      ) : null}
      <p lang={language}>{inLanguage(spec.aim, language)}</p>
      {handsOn.length > 0 ? (
        <ul className={styles.hands}>
          {handsOn.map(({ to, kinds }) => (
            <li key={to.map(({ key }) => key).join(' ')}>
              {t('plan.preview.handOn', {
                kinds: kinds.map((kind) => inLanguage(KINDS[kind].plural, language).toLocaleLowerCase()).join(', '),
                steps: to
                  .map((other) => t('plan.preview.step', { step: inLanguage(other.title, language) }))
                  .join(', '),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** The steps that a cycle can be made of, for whoever will choose them one by one. */
function StepsToChoose({ language }: { readonly language: Language }): ReactNode {
  const { t } = useWords()
  return (
    <ul className={styles.sessions}>
      {stepTemplates.map((spec) => (
        <li key={spec.key} className={styles.session}>
          <h3 className={styles.title}>
            <span lang={language}>{inLanguage(spec.title, language)}</span>
            <span className={styles.length}>
              {durationWords(
                spec.agenda.reduce((sum, { minutes }) => sum + minutes, 0),
                t,
              )}
            </span>
          </h3>
          <p lang={language}>{inLanguage(spec.aim, language)}</p>
        </li>
      ))}
    </ul>
  )
}

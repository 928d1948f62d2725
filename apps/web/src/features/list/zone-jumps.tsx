import { inLanguage } from '@tablee/model'
import { ChevronDown, QuestionBadge, buttonClass, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import type { ValidatedQuestion } from '../card/card-scope.ts'
import type { ListSection } from './list-layout.ts'
import styles from './zone-jumps.module.css'
import { zoneTitleId } from './zone-list.tsx'

export interface ZoneJumpsProps {
  readonly sections: readonly ListSection[]
  readonly questions: readonly ValidatedQuestion[]
}

/** « Aller à… »: links to the zones and questions of a long list. */
export function ZoneJumps({ sections, questions }: ZoneJumpsProps): ReactNode {
  const { t, language } = useWords()
  const details = useRef<HTMLDetailsElement>(null)
  const close = (): void => {
    if (details.current) details.current.open = false
  }
  return (
    <details
      ref={details}
      className={styles.jumps}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        close()
        details.current?.querySelector('summary')?.focus()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <summary className={buttonClass()}>
        {t('list.goTo')}
        <ChevronDown aria-hidden="true" />
      </summary>
      <ul className={styles.list}>
        {sections.map(({ question, zones: [first] }) => {
          if (!first) return null
          const validated = questions.find(({ card }) => card === question)
          return (
            <li key={first.zone.id}>
              <a
                href={`#${question ? `question-${question}` : zoneTitleId(first.zone)}`}
                className={styles.jump}
                onClick={close}
              >
                {validated ? (
                  <QuestionBadge mark={validated.mark} title={validated.title ?? t('list.untitled')} />
                ) : (
                  inLanguage(first.zone.spec.title, language)
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

import { inLanguage } from '@tablee/model'
import { Button, ChevronDown, Menu, MenuItem, QuestionBadge, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { ValidatedQuestion } from '../card/card-scope.ts'
import type { ListSection } from './list-layout.ts'
import { zoneTitleId } from './zone-list.tsx'

/** « Aller à… »: leads to a zone or a question of a long list, with the focus. */
export function ZoneJumps({
  sections,
  questions,
}: {
  readonly sections: readonly ListSection[]
  readonly questions: readonly ValidatedQuestion[]
}): ReactNode {
  const { t, language } = useWords()
  const go = (id: string): void => {
    // after the menu has given the focus back to its button
    setTimeout(() => {
      const heading = document.getElementById(id)
      heading?.focus({ preventScroll: true })
      heading?.scrollIntoView({ block: 'start' })
    }, 50)
  }
  return (
    <Menu
      trigger={
        <Button>
          {t('list.goTo')}
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      {sections.map(({ question, zones: [first] }) => {
        if (!first) return null
        const validated = questions.find(({ card }) => card === question)
        return (
          <MenuItem
            key={first.zone.id}
            onSelect={() => go(question ? `question-${question}` : zoneTitleId(first.zone))}
          >
            {validated ? (
              <QuestionBadge mark={validated.mark} title={validated.title ?? t('list.untitled')} />
            ) : (
              inLanguage(first.zone.spec.title, language)
            )}
          </MenuItem>
        )
      })}
    </Menu>
  )
}

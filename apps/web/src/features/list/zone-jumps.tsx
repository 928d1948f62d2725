import { inLanguage } from '@tablee/model'
import { QuestionBadge, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { ValidatedQuestion } from '../card/card-scope.ts'
import { Jumps } from './jumps.tsx'
import type { ListSection } from './list-layout.ts'
import { zoneTitleId } from './zone-list.tsx'

export interface ZoneJumpsProps {
  readonly sections: readonly ListSection[]
  readonly questions: readonly ValidatedQuestion[]
}

/** « Aller à… »: links to the zones and questions of a long list. */
export function ZoneJumps({ sections, questions }: ZoneJumpsProps): ReactNode {
  const { t, language } = useWords()
  const jumps = sections.flatMap(({ question, zones: [first] }) => {
    if (!first) return []
    const validated = questions.find(({ card }) => card === question)
    return {
      to: question ? `question-${question}` : zoneTitleId(first.zone),
      words: validated ? (
        <QuestionBadge mark={validated.mark} title={validated.title ?? t('list.untitled')} />
      ) : (
        inLanguage(first.zone.spec.title, language)
      ),
    }
  })
  return <Jumps jumps={jumps} />
}

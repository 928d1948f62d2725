import type { LinkChanges } from '@tablee/documents'
import type { CardId, Degree, Link, LinkState } from '@tablee/model'
import { DEGREES, LINK_STATES, inLanguage } from '@tablee/model'
import { Select, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'

export interface LinkFieldsProps {
  readonly value: Pick<Link, 'state' | 'degree' | 'question'>
  readonly questions: CardScope['questions']
  readonly onChange: (changes: LinkChanges) => void
}

/** What is asked of a link: its state, its degree, and the question that it is about where some are validated. */
export function LinkFields({ value, questions, onChange }: LinkFieldsProps): ReactNode {
  const { t, language } = useWords()
  const { state, degree, question } = value
  const options = (words: Readonly<Record<string, typeof LINK_STATES.exists>>) =>
    Object.entries(words).map(([each, label]) => ({ value: each, label: inLanguage(label, language) }))
  const isKnown = question === null || questions.some(({ card }) => card === question)
  return (
    <>
      <Select
        label={t('links.state')}
        value={state}
        options={options(LINK_STATES)}
        onChange={(event) => onChange({ state: event.currentTarget.value as LinkState })}
      />
      <Select
        label={t('links.degreeField')}
        value={degree ?? ''}
        options={[{ value: '', label: t('links.unknown') }, ...options(DEGREES)]}
        onChange={(event) => onChange({ degree: (event.currentTarget.value || null) as Degree | null })}
      />
      {questions.length > 0 || question ? (
        <Select
          label={t('links.question')}
          value={question ?? ''}
          options={[
            { value: '', label: t('links.noQuestion') },
            ...questions.map(({ card, mark, title }) => ({
              value: card as string,
              label: `${mark.number}. ${title ?? ''}`,
            })),
            ...(isKnown ? [] : [{ value: question as string, label: t('list.questionGone', { count: 1 }) }]),
          ]}
          onChange={(event) => onChange({ question: (event.currentTarget.value || null) as CardId | null })}
        />
      ) : null}
    </>
  )
}

import type { CardId } from '@tablee/model'
import { Checkbox, Choices, QuestionBadge, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { ChoiceFieldProps } from './choice-dialog.tsx'
import { ChoiceDialog } from './choice-dialog.tsx'
import type { CardScope } from '../card/card-scope.ts'
import { QuestionNames } from '../card/question-names.tsx'

export interface QuestionPickerProps extends ChoiceFieldProps {
  readonly scope: CardScope
  readonly chosen: readonly CardId[]
  readonly onChange: (chosen: readonly CardId[]) => void
}

/** Chooses among the validated questions, each with its number and colour. One that is no longer validated can only be taken off. */
export function QuestionPicker({ scope, chosen, onChange, ...field }: QuestionPickerProps): ReactNode {
  const { t } = useWords()
  const gone = chosen.filter((id) => !scope.questions.some(({ card }) => card === id))
  const toggle = (card: CardId, wanted: boolean): void =>
    onChange(wanted ? [...chosen, card] : chosen.filter((id) => id !== card))
  return (
    <ChoiceDialog
      {...field}
      shown={<QuestionNames scope={scope} chosen={chosen} short={field.labelHidden} />}
      isEmpty={chosen.length === 0}
    >
      {scope.questions.length === 0 ? <p>{t('list.noQuestions')}</p> : null}
      <Choices legend={t('list.validatedQuestions')}>
        {scope.questions.map(({ card, mark, title }) => (
          <Checkbox
            key={card}
            checked={chosen.includes(card)}
            onChange={(event) => toggle(card, event.currentTarget.checked)}
            label={<QuestionBadge mark={mark} title={title ?? t('list.untitled')} />}
          />
        ))}
        {gone.map((card) => (
          <Checkbox
            key={card}
            checked
            onChange={() => toggle(card, false)}
            label={t('list.questionGone', { count: 1 })}
          />
        ))}
      </Choices>
    </ChoiceDialog>
  )
}

import { textFieldOf } from '@tablee/documents'
import type { Card, CardId, FieldSpec, StructureId } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import { unreachable } from '@tablee/std'
import { SharedTextField } from '@tablee/text'
import { Select, useWords } from '@tablee/ui'
import type { ChangeEvent, ReactNode } from 'react'
import type { CardScope } from './card-scope.ts'
import { idsIn, wordIn } from './field-values.ts'
import { DateField } from './date-field.tsx'
import { FieldWords } from './field-words.tsx'
import { QuestionPicker } from './question-picker.tsx'
import { StructuresPicker } from './structures-picker.tsx'

export interface CardFieldProps {
  readonly scope: CardScope
  readonly card: Card
  readonly name: string
  readonly spec: FieldSpec
  /** In a table the column says the label already. */
  readonly labelHidden?: boolean
  /** What is wrong with the value beyond its form. */
  readonly error?: string | null
  readonly onFocus?: () => void
  readonly onBlur?: () => void
}

/** One field of a card, edited in the way that its type asks for; plain words where the card can only be read. */
export function CardField(props: CardFieldProps): ReactNode {
  if (!props.scope.writable) return <FieldWords {...props} />
  return (
    <div onFocus={props.onFocus} onBlur={props.onBlur}>
      <FieldControl {...props} />
    </div>
  )
}

function FieldControl({ scope, card, name, spec, labelHidden = false, error = null }: CardFieldProps): ReactNode {
  const { t, language } = useWords()
  const label = inLanguage(spec.label, language)
  // the name of the card tells a screen reader which row it is in
  const shown = labelHidden ? t('table.cell', { column: label, row: card.title || t('list.untitled') }) : label
  const set = (value: string | readonly string[]): void => void scope.gestures.setField(card, name, value)
  const value = card.fields[name]
  const nothing = { value: '', label: t('list.nothingChosen') }
  const choosing = {
    label: shown,
    labelHidden,
    value: wordIn(value),
    onChange: (event: ChangeEvent<HTMLSelectElement>) => set(event.currentTarget.value),
  }

  switch (spec.type) {
    case 'text': {
      const text = textFieldOf(scope.content, card.id, name)
      return text ? (
        <SharedTextField
          text={text}
          writing={scope.writing}
          label={shown}
          labelHidden={labelHidden}
          lines={spec.long ? 'many' : 'one'}
          look={labelHidden ? 'bare' : 'framed'}
        />
      ) : null
    }
    case 'choice':
      return (
        <Select
          {...choosing}
          options={[
            nothing,
            ...spec.of.map((option) => ({ value: option.value, label: inLanguage(option.label, language) })),
          ]}
        />
      )
    case 'date':
      return <DateField label={shown} labelHidden={labelHidden} value={wordIn(value)} error={error} onChange={set} />
    case 'ref':
      if (spec.to === 'question') {
        return (
          <QuestionPicker
            scope={scope}
            label={shown}
            labelHidden={labelHidden}
            chosen={idsIn<CardId>(value)}
            onChange={set}
          />
        )
      }
      if (spec.to !== 'structure')
        return <FieldWords scope={scope} card={card} name={name} spec={spec} labelHidden={labelHidden} />
      if (spec.many)
        return (
          <StructuresPicker
            scope={scope}
            label={shown}
            labelHidden={labelHidden}
            chosen={idsIn<StructureId>(value)}
            onChange={set}
          />
        )
      return <Select {...choosing} options={[nothing, ...structureOptions(scope, wordIn(value) as StructureId | '')]} />
    case 'scale':
    case 'money':
    case 'parts':
      // no kind of card asks for these yet
      return <FieldWords scope={scope} card={card} name={name} spec={spec} labelHidden={labelHidden} />
    default:
      return unreachable(spec)
  }
}

/** The structures that can be chosen, and the one chosen before it was merged into another. */
function structureOptions(
  scope: CardScope,
  chosen: StructureId | '',
): readonly { readonly value: string; readonly label: string }[] {
  const options = scope.structures.map(({ id, name }) => ({ value: id as string, label: name }))
  if (chosen === '' || options.some(({ value }) => value === chosen)) return options
  return [...options, { value: chosen, label: scope.structureName(chosen) ?? chosen }]
}

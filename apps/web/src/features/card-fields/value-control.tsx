import type { CardId, FieldSpec, FieldValue } from '@tablee/model'
import { unreachable } from '@tablee/std'
import { Select, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { DateField } from './date-field.tsx'
import { fieldOptions, optionName } from './field-options.ts'
import { idsIn, wordIn } from '../card/field-values.ts'
import { MoneyField } from './money-field.tsx'
import { OptionsPicker } from './options-picker.tsx'
import { QuestionPicker } from './question-picker.tsx'

export interface ValueControlProps {
  readonly scope: CardScope
  /** Of a field that is one cell: a choice, a number, a day, what it refers to. */
  readonly spec: FieldSpec
  readonly value: FieldValue | undefined
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string | null
  readonly error?: string | null
  /** Writes made with the same `writing` are one. */
  readonly onChange: (value: FieldValue, writing?: object) => void
  /** Under a list of several, such as a way to make it longer. */
  readonly children?: ReactNode
}

/** The control that the type of a field asks for: the same in details, tables and repeated parts. */
export function ValueControl({ spec, ...props }: ValueControlProps): ReactNode {
  const { scope, label, labelHidden = false, hint = null, error = null, onChange } = props
  const value = spec.type === 'ref' && spec.to === 'structure' ? keptIn(props.value, scope) : props.value
  const shared = { label, labelHidden, hint }
  switch (spec.type) {
    case 'date':
      return <DateField {...shared} value={wordIn(value)} error={error} onChange={onChange} />
    case 'money':
      return <MoneyField {...shared} value={numberIn(value)} error={error} onChange={onChange} />
    case 'scale':
      return <OneControl {...props} spec={spec} />
    case 'choice':
    case 'ref': {
      const Control = spec.many ? ManyControl : OneControl
      return <Control {...props} value={value} spec={spec} />
    }
    case 'text':
    case 'parts':
      // written in place, by controls of their own
      return null
    default:
      return unreachable(spec)
  }
}

function OneControl({ scope, spec, value, label, labelHidden, hint, error, onChange }: ValueControlProps): ReactNode {
  const { t, language } = useWords()
  const chosen = typeof value === 'number' ? String(value) : wordIn(value)
  const options = fieldOptions(spec, scope, language)
  const isGone = chosen !== '' && !options.some((option) => option.value === chosen)
  const gone = { value: chosen, label: optionName(chosen, spec, scope, language) ?? t('fields.gone') }
  return (
    <Select
      label={label}
      labelHidden={labelHidden ?? false}
      hint={hint}
      error={error}
      value={chosen}
      options={[{ value: '', label: t('list.nothingChosen') }, ...options, ...(isGone ? [gone] : [])]}
      onChange={({ currentTarget: { value: next } }) =>
        onChange(spec.type === 'scale' && next !== '' ? Number(next) : next)
      }
    />
  )
}

function ManyControl(props: ValueControlProps): ReactNode {
  const { scope, spec, value, label, labelHidden = false, hint = null, error = null, onChange, children } = props
  const { t, language } = useWords()
  const to = spec.type === 'ref' ? spec.to : null
  const shared = { label, labelHidden, hint, error, onChange }
  if (to === 'question') return <QuestionPicker {...shared} scope={scope} chosen={idsIn<CardId>(value)} />
  const nothing = {
    structure: t('fields.noStructures'),
    participant: t('fields.noPeople'),
    territory: t('fields.noTerritories'),
  }
  return (
    <OptionsPicker
      {...shared}
      options={fieldOptions(spec, scope, language)}
      chosen={idsIn(value)}
      nameOf={(item) => optionName(item, spec, scope, language) ?? '…'}
      nothing={to === 'structure' || to === 'participant' || to === 'territory' ? nothing[to] : null}
    >
      {children}
    </OptionsPicker>
  )
}

/** What a field refers to, as the structures that stand for those that were merged. */
function keptIn(value: FieldValue | undefined, { keptStructure }: CardScope): FieldValue | undefined {
  return typeof value === 'string' ? keptStructure(value) : [...new Set(idsIn(value).map(keptStructure))]
}

function numberIn(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null
}

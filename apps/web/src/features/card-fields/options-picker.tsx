import { foldText } from '@tablee/std'
import { Checkbox, Choices, TextInput, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ChoiceFieldProps } from './choice-dialog.tsx'
import { ChoiceDialog } from './choice-dialog.tsx'
import type { FieldOption } from './field-options.ts'

export interface OptionsPickerProps extends ChoiceFieldProps {
  readonly options: readonly FieldOption[]
  readonly chosen: readonly string[]
  /** The name of what was chosen and can be chosen no more. */
  readonly nameOf: (value: string) => string
  /** Said while there is nothing to choose from. */
  readonly nothing?: string | null
  readonly onChange: (chosen: readonly string[]) => void
  /** Under the list, such as a way to make it longer. */
  readonly children?: ReactNode
}

/** Beyond so many options, a box to look for one by name is offered. */
const MANY = 8

/** Chooses several of a list. */
export function OptionsPicker(props: OptionsPickerProps): ReactNode {
  const { label, labelHidden, hint = null, error = null, options, chosen, nameOf, nothing, onChange, children } = props
  const { t } = useWords()
  const [wanted, setWanted] = useState('')
  const gone = chosen.filter((value) => !options.some((option) => option.value === value))
  const offered = [...options, ...gone.map((value) => ({ value, label: `${nameOf(value)} ${t('fields.gone')}` }))]
  const found = offered.filter(
    ({ value, label: name }) => chosen.includes(value) || foldText(name).includes(foldText(wanted)),
  )
  const names = chosen.map((value) => options.find((option) => option.value === value)?.label ?? nameOf(value))
  return (
    <ChoiceDialog {...{ label, labelHidden, hint, error }} shown={names.join(', ')} isEmpty={chosen.length === 0}>
      {offered.length > MANY ? (
        <TextInput
          type="search"
          label={t('fields.optionsFind')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      ) : null}
      {offered.length === 0 && nothing ? <p>{nothing}</p> : null}
      {offered.length > 0 ? (
        <Choices legend={label}>
          {found.map(({ value, label: name }) => (
            <Checkbox
              key={value}
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
              }
              label={name}
            />
          ))}
        </Choices>
      ) : null}
      {children}
    </ChoiceDialog>
  )
}

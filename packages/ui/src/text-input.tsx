import type { ComponentProps, ReactNode } from 'react'
import { useId } from 'react'
import { Field } from './field.tsx'
import type { FieldProps } from './field.tsx'
import styles from './field.module.css'
import unseen from './visually-hidden.module.css'

/** One line of text with its label. */
export function TextInput({
  label,
  hint,
  error,
  mark,
  labelHidden,
  ...rest
}: FieldProps & Omit<ComponentProps<'input'>, 'id'>): ReactNode {
  return (
    <Field {...{ label, hint, error, mark }} labelHidden={labelHidden ?? false}>
      {(ties) => <input type="text" {...rest} {...ties} className={styles.control} />}
    </Field>
  )
}

/** Several lines of text with their label. */
export function TextArea({
  label,
  hint,
  error,
  mark,
  labelHidden,
  ...rest
}: FieldProps & Omit<ComponentProps<'textarea'>, 'id'>): ReactNode {
  return (
    <Field {...{ label, hint, error, mark }} labelHidden={labelHidden ?? false}>
      {(ties) => <textarea rows={3} {...rest} {...ties} className={styles.control} />}
    </Field>
  )
}

/** One of the things to choose: the value that a form sends, and its words. */
export interface SelectOption {
  readonly value: string
  readonly label: string
}

/** Options that are shown under a heading of their own. */
export interface SelectGroup {
  readonly label: string
  readonly options: readonly SelectOption[]
}

/** One choice among a few, with its label: the platform's own list, which every device draws well. */
export function Select({
  label,
  hint,
  error,
  mark,
  labelHidden,
  options,
  ...rest
}: FieldProps &
  Omit<ComponentProps<'select'>, 'id' | 'children'> & {
    readonly options: readonly (SelectOption | SelectGroup)[]
  }): ReactNode {
  return (
    <Field {...{ label, hint, error, mark }} labelHidden={labelHidden ?? false}>
      {(ties) => (
        <select {...rest} {...ties} className={styles.control}>
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(toOption)}
              </optgroup>
            ) : (
              toOption(option)
            ),
          )}
        </select>
      )}
    </Field>
  )
}

function toOption({ value, label }: SelectOption): ReactNode {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}

type TickProps = { readonly label: ReactNode; readonly hint?: ReactNode } & Omit<ComponentProps<'input'>, 'type'>

/** A box to tick; its label is part of the target. */
export function Checkbox(props: TickProps): ReactNode {
  return <Tick type="checkbox" {...props} />
}

/** One choice of a group of radio buttons; its label is part of the target. Put several with one `name` in a `Choices`. */
export function Radio(props: TickProps): ReactNode {
  return <Tick type="radio" {...props} />
}

function Tick({ label, hint, ...rest }: TickProps & { readonly type: 'checkbox' | 'radio' }): ReactNode {
  const id = useId()
  // the hint is part of the target, not of the name
  const ties = hint ? { 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-hint` } : {}
  return (
    <label className={styles.tick}>
      <input {...rest} {...ties} />
      <span>
        <span id={`${id}-label`}>{label}</span>
        {hint ? (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  )
}

export interface ChoicesProps {
  readonly legend: string
  readonly hint?: ReactNode
  /** Says the legend to screen readers only, where the page shows it already. */
  readonly legendHidden?: boolean
  /** Side by side where there is room. */
  readonly row?: boolean
  readonly children: ReactNode
}

/** A named group of boxes or radio buttons. */
export function Choices({ legend, legendHidden = false, hint, row = false, children }: ChoicesProps): ReactNode {
  return (
    <fieldset className={styles.choices}>
      <legend className={legendHidden ? unseen.hidden : styles.label}>{legend}</legend>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      <div className={row ? styles.row : undefined}>{children}</div>
    </fieldset>
  )
}

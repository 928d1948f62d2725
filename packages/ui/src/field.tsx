import type { ReactNode } from 'react'
import { useId } from 'react'
import { CircleAlert } from './icons.ts'
import styles from './field.module.css'
import unseen from './visually-hidden.module.css'

export interface FieldProps {
  readonly label: string
  /** A sentence under the label. */
  readonly hint?: ReactNode
  /** What is wrong with the present value; spoken with the field. */
  readonly error?: string | null | undefined
  /** Words beside the label, such as « facultatif ». */
  readonly mark?: string | undefined
  /** Says the label to screen readers only. */
  readonly labelHidden?: boolean
}

/** What ties a control to its label, hint and error. */
export interface FieldTies {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** A label, a hint and an error around one control, which `children` draws with the ties it is given. */
export function Field({
  label,
  hint,
  error,
  mark,
  labelHidden = false,
  children,
}: FieldProps & { readonly children: (ties: FieldTies) => ReactNode }): ReactNode {
  const id = useId()
  return (
    <FieldFrame
      {...{ id, hint, error }}
      name={
        <label htmlFor={id} className={labelHidden ? unseen.hidden : styles.label}>
          {label} {mark ? <span className={styles.mark}>{mark}</span> : null}
        </label>
      }
    >
      {(described) => children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
    </FieldFrame>
  )
}

export interface FieldFrameProps extends Pick<FieldProps, 'hint' | 'error'> {
  /** Begins the ids of the hint and of the error. */
  readonly id: string
  /** What stands above the control, such as its label. */
  readonly name: ReactNode
  /** Draws the control; `described` are the ids of what describes it. */
  readonly children: (described: string | undefined) => ReactNode
}

/** What a field looks like around its control: for one that a `label` cannot name. */
export function FieldFrame({ id, name, hint, error, children }: FieldFrameProps): ReactNode {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      {name}
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {children(described || undefined)}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          <CircleAlert aria-hidden="true" size={18} />
          {error}
        </p>
      ) : null}
    </div>
  )
}

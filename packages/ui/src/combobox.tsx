import { foldText } from '@tablee/std'
import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import { classNames } from './class-names.ts'
import styles from './combobox.module.css'
import { Field } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { Plus } from './icons.ts'
import { useWords } from './words-context.tsx'

/** One of the things to choose. */
export interface ComboboxOption {
  readonly value: string
  readonly label: string
  /** Words in grey after the label, searched too. */
  readonly detail?: string
}

export interface ComboboxProps extends FieldProps {
  readonly options: readonly ComboboxOption[]
  /** What the box shows: the reader's typing, or the label of what was chosen. */
  readonly text: string
  readonly onText: (text: string) => void
  readonly onChoose: (option: ComboboxOption) => void
  /** Offered when nothing is called exactly so: what to do with the typed text, and how that is called. */
  readonly add?: { readonly label: (text: string) => string; readonly onAdd: (text: string) => void }
  /** Said in the list while there is nothing to offer. */
  readonly nothing?: string
  readonly required?: boolean
}

/** The most options shown at once: more are found by typing. */
const MOST_SHOWN = 50

/** A text box that offers a list (WAI-ARIA « combobox with list autocomplete »): arrows move, Enter chooses, Escape closes. */
export function Combobox({
  options,
  text,
  onText,
  onChoose,
  add,
  nothing,
  required,
  ...field
}: ComboboxProps): ReactNode {
  const { t } = useWords()
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const typed = foldText(text).trim()
  const exact = options.some((option) => foldText(option.label).trim() === typed)
  const shown = (
    exact ? options : options.filter((option) => foldText(`${option.label} ${option.detail ?? ''}`).includes(typed))
  ).slice(0, MOST_SHOWN)
  const adding = add && text.trim() !== '' && !exact ? add : null
  const count = shown.length + (adding ? 1 : 0)

  const pick = (index: number): void => {
    const option = shown[index]
    if (option) onChoose(option)
    else if (adding && index === shown.length) adding.onAdd(text.trim())
    else return
    setOpen(false)
    setActive(-1)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setOpen(true)
      setActive(count === 0 ? -1 : (Math.max(active, step === 1 ? -1 : 0) + step + count) % count)
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault()
      pick(active)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      setOpen(false)
    }
  }
  const optionProps = (index: number) => ({
    id: `${listId}-${index}`,
    role: 'option',
    'aria-selected': index === active,
    className: classNames(styles.option, index === active && styles.active),
    // the press must not take the focus from the box, whose blur closes the list
    onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => pick(index),
  })
  return (
    <Field {...field}>
      {(ties) => (
        <div className={styles.box}>
          <input
            {...ties}
            type="text"
            role="combobox"
            autoComplete="off"
            required={required}
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
            className={styles.input}
            value={text}
            onChange={(event) => {
              onText(event.target.value)
              setOpen(true)
              setActive(-1)
            }}
            onClick={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
          />
          <ul
            id={listId}
            role="listbox"
            aria-label={t('common.proposals')}
            className={styles.list}
            hidden={!open || (count === 0 && !nothing)}
          >
            {shown.map((option, index) => (
              <li key={option.value} {...optionProps(index)}>
                {option.label}
                {option.detail ? <span className={styles.detail}>{option.detail}</span> : null}
              </li>
            ))}
            {adding ? (
              <li {...optionProps(shown.length)}>
                <Plus aria-hidden="true" size={20} />
                {adding.label(text.trim())}
              </li>
            ) : null}
            {count === 0 && nothing ? (
              <li role="option" aria-disabled="true" aria-selected="false" className={styles.nothing}>
                {nothing}
              </li>
            ) : null}
          </ul>
        </div>
      )}
    </Field>
  )
}

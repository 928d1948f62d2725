import type { FieldProps } from '@tablee/ui'
import { Field, classNames } from '@tablee/ui'
import type { CompositionEvent, FormEvent, KeyboardEvent, ReactNode } from 'react'
import { useLayoutEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { growWithText } from './grow-with-text.ts'
import styles from './shared-text-field.module.css'
import type { TextControl, TextSession } from './text-session.ts'
import { openTextSession } from './text-session.ts'

/** How a person left a field. */
export type Leaving = 'enter' | 'escape' | 'blur'

export interface SharedTextFieldProps extends FieldProps {
  readonly text: Y.Text
  /** `one`: a title, whose Enter key ends the editing; `many`: paragraphs. Both wrap and grow. */
  readonly lines?: 'one' | 'many'
  readonly readOnly?: boolean
  readonly placeholder?: string
  /** Takes the focus when it appears, with the caret after the text. */
  readonly autoFocus?: boolean
  /** `bare`: no frame of its own, for a card or a cell that already has one. */
  readonly look?: 'framed' | 'bare'
  readonly className?: string | undefined
  readonly onFocus?: () => void
  /** The person has left the field. After Enter or Escape the focus is still there: its owner moves it. */
  readonly onLeave?: (how: Leaving) => void
}

/** Most characters that can be typed in one field; what others wrote is shown whole. */
const MOST_CHARACTERS = { one: 400, many: 20_000 } as const

/**
 * A labelled textarea on a shared text: every character of two people typing at once is kept, the caret stays with
 * its words, and undo takes back this person's typing only.
 */
export function SharedTextField({
  text,
  lines = 'one',
  readOnly = false,
  autoFocus = false,
  look = 'framed',
  ...props
}: SharedTextFieldProps): ReactNode {
  const { placeholder, className, onFocus, onLeave, ...field } = props
  const control = useRef<HTMLTextAreaElement>(null)
  const session = useRef<TextSession | null>(null)

  useLayoutEffect(() => {
    const element = control.current
    if (!element) return
    const opened = openTextSession(text, controlOf(element), () => growWithText(element))
    // undo from a menu or a gesture of the device reaches us only here
    const beforeInput = (event: InputEvent): void => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      if (event.inputType === 'historyUndo') opened.undo()
      else opened.redo()
    }
    element.addEventListener('beforeinput', beforeInput)
    session.current = opened
    return () => {
      element.removeEventListener('beforeinput', beforeInput)
      session.current = null
      opened.close()
    }
  }, [text])

  useLayoutEffect(() => {
    const element = control.current
    if (!autoFocus || !element) return
    element.focus({ preventScroll: false })
    element.setSelectionRange(element.value.length, element.value.length)
  }, [autoFocus])

  const input = ({ currentTarget }: FormEvent<HTMLTextAreaElement>): void => {
    if (lines === 'one') keepOnOneLine(currentTarget)
    session.current?.input()
    growWithText(currentTarget)
  }
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    const key = event.key.toLowerCase()
    if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')) {
      event.preventDefault()
      event.stopPropagation()
      if (key === 'y' || event.shiftKey) session.current?.redo()
      else session.current?.undo()
    } else if (key === 'escape' && onLeave) {
      event.stopPropagation()
      onLeave('escape')
    } else if (key === 'enter' && lines === 'one') {
      event.preventDefault()
      onLeave?.('enter')
    }
  }
  const compositionEnd = ({ currentTarget }: CompositionEvent<HTMLTextAreaElement>): void => {
    if (lines === 'one') keepOnOneLine(currentTarget)
    session.current?.compositionEnd()
  }

  return (
    <Field {...field}>
      {(ties) => (
        <textarea
          {...ties}
          ref={control}
          className={classNames(styles.control, styles[look], lines === 'many' && styles.many, className)}
          rows={lines === 'one' ? 1 : 3}
          maxLength={MOST_CHARACTERS[lines]}
          readOnly={readOnly}
          placeholder={placeholder}
          onInput={input}
          onKeyDown={keyDown}
          onCompositionStart={() => session.current?.compositionStart()}
          onCompositionEnd={compositionEnd}
          onFocus={onFocus}
          onBlur={() => {
            session.current?.compositionEnd()
            onLeave?.('blur')
          }}
        />
      )}
    </Field>
  )
}

/** The textarea as a session sees it. A selection is set only under the person's focus: elsewhere some browsers would take it. */
function controlOf(element: HTMLTextAreaElement): TextControl {
  return {
    get value() {
      return element.value
    },
    set value(value) {
      element.value = value
    },
    get selectionStart() {
      return element.selectionStart
    },
    get selectionEnd() {
      return element.selectionEnd
    },
    setSelectionRange: (start, end) => {
      if (element.ownerDocument.activeElement === element) element.setSelectionRange(start, end)
    },
  }
}

/** A pasted line break becomes a space: the same length, so the caret stays. */
function keepOnOneLine(element: HTMLTextAreaElement): void {
  if (!element.value.includes('\n')) return
  const { selectionStart, selectionEnd } = element
  element.value = element.value.replaceAll('\n', ' ')
  element.setSelectionRange(selectionStart, selectionEnd)
}

import type { FieldProps } from '@tablee/ui'
import { Field, classNames } from '@tablee/ui'
import type { CompositionEvent, FormEvent, KeyboardEvent, ReactNode } from 'react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { growWithText } from './grow-with-text.ts'
import styles from './shared-text-field.module.css'
import { TextCarets } from './text-carets.tsx'
import type { TextControl, TextSession } from './text-session.ts'
import { openTextSession } from './text-session.ts'
import { MOST_CHARACTERS, useFullness } from './use-fullness.ts'
import type { Writing } from './writing.ts'

/** How a person left a field. */
export type Leaving = 'enter' | 'escape' | 'blur'

export interface SharedTextFieldProps extends FieldProps {
  readonly text: Y.Text
  readonly writing: Writing
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

/**
 * A labelled textarea on a shared text: every character of two people typing at once is kept, the caret stays with
 * its words, those of others are shown, and undo is that of all that the person does.
 */
export function SharedTextField({
  text,
  writing,
  lines = 'one',
  readOnly = false,
  autoFocus = false,
  look = 'framed',
  ...props
}: SharedTextFieldProps): ReactNode {
  const { placeholder, className, onFocus, onLeave, ...field } = props
  const control = useRef<HTMLTextAreaElement>(null)
  const session = useRef<TextSession | null>(null)
  const { history, carets } = writing
  const most = MOST_CHARACTERS[lines]
  const { full, setFull } = useFullness(most)
  const isHere = useCallback(() => control.current !== null && isFocused(control.current), [])
  const latest = useRef(writing)
  useEffect(() => {
    latest.current = writing
  })

  useLayoutEffect(() => {
    const element = control.current
    if (!element) return
    const opened = openTextSession(text, controlOf(element), { history, onShow: () => growWithText(element) })
    // undo from a menu or a gesture of the device reaches us only here
    const beforeInput = (event: InputEvent): void => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      if (event.inputType === 'historyUndo') latest.current.undo()
      else latest.current.redo()
    }
    element.addEventListener('beforeinput', beforeInput)
    session.current = opened
    return () => {
      element.removeEventListener('beforeinput', beforeInput)
      session.current = null
      opened.close()
      carets.show(null)
    }
  }, [text, history, carets])

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
    setFull(currentTarget.value.length >= most)
    showCaret()
  }
  const showCaret = (): void => {
    const { current } = session
    if (current && !readOnly && isHere()) carets.show(current.place())
  }
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    const key = event.key.toLowerCase()
    if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')) {
      event.preventDefault()
      event.stopPropagation()
      if (key === 'y' || event.shiftKey) writing.redo()
      else writing.undo()
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

  const dress = classNames(styles.control, styles[look], lines === 'many' && styles.many, className)

  return (
    <Field {...field} error={full ?? field.error}>
      {(ties) => (
        <div className={styles.place}>
          <textarea
            {...ties}
            ref={control}
            className={dress}
            rows={lines === 'one' ? 1 : 3}
            maxLength={most}
            readOnly={readOnly}
            placeholder={placeholder}
            onInput={input}
            onKeyDown={keyDown}
            onSelect={showCaret}
            onCompositionStart={() => session.current?.compositionStart()}
            onCompositionEnd={compositionEnd}
            onFocus={() => {
              history.endTyping()
              showCaret()
              onFocus?.()
            }}
            onBlur={() => {
              session.current?.compositionEnd()
              history.endTyping()
              carets.show(null)
              onLeave?.('blur')
            }}
          />
          <TextCarets text={text} carets={carets} className={dress} isHere={isHere} />
        </div>
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
      if (isFocused(element)) element.setSelectionRange(start, end)
    },
  }
}

function isFocused(element: HTMLTextAreaElement): boolean {
  return element.ownerDocument.activeElement === element
}

/** A pasted line break becomes a space: the same length, so the caret stays. */
function keepOnOneLine(element: HTMLTextAreaElement): void {
  if (!element.value.includes('\n')) return
  const { selectionStart, selectionEnd } = element
  element.value = element.value.replaceAll('\n', ' ')
  element.setSelectionRange(selectionStart, selectionEnd)
}

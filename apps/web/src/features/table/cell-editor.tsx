import { TITLE, titleOf } from '@tablee/documents'
import type { Card } from '@tablee/model'
import { SharedTextField } from '@tablee/text'
import type { Leaving } from '@tablee/text'
import { useWords } from '@tablee/ui'
import type { FocusEvent, ReactNode } from 'react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { CardField } from '../card-fields/card-field.tsx'
import type { CardScope } from '../card/card-scope.ts'
import styles from './cell-editor.module.css'
import type { Column } from './column.ts'

/** The control that the mouse or a key has opened in a cell. */
const CONTROL = 'input, select, textarea'
/** What was written there is no value: it stays with its sentence until it is one. */
const UNREAD = '[aria-invalid="true"]'

export interface CellEditorProps {
  readonly scope: CardScope
  readonly card: Card
  readonly column: Column
  /** The person has gone elsewhere with a pointer, and what they wrote was read. */
  readonly onLeft: () => void
  /** Enter or Escape was pressed in a shared text, which keeps them to itself. */
  readonly onKey: (how: Exclude<Leaving, 'blur'>) => void
}

/** One cell being edited, by the same controls as a card's details. */
export function CellEditor({ scope, card, column, onLeft, onKey }: CellEditorProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const [left, setLeft] = useState<object | null>(null)
  useLayoutEffect(() => {
    const control = controlIn(box.current)
    if (control && !control.contains(document.activeElement)) control.focus()
  }, [])
  useEffect(() => {
    // several values are chosen in a dialog: it is what the cell was opened for
    if (!controlIn(box.current)) box.current?.querySelector<HTMLElement>('[aria-haspopup]')?.click()
  }, [])
  useEffect(() => {
    // once the control has said whether it could read what was written
    if (left && !isUnread(box.current)) onLeft()
  }, [left, onLeft])
  const blur = (event: FocusEvent): void => {
    const isInside = box.current?.contains(event.target) && !box.current.contains(event.relatedTarget)
    // a window that loses the focus takes nothing from its control
    if (isInside && event.target.matches(CONTROL) && document.activeElement !== event.target) setLeft({})
  }
  const leave = (how: Leaving): void => {
    if (how !== 'blur') onKey(how)
  }
  return (
    <div ref={box} className={styles.editor} onBlur={blur} onFocus={() => setLeft(null)}>
      {column.name === TITLE ? (
        <TitleEditor scope={scope} card={card} column={column} onLeave={leave} />
      ) : (
        <CardField
          scope={scope}
          card={card}
          name={column.name}
          spec={column.spec}
          labelHidden
          autoFocus
          onLeave={leave}
        />
      )}
    </div>
  )
}

/** The control of a cell that is being edited, where it is not a dialog. */
export function controlIn(cell: Element | null): HTMLElement | null {
  return cell?.querySelector<HTMLElement>(CONTROL) ?? null
}

/** Whether what is written in the control of `cell` is no value, and would be lost with it. */
export function isUnread(cell: Element | null | undefined): boolean {
  return cell?.querySelector(`input${UNREAD}`) != null
}

function TitleEditor({
  scope,
  card,
  column,
  onLeave,
}: Pick<CellEditorProps, 'scope' | 'card' | 'column'> & { readonly onLeave: (how: Leaving) => void }): ReactNode {
  const { t } = useWords()
  const text = titleOf(scope.content, card.id)
  if (!text) return null
  return (
    <SharedTextField
      text={text}
      writing={scope.writing}
      label={column.label}
      labelHidden
      placeholder={t('list.untitled')}
      look="bare"
      autoFocus
      onLeave={onLeave}
    />
  )
}

import type { Card } from '@tablee/model'
import type { KeyboardEvent } from 'react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { TableItem } from './table-items.ts'
import { controlIn, isUnread } from './cell-editor.tsx'
import type { Column } from './column.ts'
import { isChosenInDialog } from './column.ts'
import { HEAD } from './grid-head.tsx'
import { isWritten, placeAfter } from './grid-keys.ts'
import type { RowActs } from './grid-row.tsx'
import type { RowGridProps } from './row-grid-props.ts'
import type { CellEditing } from './use-cell-editing.ts'
import type { CellName, GridFocus } from './use-grid-focus.ts'
import { cellAround } from './use-grid-focus.ts'

export interface GridActsOptions extends RowGridProps {
  /** The places of the rows, the header's being 0. */
  readonly rows: ReadonlyMap<string, number>
  /** The columns that arrows walk. */
  readonly walked: readonly string[]
  readonly page: number
  readonly focus: GridFocus
  readonly editing: CellEditing
}

export interface GridActs {
  readonly acts: RowActs
  readonly keyDown: (event: KeyboardEvent) => void
  /** Edits a cell, or opens the details of its card where it cannot be edited in place. */
  readonly begin: (cell: CellName) => void
}

/** What keys and presses do in a grid. */
export function useGridActs(options: GridActsOptions): GridActs {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const begin = useCallback((cell: CellName): void => {
    const { scope, editing, onOpen, onHold } = latest.current
    const [card, column] = [cardOf(latest.current, cell.row), columnOf(latest.current, cell.column)]
    if (!card || !column) return
    if (!scope.writable || column.spec.type === 'parts') return onOpen(card.id)
    if (editing.columnsIn(cell.row).split(' ').includes(cell.column)) return controlIn(document.activeElement)?.focus()
    onHold(card.id)
    editing.begin(cell.row, cell.column, scope.gestures.beginField(card, cell.column))
  }, [])
  const acts = useMemo(
    (): RowActs => ({
      open: (card) => latest.current.onOpen(card.id),
      remove: (card) => latest.current.onRemove(card),
      pick: (card, isPicked) => latest.current.onPick([card.id], isPicked),
      left: (row, column) => latest.current.editing.end(row, column),
      keyed: (row, column, how) => {
        const { editing, focus } = latest.current
        if (how === 'escape') {
          editing.giveUp(row, column)
          focus.go({ row, column })
        } else {
          editing.end(row, column)
          focus.go(below(latest.current, { row, column }))
        }
      },
    }),
    [],
  )
  const keyDown = useCallback(
    (event: KeyboardEvent): void => {
      const at = cellAround(event.target)
      if (!at || event.nativeEvent.isComposing) return
      const isEdited = latest.current.editing.columnsIn(at.row).split(' ').includes(at.column)
      if (isEdited && event.target !== at.cell) editorKey(event, latest.current, at, begin, acts)
      else gridKey(event, latest.current, at, begin)
    },
    [begin, acts],
  )
  return { acts, keyDown, begin }
}

type At = CellName & { readonly cell: HTMLElement }

/** A key in the control of a cell that is being edited. */
function editorKey(
  event: KeyboardEvent,
  options: GridActsOptions,
  at: At,
  begin: (cell: CellName) => void,
  acts: RowActs,
): void {
  const { editing, focus } = options
  const isText = event.target instanceof HTMLTextAreaElement
  if (event.key === 'Escape') {
    event.preventDefault()
    editing.giveUp(at.row, at.column)
    focus.go(at)
  } else if (event.key === 'Enter' && (!isText || event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    if (settle(at, event.target)) acts.keyed(at.row, at.column, 'enter')
  } else if (event.key === 'Tab') {
    const next = editableBeside(options, at, event.shiftKey ? -1 : 1)
    if (next) event.preventDefault()
    if (!next || !settle(at, event.target)) return
    editing.end(at.row, at.column)
    flushSync(() => focus.go(next))
    const column = columnOf(options, next.column)
    if (column && !isChosenInDialog(column)) begin(next)
  }
}

/** A key on a cell that is not being edited. */
function gridKey(event: KeyboardEvent, options: GridActsOptions, at: At, begin: (cell: CellName) => void): void {
  const { rows, walked, page, focus, items, onPick, scope } = options
  const card = cardOf(options, at.row)
  const column = columnOf(options, at.column)
  const place = { row: rows.get(at.row) ?? 0, column: walked.indexOf(at.column) }
  const to = placeAfter(event, place, { rows: rows.size, columns: walked.length, page })
  const onCell = event.target === at.cell
  if (to) {
    event.preventDefault()
    const row = to.row === 0 ? HEAD : (items[to.row - 1]?.key ?? at.row)
    if (event.shiftKey && scope.writable && to.column === place.column) {
      const range = items.slice(Math.max(0, Math.min(place.row, to.row) - 1), Math.max(place.row, to.row))
      onPick(idsOf(range), true)
    }
    focus.go({ row, column: walked[to.column] ?? at.column })
  } else if (event.key === 'Escape' && onCell) {
    options.editing.giveUp(at.row, at.column)
  } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && scope.writable) {
    event.preventDefault()
    onPick(idsOf(items), true)
  } else if (event.key === ' ' && onCell && card && scope.writable) {
    event.preventDefault()
    onPick([card.id], !options.picked.has(card.id))
  } else if ((event.key === 'Enter' || event.key === 'F2') && onCell && card) {
    event.preventDefault()
    begin(at)
  } else if (isWritten(event) && onCell && card && scope.writable && column?.spec.type !== 'parts') {
    // drawn at once: the key is then written in the control that this opens
    flushSync(() => begin(at))
    if (column) replaceNext(controlIn(at.cell), column)
  }
}

/** What is written next replaces what is there, as in any grid; paragraphs are too much to lose to one key. */
function replaceNext(control: HTMLElement | null, { spec }: Column): void {
  if (spec.type === 'text' && spec.long) return
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select()
}

function idsOf(items: readonly TableItem[]): readonly Card['id'][] {
  return items.flatMap((item) => (item.is === 'row' ? [item.card.id] : []))
}

function cardOf({ items, rows }: GridActsOptions, row: string): Card | null {
  const item = items[(rows.get(row) ?? 0) - 1]
  return item?.is === 'row' ? item.card : null
}

function columnOf({ columns }: GridActsOptions, name: string): Column | null {
  return columns.find((column) => column.name === name) ?? null
}

/** Has a control say whether it could read what was written: false where it could not, and the focus stays there. */
function settle({ cell }: At, control: EventTarget): boolean {
  if (!(control instanceof HTMLElement)) return true
  flushSync(() => control.blur())
  if (!isUnread(cell)) return true
  // beside its sentence: back in the control, it would be said no more
  cell.focus()
  return false
}

/** The cell under another, past the headings; the same at the end. */
function below({ items, rows }: GridActsOptions, { row, column }: CellName): CellName {
  const next = items.slice(rows.get(row) ?? 0).find(({ is }) => is === 'row')
  return { row: next?.key ?? row, column }
}

/** The next cell that can be edited in place, by rows; null past the last. */
function editableBeside(options: GridActsOptions, at: CellName, step: 1 | -1): CellName | null {
  const { items, columns } = options
  const editable = columns.filter(({ spec }) => spec.type !== 'parts')
  const rows = items.filter(({ is }) => is === 'row')
  const flat =
    rows.findIndex(({ key }) => key === at.row) * editable.length +
    editable.findIndex(({ name }) => name === at.column) +
    step
  const [row, column] = [
    rows[Math.floor(flat / editable.length)],
    editable[((flat % editable.length) + editable.length) % editable.length],
  ]
  return flat >= 0 && row && column ? { row: row.key, column: column.name } : null
}

import type { RefObject } from 'react'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'

/** A cell of a grid, by the names of its row and its column. */
export interface CellName {
  readonly row: string
  readonly column: string
}

export interface GridFocus {
  /** The cell that the Tab key leads to. */
  readonly reached: CellName
  /** Moves the focus to a cell, drawn or not. */
  readonly go: (cell: CellName) => void
  /** The focus has come to a cell by itself. */
  readonly came: (cell: CellName) => void
}

/** One stop for the Tab key among all cells; where its row goes away, the one in its place. `rows` are the names of all, the header's first. */
export function useGridFocus(
  grid: RefObject<HTMLElement | null>,
  rows: ReadonlyMap<string, number>,
  columns: readonly string[],
  first: CellName,
): GridFocus {
  const [asked, setAsked] = useState(first)
  const [at, setAt] = useState(0)
  const wanted = useRef(false)
  const wasInside = useRef(false)
  const present = rows.get(asked.row)
  if (present !== undefined && present !== at) setAt(present)
  const row = present === undefined ? ([...rows.keys()][Math.min(at, rows.size - 1)] ?? first.row) : asked.row
  const column = columns.includes(asked.column) ? asked.column : first.column
  const isElsewhere = row !== asked.row

  useLayoutEffect(() => {
    // what had the focus went away with its row
    const isLost = isElsewhere && wasInside.current && document.activeElement === document.body
    const element = wanted.current || isLost ? elementOf(grid.current, { row, column }) : null
    if (element) {
      wanted.current = false
      element.focus({ preventScroll: true })
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    wasInside.current = grid.current?.contains(document.activeElement) ?? false
  })
  return {
    reached: useMemo(() => ({ row, column }), [row, column]),
    go: useCallback((cell: CellName) => {
      wanted.current = true
      setAsked({ ...cell })
    }, []),
    came: useCallback((cell: CellName) => {
      setAsked((before) => (before.row === cell.row && before.column === cell.column ? before : cell))
    }, []),
  }
}

/** The cell in which an element lies; null outside of the grid, such as in a dialog that a cell has opened. */
export function cellAround(element: EventTarget): (CellName & { readonly cell: HTMLElement }) | null {
  const cell = element instanceof Element ? element.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row']
  const column = cell?.dataset['column']
  return cell && row !== undefined && column !== undefined ? { row, column, cell } : null
}

/** What takes the focus in a cell: itself, or the one control that it is there for. */
function elementOf(grid: HTMLElement | null, { row, column }: CellName): HTMLElement | null {
  const cell = grid?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] [data-column="${CSS.escape(column)}"]`)
  if (!cell || cell.hasAttribute('tabindex')) return cell ?? null
  return cell.querySelector<HTMLElement>('input, button')
}

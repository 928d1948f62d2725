import { useCallback, useRef, useState } from 'react'

/** The cells of a grid that are being edited: one, and those that were left with something that could not be read. */
export interface CellEditing {
  /** The columns edited in a row, by name, apart by spaces. */
  readonly columnsIn: (row: string) => string
  /** The rows with such a cell. */
  readonly rows: readonly string[]
  /** `giveUp` takes back what is written there from now on. */
  readonly begin: (row: string, column: string, giveUp: () => void) => void
  readonly end: (row: string, column: string) => void
  /** Ends the editing of a cell and takes back what was written there meanwhile, by this person and in this cell alone. */
  readonly giveUp: (row: string, column: string) => void
}

export function useCellEditing(): CellEditing {
  const [edited, setEdited] = useState<readonly { readonly row: string; readonly column: string }[]>([])
  const begun = useRef(new Map<string, () => void>())
  const begin = useCallback((row: string, column: string, takeBack: () => void) => {
    begun.current.set(`${row} ${column}`, takeBack)
    setEdited((present) =>
      present.some((cell) => cell.row === row && cell.column === column) ? present : [...present, { row, column }],
    )
  }, [])
  const end = useCallback((row: string, column: string) => {
    begun.current.delete(`${row} ${column}`)
    setEdited((present) => present.filter((cell) => cell.row !== row || cell.column !== column))
  }, [])
  const giveUp = useCallback(
    (row: string, column: string) => {
      begun.current.get(`${row} ${column}`)?.()
      end(row, column)
    },
    [end],
  )
  return {
    columnsIn: (row) =>
      edited
        .filter((cell) => cell.row === row)
        .map(({ column }) => column)
        .join(' '),
    rows: edited.map(({ row }) => row),
    begin,
    end,
    giveUp,
  }
}

import type { History } from '@tablee/documents'
import { useCallback, useRef, useState } from 'react'

/** The cells of a grid that are being edited: one, and those that were left with something that could not be read. */
export interface CellEditing {
  /** The columns edited in a row, by name, apart by spaces. */
  readonly columnsIn: (row: string) => string
  /** The rows with such a cell. */
  readonly rows: readonly string[]
  readonly begin: (row: string, column: string) => void
  readonly end: (row: string, column: string) => void
  /** Ends the editing of a cell and takes back what was written there meanwhile, by this person alone. */
  readonly giveUp: (row: string, column: string) => void
}

export function useCellEditing(history: History): CellEditing {
  const [edited, setEdited] = useState<readonly { readonly row: string; readonly column: string }[]>([])
  const checkpoints = useRef(new Map<string, () => boolean>())
  const begin = useCallback(
    (row: string, column: string) => {
      checkpoints.current.set(`${row} ${column}`, history.checkpoint())
      setEdited((present) =>
        present.some((cell) => cell.row === row && cell.column === column) ? present : [...present, { row, column }],
      )
    },
    [history],
  )
  const end = useCallback((row: string, column: string) => {
    checkpoints.current.delete(`${row} ${column}`)
    setEdited((present) => present.filter((cell) => cell.row !== row || cell.column !== column))
  }, [])
  const giveUp = useCallback(
    (row: string, column: string) => {
      checkpoints.current.get(`${row} ${column}`)?.()
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

/** A cell of a grid, by its row and its column from 0 on. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

export interface GridExtent {
  readonly rows: number
  readonly columns: number
  /** How many rows are in view. */
  readonly page: number
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Where a key leads from `place` (ARIA practices, « Grid »); null for a key that leads nowhere. */
export function placeAfter(pressed: Pressed, { row, column }: GridPlace, extent: GridExtent): GridPlace | null {
  const { key, altKey } = pressed
  const isFar = pressed.ctrlKey || pressed.metaKey
  if (altKey) return null
  const [lastRow, lastColumn] = [extent.rows - 1, extent.columns - 1]
  const within = (to: GridPlace): GridPlace => ({
    row: Math.min(Math.max(to.row, 0), lastRow),
    column: Math.min(Math.max(to.column, 0), lastColumn),
  })
  switch (key) {
    case 'ArrowUp':
      return within({ row: isFar ? 0 : row - 1, column })
    case 'ArrowDown':
      return within({ row: isFar ? lastRow : row + 1, column })
    case 'ArrowLeft':
      return within({ row, column: isFar ? 0 : column - 1 })
    case 'ArrowRight':
      return within({ row, column: isFar ? lastColumn : column + 1 })
    case 'Home':
      return within({ row: isFar ? 0 : row, column: 0 })
    case 'End':
      return within({ row: isFar ? lastRow : row, column: lastColumn })
    case 'PageUp':
      return within({ row: row - extent.page, column })
    case 'PageDown':
      return within({ row: row + extent.page, column })
    default:
      return null
  }
}

/** Whether a key writes something: pressing it on a cell begins to edit it there. */
export function isWritten({ key, ctrlKey, metaKey, altKey }: Pressed): boolean {
  return !ctrlKey && !metaKey && !altKey && [...key].length === 1 && key !== ' '
}

import type { Column } from './column.ts'

/** The columns of a grid that are no field: to tick a row, to open its details, to remove it. */
export const PICK = '(pick)'
export const OPEN = '(open)'
export const REMOVE = '(remove)'

/** The names of the columns in the order that arrows walk them. */
export function walkedColumns(columns: readonly Column[], isWritable: boolean): readonly string[] {
  const names = columns.map(({ name }) => name)
  return isWritable ? [PICK, ...names, OPEN, REMOVE] : [...names, OPEN]
}

const WIDTHS = { tiny: 7, short: 9.5, medium: 11, long: 14 } as const
const TITLE_WIDTH = 18
const TARGET = 3.25

/** The tracks of the columns, as CSS asks for them; the first of `columns` is that of titles. */
export function columnTracks(columns: readonly Column[], isWritable: boolean): string {
  const [, ...fields] = columns
  const tracks = [
    `minmax(${TITLE_WIDTH}rem, 2fr)`,
    ...fields.map(({ width }) => `minmax(${WIDTHS[width]}rem, ${width === 'long' ? '1.3fr' : '1fr'})`),
    `${TARGET}rem`,
  ]
  return (isWritable ? [`${TARGET}rem`, ...tracks, `${TARGET}rem`] : tracks).join(' ')
}

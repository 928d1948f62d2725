import * as Y from 'yjs'
import type { Cell } from '../cell.ts'
import { writeCell } from '../cell.ts'
import { isSameJson } from '../records/record-cells.ts'

/** Makes a cell hold `value` where it holds something else; undefined and null empty it alike. Shared text is never written over. */
export function writeCellOver(cell: Cell | null, value: unknown): void {
  if (!cell) return
  const present = cell.map.get(cell.key)
  if (present instanceof Y.AbstractType || isSameJson(present ?? null, value ?? null)) return
  writeCell(cell, value)
}

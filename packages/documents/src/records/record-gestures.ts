import type { Me } from '@tablee/model'
import type { Clock, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type * as Y from 'yjs'
import type { History } from '../history.ts'
import { PERSON } from '../origin.ts'
import type { RecordCells, RecordValue } from './record-cells.ts'
import { addRecord, fitsRecord, recordCell } from './records.ts'

/** Why a record is not written. */
export type RecordRefusal = { readonly code: 'drawing-too-large' }

/** What one person does to the records of a drawing, in their history. */
export interface RecordGestures {
  add(doc: Y.Doc, id: string, value: RecordValue): Result<void, RecordRefusal>
  /** Writes those cells alone: what others change in the same record stays. */
  change(doc: Y.Doc, id: string, cells: RecordCells): Result<void, RecordRefusal>
  remove(doc: Y.Doc, id: string): void
}

export interface RecordGestureOptions {
  readonly me: Pick<Me, 'participant'>
  readonly clock: Clock
  readonly history: History
}

/** The gestures of one person on records. Several within one `history.record` are one entry. */
export function createRecordGestures({ me, clock, history }: RecordGestureOptions): RecordGestures {
  const removal = (): object => ({ by: me.participant, at: clock.now() })
  return {
    add: (doc, id, value) => {
      if (!fitsRecord(value)) return err({ code: 'drawing-too-large' })
      history.record((write) => {
        addRecord(doc, id, value, PERSON)
        // what is made can only be marked as removed, never unmade: others may have changed it meanwhile
        const cell = recordCell(doc, id, 'removed')
        if (cell) write(cell, undefined, removal)
      })
      return ok(undefined)
    },
    change: (doc, id, cells) => {
      if (![...cells.values()].every(fitsRecord)) return err({ code: 'drawing-too-large' })
      history.record((write) => {
        for (const [key, value] of cells) {
          const cell = recordCell(doc, id, key)
          if (cell) write(cell, value)
        }
      })
      return ok(undefined)
    },
    remove: (doc, id) =>
      history.record((write) => {
        const cell = recordCell(doc, id, 'removed')
        // removed already, it stays so in the name of whoever did it
        if (cell && !cell.map.get(cell.key)) write(cell, removal())
      }),
  }
}

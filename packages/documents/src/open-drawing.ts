import type { Store } from '@tablee/std'
import type * as Y from 'yjs'
import { PERSON } from './origin.ts'
import { metaRoot } from './roots.ts'
import { metaStore } from './stores.ts'

const KEY = 'drawing-open'

/** Whether the facilitation has opened drawing to the participants of this board; it lies in the template, which they only read. */
export function drawingOpenStore(base: Y.Doc): Store<boolean> {
  return metaStore(base, KEY, (value) => value === true)
}

/** Opens drawing to everyone, or closes it. It is no entry of a history: what is opened for all is closed by its own button. */
export function setDrawingOpen(base: Y.Doc, open: boolean): void {
  base.transact(() => metaRoot(base).set(KEY, open), PERSON)
}

/**
 * Who caused a transaction. Views compare origins, not `transaction.local`: a write of the list is local and
 * must still reach the canvas.
 */
export interface Origin {
  readonly source: 'person' | 'history' | 'relay' | 'template'
  /** The view that wrote, if one must recognise its own writes. */
  readonly view?: object
}

/** Writes of the person at this browser, from any view. */
export const PERSON: Origin = { source: 'person' }
/** Words typed by the person at this browser into a shared text, and nothing else. */
export const TYPING: Origin = { source: 'person' }
/** Undo and redo of the cells that the person at this browser wrote; that of their words is their UndoManager's. */
export const HISTORY: Origin = { source: 'history' }
/** Writes of the relay itself: templates, the mirror of facts. */
export const RELAY: Origin = { source: 'relay' }

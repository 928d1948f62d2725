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
/** Undo and redo of the person at this browser. */
export const HISTORY: Origin = { source: 'history' }
/** Writes of the relay itself: templates, the mirror of facts. */
export const RELAY: Origin = { source: 'relay' }

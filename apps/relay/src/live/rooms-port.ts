import type { Doc } from 'yjs'

/** What the relay's own acts ask of the rooms; documents are named `<cycle>/<document>`. */
export interface RoomsPort {
  /** Resolves once the edit is committed. */
  edit(document: string, change: (doc: Doc) => void): Promise<void>
  /** Reads the committed state. */
  read<T>(document: string, view: (doc: Doc) => T): Promise<T>
  /** Asks again for the rights of every connection to documents whose name starts with `prefix`. */
  rightsChanged(prefix: string): void
}

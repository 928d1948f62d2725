import type { History } from '@tablee/documents'
import type { Watchable } from '@tablee/ui'
import type * as Y from 'yjs'

/** Where someone writes in a shared text: a caret, or a selection from `anchor` to `head`. */
export interface TextPlace {
  readonly anchor: Y.RelativePosition
  readonly head: Y.RelativePosition
}

/** Someone else who writes, in whichever text of the document. `key` is theirs and this connection's alone. */
export interface Caret extends TextPlace {
  readonly key: string
  readonly name: string
  readonly color: string
}

/** The carets of one document. Nobody sees mine before it is shown; null hides it. */
export interface Carets {
  readonly others: Watchable<readonly Caret[]>
  readonly show: (mine: TextPlace | null) => void
}

/** What the texts of one document ask of the page while someone writes in them. */
export interface Writing {
  /** Where what is typed is kept, to be undone in the order of all that the person did. */
  readonly history: Pick<History, 'followTyping' | 'endTyping'>
  /** Undoes, or does again, the person's last act, and says so. */
  readonly undo: () => void
  readonly redo: () => void
  readonly carets: Carets
}

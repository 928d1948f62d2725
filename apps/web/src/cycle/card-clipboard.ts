import type { CopiedCard } from '@tablee/documents'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'

/** Cards that wait to be pasted, and what the clipboard of the system holds of them: their titles, one per line. */
export interface Clipping {
  readonly cards: readonly CopiedCard[]
  readonly text: string
}

export type CardClipboard = Store<Clipping | null> & { readonly set: (clipping: Clipping | null) => void }

/** A clipboard of cards, one per tab: the system's own cannot be read on a page that no one has allowed to. */
export const createCardClipboard = (): CardClipboard => valueStore<Clipping | null>(null)

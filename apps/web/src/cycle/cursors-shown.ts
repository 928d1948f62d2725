import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import { remember, remembered } from '../app/browser-storage.ts'

/** Whether the pointers and carets of others are shown here. */
export interface CursorsShown extends Store<boolean> {
  readonly set: (shown: boolean) => void
}

const KEY = 'tablee:cursors'

/** They are, until the person hides them; this device remembers it. */
export function rememberCursorsShown(storage: () => Storage): CursorsShown {
  const { get, subscribe, set } = valueStore(remembered(storage, KEY) !== 'hidden')
  return {
    get,
    subscribe,
    set: (shown) => {
      remember(storage, KEY, shown ? null : 'hidden')
      set(shown)
    },
  }
}

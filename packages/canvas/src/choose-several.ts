import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { Editor } from '@tldraw/tldraw'

/** Whether each tap adds a card to those that are chosen, or takes it out: what the Shift key does for a mouse. */
export interface ChoosingSeveral {
  readonly choosing: Store<boolean>
  readonly chooseSeveral: (on: boolean) => void
}

const known = new WeakMap<Editor, ReturnType<typeof valueStore<boolean>>>()

/** The choice of several cards on the board of `editor`; its tool asks for the same. */
export function choosingSeveral(editor: Editor): ChoosingSeveral {
  const choosing = known.get(editor) ?? valueStore(false)
  known.set(editor, choosing)
  return { choosing, chooseSeveral: choosing.set }
}

import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPlugin, ySyncPluginKey } from 'y-prosemirror'
import type * as Y from 'yjs'
import { remoteCarets } from './remote-carets.ts'
import type { Writing } from './writing.ts'

export interface SharedFragmentOptions {
  readonly fragment: Y.XmlFragment
  readonly writing: () => Writing
  /** Most that can be written, counted as `lengthOf` does. */
  readonly most: number
  /** Told whether the text is as long as it may be, when the person writes. */
  readonly onFull: (isFull: boolean) => void
  /** The person presses Escape. False: the page does what it does with it. */
  readonly onEscape: () => boolean
  /** Worn by the editor while nothing is written. */
  readonly emptyClass: string
}

/** What a block adds to the length of a text: thousands of empty lines are a long text too. */
const BLOCK = 32
/** The size of a text of one empty paragraph. */
const EMPTY = 2

/** Ties an editor to a shared fragment: undo is that of all that the person does, and carets are shown. */
export function sharedFragment(options: SharedFragmentOptions): Extension {
  const { fragment, writing, most, onFull, onEscape, emptyClass } = options
  const { history, carets } = writing()
  if (fragment.doc) history.followTyping(fragment.doc, ySyncPluginKey)
  return Extension.create({
    name: 'sharedFragment',
    priority: 1000,
    addKeyboardShortcuts() {
      const undo = (): boolean => (writing().undo(), true)
      const redo = (): boolean => (writing().redo(), true)
      return {
        'Mod-z': undo,
        'Mod-Shift-z': redo,
        'Mod-y': redo,
        Escape: () => onEscape(),
      }
    },
    onFocus() {
      history.endTyping()
    },
    onBlur() {
      history.endTyping()
    },
    addProseMirrorPlugins() {
      const sync = ySyncPlugin(fragment) as Plugin
      return [sync, remoteCarets(carets), limitLength(most, onFull), markEmpty(emptyClass)]
    },
  })
}

/** Refuses what would make the text longer than `most`; what others wrote is taken as it is. */
function limitLength(most: number, onFull: (isFull: boolean) => void): Plugin {
  return new Plugin({
    filterTransaction: (transaction, state) => {
      if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey)) return true
      const length = lengthOf(transaction.doc)
      const isRefused = length > most && length > lengthOf(state.doc)
      onFull(isRefused)
      return !isRefused
    },
  })
}

function markEmpty(emptyClass: string): Plugin {
  return new Plugin({
    props: {
      attributes: ({ doc }): Record<string, string> => (doc.content.size <= EMPTY ? { class: emptyClass } : {}),
    },
  })
}

function lengthOf(doc: Node): number {
  let length = 0
  doc.descendants((node) => {
    length += node.isText ? node.nodeSize : BLOCK
  })
  return length
}

import type { EditorState } from '@tiptap/pm/state'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ProsemirrorBinding } from 'y-prosemirror'
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from 'y-prosemirror'
import type * as Y from 'yjs'
import styles from './text-carets.module.css'
import type { Caret, Carets } from './writing.ts'

const key = new PluginKey<DecorationSet>('carets')

/** Shows the carets of others in an editor that is bound to a shared fragment, and mine to them while it has the focus. */
export function remoteCarets(carets: Carets): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown, _before, state) =>
        transaction.getMeta(key) || transaction.getMeta(ySyncPluginKey)
          ? decorate(state, carets.others.get())
          : shown.map(transaction.mapping, transaction.doc),
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      const redraw = (): void => view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false))
      const show = (): void => {
        if (!view.hasFocus() || !view.editable) return
        const { anchor, head } = view.state.selection
        const binding = bindingOf(view.state)
        if (binding) carets.show({ anchor: positionAt(anchor, binding), head: positionAt(head, binding) })
      }
      const hide = (): void => carets.show(null)
      const unsubscribe = carets.others.subscribe(redraw)
      view.dom.addEventListener('focus', show)
      view.dom.addEventListener('blur', hide)
      return {
        update: show,
        destroy: () => {
          unsubscribe()
          view.dom.removeEventListener('focus', show)
          view.dom.removeEventListener('blur', hide)
          hide()
        },
      }
    },
  })
}

/** The carets of `others` that stand in the fragment of this editor. */
export function caretsInEditor(state: EditorState, others: readonly Caret[]): readonly PlacedInEditor[] {
  const binding = bindingOf(state)
  if (!binding) return []
  return others.flatMap((caret) => {
    const [anchor, head] = [indexOf(caret.anchor, binding, state), indexOf(caret.head, binding, state)]
    return anchor === null || head === null ? [] : [{ caret, anchor, head }]
  })
}

interface PlacedInEditor {
  readonly caret: Caret
  readonly anchor: number
  readonly head: number
}

function decorate(state: EditorState, others: readonly Caret[]): DecorationSet {
  const decorations = caretsInEditor(state, others).flatMap(({ caret, anchor, head }) => [
    Decoration.widget(head, () => drawCaret(caret), { key: `${caret.key} ${caret.name} ${caret.color}`, side: 10 }),
    Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), {
      class: styles.selection ?? '',
      style: `--caret: ${caret.color}`,
    }),
  ])
  return DecorationSet.create(state.doc, decorations)
}

function drawCaret({ name, color }: Caret): HTMLElement {
  const [caret, label] = [document.createElement('span'), document.createElement('span')]
  caret.className = styles.caret ?? ''
  caret.style.setProperty('--caret', color)
  // said once, by the field, to those who do not see it
  caret.ariaHidden = 'true'
  label.className = styles.name ?? ''
  label.textContent = name
  caret.append(label)
  return caret
}

function bindingOf(state: EditorState): ProsemirrorBinding | null {
  const sync = ySyncPluginKey.getState(state) as { readonly binding: ProsemirrorBinding } | undefined
  return sync && sync.binding.mapping.size > 0 ? sync.binding : null
}

function positionAt(index: number, { type, mapping }: ProsemirrorBinding): Y.RelativePosition {
  return absolutePositionToRelativePosition(index, type, mapping) as Y.RelativePosition
}

function indexOf(
  position: Y.RelativePosition,
  { doc, type, mapping }: ProsemirrorBinding,
  state: EditorState,
): number | null {
  try {
    const index = relativePositionToAbsolutePosition(doc, type, position, mapping)
    return index === null ? null : Math.max(0, Math.min(index, state.doc.content.size))
  } catch {
    // reason: a peer says where; a place that this fragment does not have, or not yet, is nowhere
    return null
  }
}

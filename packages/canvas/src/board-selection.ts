import type { CardGroupId, CardId, LinkId } from '@tablee/model'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { Editor } from '@tldraw/tldraw'
import { react } from '@tldraw/tldraw'
import type { ShownBoard } from './project-board.ts'
import { shownCardOf } from './shape-ids.ts'
import { isCardGroupShape, isCardShape, isLinkShape } from './shape-types.ts'

/** What is selected of the cards, the links and the groups. */
export interface BoardSelection {
  /** The one card that is selected, if it is one. */
  readonly selected: Store<CardId | null>
  /** The link that is selected, if it is alone. */
  readonly selectedLink: Store<LinkId | null>
  /** The group that is selected, if it is alone. */
  readonly selectedGroup: Store<CardGroupId | null>
  /** Whether the person writes in the card that is selected. */
  readonly writing: Store<boolean>
  /** How many cards are selected. */
  readonly count: Store<number>
}

/** Tells what is selected, in words of the domain. */
export function watchSelection(
  editor: Editor,
  shown: Store<ShownBoard>,
): { readonly selection: BoardSelection; readonly stop: () => void } {
  const selected = valueStore<CardId | null>(null)
  const selectedLink = valueStore<LinkId | null>(null)
  const selectedGroup = valueStore<CardGroupId | null>(null)
  const count = valueStore(0)
  const writing = valueStore(false)
  const stop = react('what is selected', () => {
    const ids = editor.getSelectedShapeIds()
    const id = ids.length === 1 ? ids[0] : undefined
    const shape = id && editor.getShape(id)
    selected.set(shownCardOf(shown.get(), shape)?.card.id ?? null)
    selectedLink.set(isLinkShape(shape) ? (shape.props.link as LinkId) : null)
    selectedGroup.set(isCardGroupShape(shape) ? (shape.props.group as CardGroupId) : null)
    writing.set(editor.getEditingShapeId() !== null)
    count.set(editor.getSelectedShapes().filter(isCardShape).length)
  })
  return { selection: { selected, selectedLink, selectedGroup, count, writing }, stop }
}

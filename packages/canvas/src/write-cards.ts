import type { Gestures } from '@tablee/documents'
import type { CardId } from '@tablee/model'
import type { Store } from '@tablee/std'
import type { Editor, TLShapeId } from '@tldraw/tldraw'
import { react } from '@tldraw/tldraw'
import type { ShownBoard } from './project-board.ts'
import { cardShapeId, shownCardOf } from './shape-ids.ts'

export interface CardWriting {
  /** Begins to write in a card that is drawn. */
  readonly write: (card: CardId) => void
  /** Adds a card by `add` and begins to write in it: left without a word, it was never made. */
  readonly writeNew: (add: (making: object) => CardId) => void
  readonly stop: () => void
}

interface WritingOptions {
  readonly shown: Store<ShownBoard>
  readonly gestures: Gestures
  /** Draws what was held back meanwhile. */
  readonly draw: () => void
}

/** Lets the person write in cards where they lie. */
export function openCardWriting(editor: Editor, { shown, gestures, draw }: WritingOptions): CardWriting {
  const fresh = new Map<CardId, object>()
  const write = (id: CardId): void => {
    const shape = editor.getShape(cardShapeId(id))
    if (!shape || !shownCardOf(shown.get(), shape)) return
    editor.select(shape.id)
    editor.setEditingShape(shape.id)
  }
  let writing: TLShapeId | null = null
  const unwrite = react('begin and leave a card', () => {
    const now = editor.getEditingShapeId()
    if (now === writing) return
    const left = writing === null ? undefined : editor.getShape(writing)
    writing = now
    if (!left) return
    const card = shownCardOf(shown.get(), left)?.card
    // after this reaction: it leaves the card, and what it held back may now be drawn
    queueMicrotask(() => {
      const making = card && fresh.get(card.id)
      if (card && making) {
        fresh.delete(card.id)
        gestures.unmakeCard(card, making)
      }
      draw()
    })
  })
  return {
    write,
    writeNew: (add) => {
      const making = {}
      const card = add(making)
      fresh.set(card, making)
      draw()
      write(card)
    },
    stop: unwrite,
  }
}

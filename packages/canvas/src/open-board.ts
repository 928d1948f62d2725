import type { Gestures } from '@tablee/documents'
import { mayWriteIn } from '@tablee/documents'
import type { CardId, Role, Zone } from '@tablee/model'
import type { Clock, Scheduler } from '@tablee/std'
import type { Editor, TLShapeId } from '@tldraw/tldraw'
import type { BoardHandle } from './board-handle.ts'
import type { DropTarget } from './board-scene.ts'
import { watchSelection } from './board-selection.ts'
import { showAll, showBox, showFirst } from './camera.ts'
import { carryCards } from './carry-cards.ts'
import { choosingSeveral } from './choose-several.ts'
import { drawBoard } from './draw-board.ts'
import { drawSoon } from './draw-soon.ts'
import type { DrawingRefusal } from './drawing/drawing-layers.ts'
import type { BoardDrawing, OpenedDrawing } from './drawing/open-drawing.ts'
import { openDrawing } from './drawing/open-drawing.ts'
import type { DropRefusal, Landing } from './drop-cards.ts'
import { followMoves } from './follow-moves.ts'
import { freePlaceIn, placeOfGroup } from './free-places.ts'
import { createLayDown } from './lay-down.ts'
import { mountCards } from './mount-cards.ts'
import { openTogether } from './open-together.ts'
import { around } from './page-box.ts'
import type { Picture } from './picture.ts'
import type { BoardPresence } from './presence.ts'
import type { ShownCard } from './project-board.ts'
import { cardShapeId, linkShapeId, shownCardOf } from './shape-ids.ts'
import { isLinkShape } from './shape-types.ts'
import { tidyZone } from './tidy-zone.ts'
import { openCardWriting } from './write-cards.ts'
import { zoneAt } from './zone-at.ts'

export interface BoardOptions {
  readonly picture: Picture
  readonly gestures: Gestures
  readonly presence: BoardPresence
  readonly role: Role
  readonly clock: Clock
  readonly scheduler: Scheduler
  /** Whether the view goes to what matters first, or stays where it is. */
  readonly view: 'first' | 'keep'
  /** Told over which zone a card is being dragged. */
  readonly target: { readonly set: (target: DropTarget | null) => void }
  readonly onRefused: (refusal: DropRefusal) => void
  readonly onLanded: (landings: readonly Landing[]) => void
  readonly drawing: BoardDrawing
  readonly onDrawingRefused: (refusal: DrawingRefusal) => void
}

const ZOOM = { animation: { duration: 140 } } as const

/** Ties an editor to a board: draws it, turns what the person does into gestures, tells the others where they are. */
export function openBoard(editor: Editor, options: BoardOptions): BoardHandle & Pick<OpenedDrawing, 'drawOn' | 'stop'> {
  const { picture, gestures, presence, role, clock, scheduler, target, onRefused, onLanded } = options
  const { shown } = picture
  const draw = (): void => drawing.draw()

  const unhand = holdLinks(editor)
  const uncarry = carryCards(editor, shown.get)
  const layDown = createLayDown({ shown, gestures, role, target, onRefused, onLanded, draw })
  const moves = followMoves(editor, scheduler, layDown)
  // else an undo would take back what was done before the last move, which would then be written after it
  const unsettle = options.drawing.history.beforeUndo(moves.settle)
  const isWritten = (shape: TLShapeId): boolean => editor.getEditingShapeId() === shape
  const isHeld = (shape: TLShapeId): boolean => moves.isMoving(shape) || isWritten(shape)
  const drawing = drawBoard(editor, picture.shapes, { isHeld, isWritten }, drawSoon(editor, scheduler))
  const opened = openDrawing(editor, { ...options.drawing, clock, onRefused: options.onDrawingRefused })
  const selecting = watchSelection(editor, shown)
  const writing = openCardWriting(editor, { shown, gestures, draw })
  const zoneOf = (card: CardId): Zone | null => shown.get().cards.find((entry) => entry.card.id === card)?.zone ?? null
  const together = openTogether(editor, { ...options, zoneOf })

  const selection = (): readonly ShownCard[] =>
    editor.getSelectedShapes().flatMap((shape) => shownCardOf(shown.get(), shape) ?? [])
  const show = (card: CardId): void => {
    draw()
    const box = shown.get().cards.find(({ key }) => key === card)
    if (!box) return
    editor.select(cardShapeId(card))
    together.unfollow()
    showBox(editor, around(box))
  }
  const mine =
    (look: () => void): (() => void) =>
    () => {
      together.unfollow()
      look()
    }

  const first = shown.get().zones.find(({ zone }) => zone.spec.accepts.length > 0 && mayWriteIn(zone, role)) ?? null
  if (options.view === 'first') showFirst(editor, shown.get(), first)
  const stopMounting = mountCards(editor)

  return {
    ...selecting.selection,
    ...choosingSeveral(editor),
    unselect: () => void editor.selectNone(),
    showLink: (link) => {
      draw()
      editor.select(linkShapeId(link))
    },
    selection,
    show,
    focus: () => editor.getContainer().focus(),
    select: (cards) => {
      const [shownFirst] = cards
      if (shownFirst) show(shownFirst)
      editor.select(...cards.map(cardShapeId))
    },
    add: (kind, zone, from = []) =>
      writing.writeNew((making) => gestures.addCard({ kind, zone, from, at: freePlaceIn(shown.get(), zone) }, making)),
    edit: writing.write,
    freePlaceIn: (zone, title) => freePlaceIn(shown.get(), zone, title),
    placeOfGroup: (cards) => placeOfGroup(shown.get(), cards),
    cardsIn: (zone) =>
      shown
        .get()
        .cards.filter((entry) => entry.zone?.id === zone?.id)
        .map(({ card }) => card),
    tidy: (zone) => {
      const held = new Set(presence.neighbours.get().flatMap(({ editing }) => editing ?? []))
      return tidyZone(zone, { shown: shown.get(), placements: picture.placements.get(), held, gestures })
    },
    zoneOf,
    zoneInView: () => {
      const [chosen] = selection()
      return chosen?.zone ?? zoneAt(shown.get(), editor.getViewportPageBounds().center)?.zone ?? null
    },
    zoomIn: mine(() => editor.zoomIn(undefined, ZOOM)),
    zoomOut: mine(() => editor.zoomOut(undefined, ZOOM)),
    showAll: mine(() => showAll(editor, shown.get())),
    together,
    drawing: opened.handle,
    drawOn: opened.drawOn,
    stop: () => {
      unsettle()
      moves.stop()
      opened.stop()
      together.stop()
      stopMounting()
      writing.stop()
      selecting.stop()
      unhand()
      uncarry()
      drawing.stop()
    },
  }
}

/** A link lies where its cards are: it is chosen like them, and stays when they are moved. */
function holdLinks(editor: Editor): () => void {
  return editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) =>
    source === 'user' && isLinkShape(after) ? { ...after, x: before.x, y: before.y } : after,
  )
}

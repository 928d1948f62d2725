import type { Gestures, MoveRefusal, Place } from '@tablee/documents'
import { mayWriteIn } from '@tablee/documents'
import type { Card, CardId, Kind, LinkId, Role, Zone } from '@tablee/model'
import { cardHeight, freePlace } from '@tablee/model'
import type { Clock, Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { Editor, TLShape, TLShapeId } from '@tldraw/tldraw'
import { createShapeId, react } from '@tldraw/tldraw'
import type { DropTarget } from './board-scene.ts'
import { showAll, showBox, showFirst } from './camera.ts'
import { drawBoard } from './draw-board.ts'
import type { DrawingRefusal } from './drawing/drawing-layers.ts'
import type { DrawingHandle } from './drawing/drawing-handle.ts'
import type { BoardDrawing, OpenedDrawing } from './drawing/open-drawing.ts'
import { openDrawing } from './drawing/open-drawing.ts'
import { followMoves } from './follow-moves.ts'
import type { Picture } from './picture.ts'
import type { BoardPresence } from './presence.ts'
import type { ShownCard } from './project-board.ts'
import { isCardShape, isLinkShape } from './shape-types.ts'
import { showPresence } from './show-presence.ts'
import type { Tidied } from './tidy-zone.ts'
import { tidyZone } from './tidy-zone.ts'
import { placeIn, zoneAt } from './zone-at.ts'

/** Why a card went back to where it was. */
export interface DropRefusal {
  readonly code: MoveRefusal['code'] | 'outside'
  readonly card: Card
  readonly zone: Zone | null
}

export interface BoardOptions {
  readonly picture: Picture
  readonly gestures: Gestures
  readonly presence: BoardPresence
  readonly role: Role
  readonly clock: Clock
  /** Whether the view goes to what matters first, or stays where it is. */
  readonly view: 'first' | 'keep'
  /** Told over which zone a card is being dragged. */
  readonly target: { readonly set: (target: DropTarget | null) => void }
  readonly onRefused: (refusal: DropRefusal) => void
  readonly drawing: BoardDrawing
  readonly onDrawingRefused: (refusal: DrawingRefusal) => void
}

/** What a page may ask of the board that it shows. */
export interface BoardHandle {
  /** The one card that is selected, if it is one. */
  readonly selected: Store<CardId | null>
  /** The link that is selected, if it is alone. */
  readonly selectedLink: Store<LinkId | null>
  readonly unselect: () => void
  /** Selects a link. */
  readonly showLink: (link: LinkId) => void
  /** How many cards are selected. */
  readonly count: Store<number>
  /** The cards that are selected, as they are drawn. */
  readonly selection: () => readonly ShownCard[]
  /** Selects a card and brings it into view. */
  readonly show: (card: CardId) => void
  /** Selects cards that were just made, the first of them in view. */
  readonly select: (cards: readonly CardId[]) => void
  /** Adds an empty card at a free place of `zone`, shows it and starts writing in it. Left empty, it is removed. */
  readonly add: (kind: Kind, zone: Zone) => void
  readonly edit: (card: CardId) => void
  /** The next free place of `zone` for a card with `title`, in its coordinates. */
  readonly freePlaceIn: (zone: Zone, title?: string) => Place
  /** Lays the cards of `zone` out in rows, but for those that someone writes in. */
  readonly tidy: (zone: Zone) => Tidied
  /** The zone that a card is shown in; null where it waits to be placed. */
  readonly zoneOf: (card: CardId) => Zone | null
  /** The zone of the first selected card, else the one in the middle of the view. */
  readonly zoneInView: () => Zone | null
  /** What is drawn, and what it is drawn with. */
  readonly drawing: DrawingHandle
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly showAll: () => void
}

/** Ties an editor to a board: draws it, turns what the person does into gestures, shows who is there. */
export function openBoard(editor: Editor, options: BoardOptions): BoardHandle & Pick<OpenedDrawing, 'drawOn' | 'stop'> {
  const { picture, gestures, presence, role, clock, target, onRefused } = options
  const { shown } = picture
  const fresh = new Set<CardId>()

  const shownOf = (shape: TLShape): ShownCard | undefined =>
    shown.get().cards.find(({ key }) => createShapeId(`card-${key}`) === shape.id)
  const zoneUnder = ({ x, y }: TLShape, { w, h }: ShownCard) => zoneAt(shown.get(), { x: x + w / 2, y: y + h / 2 })

  const dragging = (shapes: readonly TLShape[]): void => {
    const [shape] = shapes
    const card = shape && shownOf(shape)
    const zone = card && zoneUnder(shape, card)?.zone
    if (!zone || zone === card.zone) target.set(null)
    else target.set({ zone: zone.id, accepted: zone.spec.accepts.includes(card.card.kind) && mayWriteIn(zone, role) })
  }
  const dropped = (shapes: readonly TLShape[]): void => {
    target.set(null)
    const cards = shapes.flatMap((shape) => {
      const card = shownOf(shape)
      return card ? [{ shape, card }] : []
    })
    gestures.together(() => {
      for (const { shape, card } of cards) dropOne(shape, card)
    })
    drawing.draw()
  }
  const dropOne = (shape: TLShape, shownCard: ShownCard): void => {
    const { card, zone: from, w } = shownCard
    const zone = zoneUnder(shape, shownCard)
    if (!zone) return onRefused({ code: 'outside', card, zone: null })
    if (from && !mayWriteIn(from, role)) return onRefused({ code: 'zone-locked', card, zone: from })
    const moved = gestures.moveCard(card, zone.zone, placeIn(zone, shape, w), from ?? undefined)
    if (!moved.ok) onRefused({ code: moved.error.code, card, zone: zone.zone })
  }

  // a link lies where its cards are: it is chosen like them, and stays when they are moved
  const unhand = editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) =>
    source === 'user' && isLinkShape(after) ? { ...after, x: before.x, y: before.y } : after,
  )
  const moves = followMoves(editor, { dragging, dropped })
  const isHeld = (shape: TLShapeId): boolean => moves.isMoving(shape) || editor.getEditingShapeId() === shape
  const drawing = drawBoard(editor, picture.shapes, isHeld)
  const opened = openDrawing(editor, { ...options.drawing, clock, onRefused: options.onDrawingRefused })

  const selected = valueStore<CardId | null>(null)
  const count = valueStore(0)
  const selectedLink = valueStore<LinkId | null>(null)
  const unselect = react('selected card', () => {
    const ids = editor.getSelectedShapeIds()
    const id = ids.length === 1 ? ids[0] : undefined
    const shape = id && editor.getShape(id)
    selected.set((shape && shownOf(shape)?.card.id) ?? null)
    selectedLink.set(isLinkShape(shape) ? (shape.props.link as LinkId) : null)
    count.set(editor.getSelectedShapes().filter(isCardShape).length)
  })
  let writing: TLShapeId | null = null
  const unwrite = react('begin and leave a card', () => {
    const now = editor.getEditingShapeId()
    if (now === writing) return
    const left = writing === null ? undefined : editor.getShape(writing)
    writing = now
    const begun = now && editor.getShape(now)
    const box = begun && shownOf(begun)
    if (box) queueMicrotask(() => showBox(editor, around(box)))
    const card = left && shownOf(left)?.card
    if (!card) return
    // after this reaction: it leaves the card, and what it held back may now be drawn
    queueMicrotask(() => {
      if (fresh.delete(card.id) && card.title.trim() === '') gestures.removeCard(card)
      drawing.draw()
    })
  })
  const stopPresence = showPresence(editor, presence, clock)

  const shapeOf = (card: CardId): TLShapeId => createShapeId(`card-${card}`)
  const write = (id: TLShapeId): void => {
    const shape = editor.getShape(id)
    const card = shape && shownOf(shape)
    if (!card) return
    editor.select(id)
    editor.setEditingShape(id)
    editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
  }
  const show = (card: CardId): void => {
    drawing.draw()
    const box = shown.get().cards.find(({ key }) => key === card)
    if (!box) return
    editor.select(shapeOf(card))
    showBox(editor, around(box))
  }
  const zoneOf = (card: CardId): Zone | null => shown.get().cards.find((entry) => entry.card.id === card)?.zone ?? null
  const selection = (): readonly ShownCard[] => editor.getSelectedShapes().flatMap((shape) => shownOf(shape) ?? [])
  const zoneInView = (): Zone | null => {
    const [first] = selection()
    return first?.zone ?? zoneAt(shown.get(), editor.getViewportPageBounds().center)?.zone ?? null
  }
  const freePlaceIn = (zone: Zone, title = ''): Place => {
    const top = shown.get().zones.find((entry) => entry.zone.id === zone.id)?.y ?? zone.box.y
    const there = shown.get().cards.filter((entry) => entry.zone?.id === zone.id)
    return freePlace(
      zone.box,
      there.map(({ x, y, h }) => ({ x: x - zone.box.x, y: y - top, h })),
      cardHeight(title),
    )
  }
  const select = (cards: readonly CardId[]): void => {
    const [first] = cards
    if (first) show(first)
    editor.select(...cards.map(shapeOf))
  }
  const tidy = (zone: Zone): Tidied => {
    const held = new Set(presence.neighbours.get().flatMap(({ editing }) => editing ?? []))
    return tidyZone(zone, { shown: shown.get(), placements: picture.placements.get(), held, gestures })
  }
  const add = (kind: Kind, zone: Zone): void => {
    const id = gestures.addCard({ kind, zone, at: freePlaceIn(zone) })
    fresh.add(id)
    drawing.draw()
    write(shapeOf(id))
  }

  const first = shown.get().zones.find(({ zone }) => zone.spec.accepts.length > 0 && mayWriteIn(zone, role)) ?? null
  if (options.view === 'first') showFirst(editor, shown.get(), first)

  return {
    selected,
    selectedLink,
    unselect: () => void editor.selectNone(),
    showLink: (link) => {
      drawing.draw()
      editor.select(createShapeId(`link-${link}`))
    },
    count,
    selection,
    show,
    select,
    add,
    edit: (card) => write(shapeOf(card)),
    freePlaceIn,
    tidy,
    zoneOf,
    zoneInView,
    zoomIn: () => editor.zoomIn(undefined, { animation: { duration: 140 } }),
    zoomOut: () => editor.zoomOut(undefined, { animation: { duration: 140 } }),
    showAll: () => showAll(editor, shown.get()),
    drawing: opened.handle,
    drawOn: opened.drawOn,
    stop: () => {
      opened.stop()
      stopPresence()
      unwrite()
      unselect()
      unhand()
      drawing.stop()
      moves.stop()
    },
  }
}

/** A card and some of the table around it. */
function around({ x, y, w, h }: ShownCard): {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
} {
  return { x: x - 24, y: y - 24, w: w + 48, h: h + 48 }
}

import type { Gestures, GroupPlace, Place } from '@tablee/documents'
import { mayWriteIn } from '@tablee/documents'
import type { Card, CardGroupId, CardId, Kind, LinkId, Role, Zone } from '@tablee/model'
import { cardHeight, freePlace, groupTakes } from '@tablee/model'
import type { Clock, Scheduler, Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { Editor, TLShape, TLShapeId } from '@tldraw/tldraw'
import { createShapeId, react } from '@tldraw/tldraw'
import type { DropTarget } from './board-scene.ts'
import { showAll, showBox, showFirst } from './camera.ts'
import { around, written } from './page-box.ts'
import { carryCards, groupShapeId } from './carry-cards.ts'
import { drawBoard } from './draw-board.ts'
import type { DrawingRefusal } from './drawing/drawing-layers.ts'
import type { DrawingHandle } from './drawing/drawing-handle.ts'
import type { BoardDrawing, OpenedDrawing } from './drawing/open-drawing.ts'
import { openDrawing } from './drawing/open-drawing.ts'
import type { DropRefusal } from './drop-cards.ts'
import { dropCard, dropGroup, targetAt } from './drop-cards.ts'
import { followMoves } from './follow-moves.ts'
import type { Together } from './open-together.ts'
import { openTogether } from './open-together.ts'
import type { Picture } from './picture.ts'
import type { BoardPresence } from './presence.ts'
import type { ShownCard, ShownGroup } from './project-board.ts'
import { isCardGroupShape, isCardShape, isLinkShape } from './shape-types.ts'
import type { Tidied } from './tidy-zone.ts'
import { tidyZone } from './tidy-zone.ts'
import { placeIn, zoneAt } from './zone-at.ts'

export interface BoardOptions {
  readonly picture: Picture
  readonly gestures: Gestures
  readonly presence: BoardPresence
  readonly role: Role
  readonly clock: Clock
  readonly scheduler: Scheduler
  /** Whether the pointers of others are drawn. */
  readonly cursorsShown: Store<boolean>
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
  /** The group that is selected, if it is alone. */
  readonly selectedGroup: Store<CardGroupId | null>
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
  /** Where a group of these cards would lie: at the corner of those that are in the zone of the first. */
  readonly placeOfGroup: (cards: readonly CardId[]) => GroupPlace | undefined
  /** Lays the cards of `zone` out in rows, but for those that someone writes in. */
  readonly tidy: (zone: Zone) => Tidied
  /** The cards that a zone shows, or those beside the zones. */
  readonly cardsIn: (zone: Zone | null) => readonly Card[]
  /** The zone that a card is shown in; null where it waits to be placed. */
  readonly zoneOf: (card: CardId) => Zone | null
  /** The zone of the first selected card, else the one in the middle of the view. */
  readonly zoneInView: () => Zone | null
  /** What is drawn, and what it is drawn with. */
  readonly drawing: DrawingHandle
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly showAll: () => void
  /** The others, and how to be where they are. */
  readonly together: Together
}

/** Ties an editor to a board: draws it, turns what the person does into gestures, shows who is there. */
export function openBoard(editor: Editor, options: BoardOptions): BoardHandle & Pick<OpenedDrawing, 'drawOn' | 'stop'> {
  const { picture, gestures, presence, role, clock, target, onRefused } = options
  const { shown } = picture
  const fresh = new Set<CardId>()

  const shownOf = (shape: TLShape): ShownCard | undefined =>
    shown.get().cards.find(({ key }) => createShapeId(`card-${key}`) === shape.id)
  const groupOf = (shape: TLShape): ShownGroup | undefined =>
    shown.get().groups.find(({ key }) => groupShapeId(key) === shape.id)

  const dragging = (shapes: readonly TLShape[]): void => {
    const [shape] = shapes
    const card = shape && shownOf(shape)
    const found = card && targetAt({ shown: shown.get(), role }, card, middleOf(shape, card))
    if (!found || (found.zone.zone === card.zone && !found.group)) return target.set(null)
    const group = found.group && found.accepted ? groupShapeId(found.group.key) : null
    target.set({ zone: found.zone.zone.id, accepted: found.accepted, group })
  }
  const dropped = (shapes: readonly TLShape[]): void => {
    target.set(null)
    const dropping = { shown: shown.get(), gestures, role }
    const groups = shapes.flatMap((shape) => {
      const group = groupOf(shape)
      return group ? [{ shape, group }] : []
    })
    const carried = new Set(groups.map(({ group }) => group.key))
    const refusals = gestures.together(() => [
      ...groups.map(({ shape, group }) => dropGroup(group, shape, dropping)),
      ...shapes.map((shape) => {
        const card = shownOf(shape)
        return card && !carried.has(card.group ?? '') ? dropCard(card, shape, dropping) : null
      }),
    ])
    for (const refusal of refusals) if (refusal) onRefused(refusal)
    drawing.draw()
  }

  // a link lies where its cards are: it is chosen like them, and stays when they are moved
  const unhand = editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) =>
    source === 'user' && isLinkShape(after) ? { ...after, x: before.x, y: before.y } : after,
  )
  const uncarry = carryCards(editor, shown.get)
  const moves = followMoves(editor, { dragging, dropped })
  const isHeld = (shape: TLShapeId): boolean => moves.isMoving(shape) || editor.getEditingShapeId() === shape
  const drawing = drawBoard(editor, picture.shapes, isHeld)
  const opened = openDrawing(editor, { ...options.drawing, clock, onRefused: options.onDrawingRefused })

  const selected = valueStore<CardId | null>(null)
  const count = valueStore(0)
  const selectedLink = valueStore<LinkId | null>(null)
  const selectedGroup = valueStore<CardGroupId | null>(null)
  const unselect = react('selected card', () => {
    const ids = editor.getSelectedShapeIds()
    const id = ids.length === 1 ? ids[0] : undefined
    const shape = id && editor.getShape(id)
    selected.set((shape && shownOf(shape)?.card.id) ?? null)
    selectedLink.set(isLinkShape(shape) ? (shape.props.link as LinkId) : null)
    selectedGroup.set(isCardGroupShape(shape) ? (shape.props.group as CardGroupId) : null)
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
    if (box) queueMicrotask(() => showBox(editor, written(box)))
    const card = left && shownOf(left)?.card
    if (!card) return
    // after this reaction: it leaves the card, and what it held back may now be drawn
    queueMicrotask(() => {
      if (fresh.delete(card.id) && card.title.trim() === '') gestures.removeCard(card)
      drawing.draw()
    })
  })

  // the keyboard of a phone takes half of the screen, and a card grows with its words
  let room = ''
  const unkeep = react('keep what is written in view', () => {
    const { w, h } = editor.getViewportScreenBounds()
    const shape = editor.getEditingShape()
    const now = isCardShape(shape) ? `${shape.id} ${shape.props.h} ${w} ${h}` : ''
    if (now === room) return
    room = now
    queueMicrotask(() => {
      const box = shape && shownOf(shape)
      if (box && editor.getEditingShapeId() === shape.id) showBox(editor, written(box))
    })
  })

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
    together.unfollow()
    showBox(editor, around(box))
  }
  const zoneOf = (card: CardId): Zone | null => shown.get().cards.find((entry) => entry.card.id === card)?.zone ?? null
  const together = openTogether(editor, { ...options, zoneOf })
  const selection = (): readonly ShownCard[] => editor.getSelectedShapes().flatMap((shape) => shownOf(shape) ?? [])
  const zoneInView = (): Zone | null => {
    const [first] = selection()
    return first?.zone ?? zoneAt(shown.get(), editor.getViewportPageBounds().center)?.zone ?? null
  }
  const freePlaceIn = (zone: Zone, title = ''): Place => {
    const top = shown.get().zones.find((entry) => entry.zone.id === zone.id)?.y ?? zone.box.y
    const there = shown.get().cards.filter((entry) => entry.zone?.id === zone.id)
    const groups = shown
      .get()
      .groups.filter((entry) => entry.zone.id === zone.id)
      .flatMap(groupTakes)
    return freePlace(
      zone.box,
      [...there, ...groups].map(({ x, y, h = 0 }) => ({ x: x - zone.box.x, y: y - top, h })),
      cardHeight(title),
    )
  }
  const placeOfGroup = (ids: readonly CardId[]): GroupPlace | undefined => {
    const own = shown.get().cards.filter(({ card, mirror }) => !mirror && ids.includes(card.id))
    const first = own.find(({ card }) => card.id === ids[0])
    const zone = shown.get().zones.find((entry) => entry.zone.id === first?.zone?.id)
    if (!first || !zone) return undefined
    const there = own.filter((entry) => entry.zone?.id === zone.zone.id)
    const corner = { x: Math.min(...there.map(({ x }) => x)) - 8, y: Math.min(...there.map(({ y }) => y)) }
    return { zone: zone.zone, at: placeIn(zone, corner, first.w) }
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
    selectedGroup,
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
    placeOfGroup,
    cardsIn: (zone) =>
      shown
        .get()
        .cards.filter((entry) => entry.zone?.id === zone?.id)
        .map(({ card }) => card),
    tidy,
    zoneOf,
    zoneInView,
    zoomIn: () => {
      together.unfollow()
      editor.zoomIn(undefined, { animation: { duration: 140 } })
    },
    zoomOut: () => {
      together.unfollow()
      editor.zoomOut(undefined, { animation: { duration: 140 } })
    },
    showAll: () => {
      together.unfollow()
      showAll(editor, shown.get())
    },
    together,
    drawing: opened.handle,
    drawOn: opened.drawOn,
    stop: () => {
      opened.stop()
      together.stop()
      unwrite()
      unkeep()
      unselect()
      unhand()
      uncarry()
      drawing.stop()
      moves.stop()
    },
  }
}

/** The middle of a card whose shape is being moved. */
function middleOf({ x, y }: TLShape, { w, h }: ShownCard): Place {
  return { x: x + w / 2, y: y + h / 2 }
}

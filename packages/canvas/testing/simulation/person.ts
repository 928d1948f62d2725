import type { Gestures, History } from '@tablee/documents'
import {
  cardsStore,
  createGestures,
  createHistory,
  groupsStore,
  linksStore,
  placementsStore,
  zonesStore,
} from '@tablee/documents'
import { createRecordGestures } from '@tablee/documents/records'
import type { Card, ParticipantId, Person as Participant, Role, Zone } from '@tablee/model'
import { expandZones, standingCards } from '@tablee/model'
import { manualScheduler, seededRandom, valueStore } from '@tablee/std'
import type { Editor, TLPageId, TLShape, TLShapeId, TLStore } from '@tldraw/tldraw'
import { atom, createTLStore } from '@tldraw/tldraw'
import { CardShapeUtil } from '../../src/card-shape.tsx'
import { carryCards } from '../../src/carry-cards.ts'
import type { Drawing } from '../../src/draw-board.ts'
import { drawBoard } from '../../src/draw-board.ts'
import type { DrawingBinding } from '../../src/drawing/bind-drawing.ts'
import { bindDrawing } from '../../src/drawing/bind-drawing.ts'
import type { DrawingLayer, DrawingRefusal } from '../../src/drawing/drawing-layers.ts'
import { DRAWN_SHAPES, isDrawn } from '../../src/drawing/drawn-shapes.ts'
import type { Moves } from '../../src/follow-moves.ts'
import { followMoves } from '../../src/follow-moves.ts'
import { CardGroupShapeUtil } from '../../src/group-shape.tsx'
import { createLayDown } from '../../src/lay-down.ts'
import { LinkShapeUtil } from '../../src/link-shape.tsx'
import type { Picture } from '../../src/picture.ts'
import { createPicture } from '../../src/picture.ts'
import { ZoneShapeUtil } from '../../src/zone-shape.tsx'
import type { BoardDocuments } from './documents.ts'
import { HOME, LIVE, VALIDATED, copiesOf } from './documents.ts'

/** Somebody on a board, in a tldraw store of their own: as their browser has it, but for what it looks like. */
export interface Person {
  readonly name: ParticipantId
  readonly role: Role
  readonly store: TLStore
  readonly documents: BoardDocuments
  readonly history: History
  readonly gestures: Gestures
  readonly picture: Picture
  /** The drawn records and the projected shapes of the same store. */
  readonly binding: DrawingBinding
  readonly board: Drawing
  readonly moves: Moves
  readonly time: ReturnType<typeof manualScheduler>
  readonly refusals: DrawingRefusal[]
  /** What was there of each shape when the gesture in hand touched it first. */
  readonly grabbed: Map<TLShapeId, TLShape | null>
  /** What they last made of the drawn shapes in hand. */
  readonly wanted: Map<string, unknown>
  /** Whether they are in the middle of a gesture. */
  isBusy: boolean
  drawsOn: DrawingLayer | null
  /** The shape of the card that they write in. */
  readonly writing: { shape: TLShapeId | null }
  /** What is drawn by hand on their canvas, from the back to the front. */
  readonly drawn: () => readonly TLShape[]
  readonly cards: () => readonly Card[]
  readonly standing: () => readonly Card[]
  readonly zones: () => readonly Zone[]
  /** Puts shapes there, as a hand that drags them does. */
  readonly drag: (shapes: readonly TLShape[]) => void
  /** The same, as the arrow keys do. */
  readonly nudge: (shape: TLShape) => void
  /** As tldraw does on Escape: whole records, put back as they were when the gesture began. */
  readonly giveUp: () => void
  /** Lets go of what is dragged. */
  readonly letGo: () => void
}

export interface PersonOptions {
  readonly name: string
  readonly role?: Role
  /** Says whose writes are whose, and which ids they make. */
  readonly client: number
}

export const PAGE = 'page:page' as TLPageId
const SHAPES = [CardGroupShapeUtil, CardShapeUtil, LinkShapeUtil, ZoneShapeUtil, ...DRAWN_SHAPES]
const ASIDE = { title: 'À placer', prompt: '' }
const NOBODY: ReadonlyMap<ParticipantId, Participant> = new Map()

/** A person with a tldraw store and their copies of the documents of the board. */
export function createPerson({ name, role = 'participant', client }: PersonOptions): Person {
  const store = createTLStore({ shapeUtils: SHAPES, bindingUtils: [] })
  const documents = copiesOf(client)
  const { content, base, board } = documents
  const time = manualScheduler(client % 1000)
  const history = createHistory(time)
  history.followTyping(content)
  const participant = name as ParticipantId
  const specs = zonesStore(base)
  const zones = (): readonly Zone[] => expandZones(specs.get(), { question: VALIDATED })
  const gestures = createGestures({
    home: HOME,
    content,
    board,
    zones,
    isValidated: (card) => VALIDATED.includes(card),
    me: { participant, structure: null, role },
    clock: time,
    random: seededRandom(client),
    history,
  })
  const cards = cardsStore(content, HOME)
  const sources = {
    zones: specs,
    cards,
    links: linksStore(content, HOME),
    groups: groupsStore(content, HOME),
    placements: placementsStore(board),
    live: valueStore(LIVE),
    people: valueStore(NOBODY),
    questions: valueStore(new Map()),
  }
  const picture = createPicture(sources, { language: 'fr', role, writable: true, aside: ASIDE })
  const dragging = atom('whether something is dragged', false)
  let selected: readonly TLShapeId[] = []
  const writing: Person['writing'] = { shape: null }
  const grabbed = new Map<TLShapeId, TLShape | null>()
  const giveUp = (): void => {
    store.put([...grabbed.values()].flatMap((shape) => shape ?? []))
    store.remove([...grabbed].flatMap(([id, shape]) => (shape ? [] : [id])))
    grabbed.clear()
    person.wanted.clear()
    person.isBusy = false
    dragging.set(false)
  }
  const editor = {
    store,
    sideEffects: store.sideEffects,
    getShape: (id: TLShapeId) => store.get(id),
    getCurrentPageId: () => PAGE,
    getSelectedShapeIds: () => selected,
    isIn: () => dragging.get(),
    cancel: giveUp,
  } as unknown as Editor // reason: what the board asks of an editor, without a screen
  carryCards(editor, picture.shown.get)
  const layDown = createLayDown({
    shown: picture.shown,
    gestures,
    role,
    target: { set: () => undefined },
    onRefused: () => undefined,
    onLanded: () => undefined,
    draw: () => drawing.draw(),
  })
  const moves = followMoves(editor, time, layDown)
  history.beforeUndo(moves.settle)
  const isWritten = (id: TLShapeId): boolean => writing.shape === id
  const isHeld = (id: TLShapeId): boolean => moves.isMoving(id) || isWritten(id)
  const drawing = drawBoard(editor, picture.shapes, { isHeld, isWritten })
  const refusals: DrawingRefusal[] = []
  const binding = bindDrawing({
    store,
    page: PAGE,
    documents,
    gestures: createRecordGestures({ me: { participant }, clock: time, history }),
    history,
    drawOn: () => person.drawsOn,
    isBusy: () => person.isBusy,
    isHeld: () => false,
    gesture: () => undefined,
    onRefused: (refusal) => refusals.push(refusal),
    ask: () => undefined,
  })
  const person: Person = {
    name: participant,
    role,
    store,
    documents,
    history,
    gestures,
    picture,
    binding,
    board: drawing,
    moves,
    time,
    refusals,
    grabbed,
    wanted: new Map(),
    isBusy: false,
    drawsOn: 'board',
    writing,
    drawn: () =>
      store
        .allRecords()
        .filter((record): record is TLShape => record.typeName === 'shape' && isDrawn(record))
        .toSorted((left, right) => (left.index < right.index ? -1 : 1)),
    cards: cards.get,
    standing: () => standingCards(cards.get()),
    zones,
    drag: (shapes) => {
      selected = shapes.map(({ id }) => id)
      dragging.set(true)
      store.put([...shapes])
    },
    nudge: (shape) => {
      selected = [shape.id]
      store.put([shape])
    },
    giveUp,
    letGo: () => {
      dragging.set(false)
      time.advance(0)
    },
  }
  return person
}

import { isSameJson } from '@tablee/documents/records'
import type { IndexKey, TLShape, TLShapeId } from '@tldraw/tldraw'
import { getIndexAbove, getIndexBelow, toRichText } from '@tldraw/tldraw'
import * as Y from 'yjs'
import type { DrawingLayer } from '../../src/drawing/drawing-layers.ts'
import { LAYERS } from '../../src/drawing/drawing-layers.ts'
import { foreignCells } from './foreign-cells.ts'
import type { Network } from './network.ts'
import { connect } from './network.ts'
import type { Person } from './person.ts'
import { PAGE, createPerson } from './person.ts'
import type { Dice, Step } from './program.ts'
import { PEOPLE, diceOf } from './program.ts'
import { recordsIn } from './records-in.ts'
import { COLORS, KINDS, shapeOf } from './shapes.ts'

/** The first of them facilitate: they may draw on the template too. */
const FACILITATORS = 2

/** Runs the steps of `seed` on four tldraw stores; gives what went wrong. */
export function simulate(seed: number, steps: readonly Step[]): readonly string[] {
  const world = new World(diceOf(seed))
  for (const step of steps) {
    world.take(step)
    if (world.faults.size > 0) return [...world.faults]
  }
  world.heal()
  return [...world.faults]
}

class World {
  readonly faults = new Set<string>()
  private readonly dice: Dice
  private readonly people: readonly Person[]
  private readonly network: Network
  /** What each person's gesture began with, and what they last made of it. */
  private readonly grabbed = new Map<Person, Map<TLShapeId, TLShape | null>>()
  private readonly wanted = new Map<Person, Map<string, unknown>>()
  private readonly written = new Set<string>()
  private made = 0

  constructor(dice: Dice) {
    this.dice = dice
    this.people = Array.from({ length: PEOPLE }, (_, index) =>
      createPerson(`person-${index}`, { base: 100 + dice(2 ** 30), board: 100 + dice(2 ** 30) }),
    )
    this.network = connect(this.people)
    for (const [index, { documents }] of this.people.entries()) {
      for (const layer of LAYERS)
        documents[layer].getMap('records').observe(({ keysChanged }) => {
          for (const id of keysChanged as ReadonlySet<string>) if (!id.startsWith('shape:spoilt')) this.written.add(id)
        })
      documents.base.on('update', (_: Uint8Array, origin: unknown) => {
        if (index >= FACILITATORS && origin !== 'network')
          this.faults.add(`a participant, ${index}, wrote on the template`)
      })
    }
  }

  take([what, who, at, how]: Step): void {
    const person = this.people[who]
    if (!person) return
    const mine = person.drawn().filter(({ isLocked }) => !isLocked)
    const shape = mine[at % Math.max(1, mine.length)]
    switch (what) {
      case 'create':
        return this.create(person, at, how)
      case 'move':
        return this.change(person, shape, { x: how, y: at })
      case 'restyle':
        return this.change(person, shape, {}, { color: COLORS[how % COLORS.length] })
      case 'resize':
        return shape?.type === 'geo' ? this.change(person, shape, {}, { w: 10 + how, h: 10 + at }) : undefined
      case 'reorder':
        return this.change(person, shape, { index: edgeOf(mine, how) })
      case 'text':
        return shape?.type === 'draw'
          ? undefined
          : this.change(person, shape, {}, { richText: toRichText(`mot ${how}`) })
      case 'remove':
        return shape && this.remove(person, shape)
      case 'undo':
      case 'redo':
        return this.walk(person, what)
      case 'grab':
        person.isBusy = true
        return
      case 'release':
        return this.release(person)
      case 'cancel':
        return this.cancel(person)
      case 'frame':
        return this.frame(person)
      case 'layer':
        return this.changeLayer(person, who)
      case 'trespass':
        return this.trespass(person, at)
      case 'spoil':
      case 'repair':
        return this.spoil(person, what, at)
      case 'deliver':
        return this.network.deliver(at, how)
      case 'repeat':
        return this.network.repeat(at, how)
      case 'part':
        return this.network.part(how)
      case 'meet':
        return this.network.meet()
    }
  }

  /** Everyone lets go and hears everything; then all canvases show the same, and nothing is lost. */
  heal(): void {
    this.network.meet()
    for (const person of this.people) this.release(person)
    this.network.deliverAll()
    for (const person of this.people) {
      person.drawsOn = null
      person.binding.refresh()
      person.binding.draw()
    }
    this.network.deliverAll()
    const [first, ...rest] = this.people
    if (!first) return
    for (const layer of LAYERS)
      for (const other of rest)
        if (!isSameJson(recordsRoot(first, layer), recordsRoot(other, layer)))
          this.faults.add(`the documents of ${layer} differ`)
    for (const other of rest) if (!isSameJson(first.drawn(), other.drawn())) this.faults.add('the canvases differ')
    const drawn = first.drawn()
    if (new Set(drawn.map(({ index }) => index)).size < drawn.length) this.faults.add('two shapes have one place')
    if (drawn.some(({ parentId }) => parentId !== PAGE)) this.faults.add('a shape is an orphan')
    this.examineKept(first)
  }

  /** Whatever was written and not removed is there, and nothing else. */
  private examineKept({ documents, drawn }: Person): void {
    const shown = new Set<string>(drawn().map(({ id }) => id))
    for (const id of this.written) {
      const found = LAYERS.map((layer) => recordsIn(documents[layer]).get(id)).find((record) => record !== undefined)
      if (!found) this.faults.add(`${id} is lost`)
      const stands = !found?.get('removed')
      if (stands !== shown.has(id))
        this.faults.add(`${id} ${stands ? 'stands and is not shown' : 'is shown and does not stand'}`)
    }
  }

  private create(person: Person, at: number, how: number): void {
    const id = `shape:${this.made}-${this.dice(1_000_000)}` as TLShapeId
    this.made += 1
    const kind = KINDS[how % KINDS.length] ?? 'geo'
    this.note(person, id, null)
    person.store.put([shapeOf(kind, id, { x: at, y: how })])
    this.done(person)
  }

  private change(person: Person, shape: TLShape | undefined, own: object, props: object = {}): void {
    if (!shape) return
    this.note(person, shape.id, shape)
    person.store.put([{ ...shape, ...own, props: { ...shape.props, ...props } }])
    const wanted = this.wanted.get(person) ?? new Map<string, unknown>()
    this.wanted.set(person, wanted)
    const before = this.grabbed.get(person)?.get(shape.id)?.props as Readonly<Record<string, unknown>> | undefined
    for (const [name, value] of Object.entries(props)) {
      // what ends as it began is no change, and others' are then shown
      if (before && isSameJson(before[name], value)) wanted.delete(`${shape.id} ${name}`)
      else wanted.set(`${shape.id} ${name}`, value)
    }
    this.done(person)
  }

  private remove(person: Person, shape: TLShape): void {
    this.note(person, shape.id, shape)
    person.store.remove([shape.id])
    this.done(person)
  }

  /** What others wrote is the same after somebody's undo as before. */
  private walk(person: Person, what: 'undo' | 'redo'): void {
    if (person.isBusy) return
    person.binding.settle()
    const before = foreignCells(person.documents)
    person.history[what]()
    if (!isSameJson(before, foreignCells(person.documents, before)))
      this.faults.add(`${what} touched what others wrote`)
    this.frame(person)
  }

  private release(person: Person): void {
    person.isBusy = false
    person.binding.draw()
    for (const [key, value] of this.wanted.get(person) ?? []) {
      const [id, name = ''] = key.split(' ')
      const shape = person.store.get(id as TLShapeId)
      if (shape && !isSameJson((shape.props as Record<string, unknown>)[name], value))
        this.faults.add(`what the person did last was overwritten: ${key}`)
    }
    this.wanted.delete(person)
    this.grabbed.delete(person)
  }

  /** As tldraw does on Escape: whole records, put back as they were when the gesture began. */
  private cancel(person: Person): void {
    if (!person.isBusy) return
    const before = [...(this.grabbed.get(person) ?? [])]
    person.store.put(before.flatMap(([, shape]) => shape ?? []))
    person.store.remove(before.flatMap(([id, shape]) => (shape ? [] : [id])))
    this.wanted.delete(person)
    this.release(person)
  }

  private frame(person: Person): void {
    person.binding.draw()
    if (!person.isBusy) this.wanted.delete(person)
  }

  private changeLayer(person: Person, who: number): void {
    if (who >= FACILITATORS || person.isBusy) return
    person.binding.settle()
    person.drawsOn = person.drawsOn === 'board' ? 'base' : 'board'
    person.binding.refresh()
    person.binding.draw()
  }

  /** What is changed on a layer that one does not draw on goes back to what it was. */
  private trespass(person: Person, at: number): void {
    if (person.isBusy) return
    person.binding.draw()
    const locked = person.drawn().filter(({ isLocked }) => isLocked)
    const shape = locked[at % Math.max(1, locked.length)]
    if (!shape) return
    if (at % 2) person.store.put([{ ...shape, x: shape.x + 1 }])
    else person.store.remove([shape.id])
    const refused = person.refusals.length
    person.binding.draw()
    if (person.refusals.length === refused || !isSameJson(person.store.get(shape.id), shape))
      this.faults.add('a shape of another layer was changed')
  }

  /** A record that no canvas could draw: it is nobody's business until it is mended. */
  private spoil({ documents }: Person, what: 'spoil' | 'repair', at: number): void {
    const id = `shape:spoilt-${at % 5}`
    const record = recordsIn(documents.board).get(id)
    if (!record && what === 'spoil') {
      const junk = [
        { type: 'geo', x: 'left' },
        { type: 'card', x: 1, y: 1 },
        { type: 'text', props: null },
        {},
        { type: 'draw' },
      ]
      documents.board.getMap('records').set(id, new Y.Map<unknown>([['$', junk[at % junk.length]]]))
    } else record?.set('xy', what === 'spoil' ? ['a'] : [1, 2])
  }

  private note(person: Person, id: TLShapeId, before: TLShape | null): void {
    const grabbed = this.grabbed.get(person) ?? new Map<TLShapeId, TLShape | null>()
    this.grabbed.set(person, grabbed)
    if (!grabbed.has(id)) grabbed.set(id, before)
  }

  private done(person: Person): void {
    if (!person.isBusy) this.release(person)
  }
}

function recordsRoot({ documents }: Person, layer: DrawingLayer): unknown {
  return documents[layer].getMap('records').toJSON()
}

/** An index over or under everything, as « bring to the front » and « send to the back » give. */
function edgeOf(shapes: readonly TLShape[], how: number): IndexKey {
  return how % 2 ? getIndexAbove(shapes.at(-1)?.index) : getIndexBelow(shapes[0]?.index)
}

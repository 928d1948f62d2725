import { isSameJson } from '@tablee/documents/records'
import type { CardId } from '@tablee/model'
import type { TLShapeId } from '@tldraw/tldraw'
import * as Y from 'yjs'
import { LAYERS } from '../../src/drawing/drawing-layers.ts'
import { BY_HAND, CARD_ACTS } from './card-acts.ts'
import { DRAWING_ACTS } from './drawing-acts.ts'
import { examine } from './examine.ts'
import { foreignCellsTouched } from './foreign-cells.ts'
import { Ledger } from './ledger.ts'
import type { Network } from './network.ts'
import { NETWORK, connect } from './network.ts'
import type { Person } from './person.ts'
import { createPerson } from './person.ts'
import type { Dice, Step } from './program.ts'
import { PEOPLE, diceOf } from './program.ts'
import { recordsIn } from './records-in.ts'
import { wordsIn } from './texts.ts'

/** The first of them facilitate: they may draw on the template too. */
const FACILITATORS = 2

/** Runs the steps of `seed` on four tldraw stores; gives what went wrong. */
export function simulate(seed: number, steps: readonly Step[]): readonly string[] {
  const world = new World(diceOf(seed))
  for (const [index, step] of steps.entries()) {
    world.take(step)
    if (world.faults.size > 0) return [...world.faults].map((fault) => `step ${index}, ${step.join(' ')}: ${fault}`)
  }
  world.heal()
  return [...world.faults]
}

class World {
  readonly faults = new Set<string>()
  private readonly people: readonly Person[]
  private readonly network: Network
  private readonly ledger = new Ledger()
  private readonly written = new Set<string>()

  constructor(dice: Dice) {
    this.people = Array.from({ length: PEOPLE }, (_, index) =>
      createPerson({
        name: `person-${index}`,
        role: index < FACILITATORS ? 'facilitation' : 'participant',
        client: 100 + dice(2 ** 30),
      }),
    )
    this.network = connect(this.people)
    for (const [index, { documents }] of this.people.entries()) {
      for (const layer of LAYERS)
        documents[layer].getMap('records').observe(({ keysChanged }) => {
          for (const id of keysChanged as ReadonlySet<string>) if (!id.startsWith('shape:spoilt')) this.written.add(id)
        })
      documents.base.on('update', (_: Uint8Array, origin: unknown) => {
        if (index >= FACILITATORS && origin !== NETWORK)
          this.faults.add(`a participant, ${index}, wrote on the template`)
      })
    }
  }

  take([what, who, at, how]: Step): void {
    const person = this.people[who]
    if (!person) return
    person.time.advance(how % 60)
    switch (what) {
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
        return this.changeLayer(person)
      case 'write':
      case 'leave':
        return this.writeIn(person, what === 'write' ? at : null)
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
      default:
        return this.act([what, who, at, how], person)
    }
  }

  /** Everyone lets go and hears everything; then all canvases show the same, and nothing is lost. */
  heal(): void {
    this.network.meet()
    for (const person of this.people) {
      this.writeIn(person, null)
      this.release(person)
      person.moves.settle()
    }
    this.network.deliverAll()
    for (const person of this.people) {
      person.drawsOn = null
      person.binding.refresh()
      this.frame(person)
    }
    this.network.deliverAll()
    for (const fault of examine(this.people, this.ledger, this.written)) this.faults.add(fault)
  }

  private act([what, , at, how]: Step, person: Person): void {
    const acts: Readonly<Record<string, { readonly act: (turn: never) => unknown }>> = { ...DRAWING_ACTS, ...CARD_ACTS }
    const isByHand = Object.hasOwn(DRAWING_ACTS, what) || BY_HAND.has(what)
    if (!isByHand && person.isBusy) this.release(person)
    acts[what]?.act({ person, at, how, ledger: this.ledger } as never)
    if (isByHand && !person.isBusy) this.release(person)
  }

  /** What others wrote is the same after somebody's undo as before, and so are the words that they typed. */
  private walk(person: Person, what: 'undo' | 'redo'): void {
    if (person.isBusy) this.release(person)
    person.binding.settle()
    person.moves.settle()
    const { documents, history } = person
    const said = wordsIn(documents.content)
    const standing = new Set(person.cards().flatMap(({ id, removed }) => (removed ? [] : [id])))
    for (const cell of foreignCellsTouched(documents, history[what]))
      this.faults.add(`${what} touched what others wrote: ${cell}`)
    const now = wordsIn(documents.content)
    for (const [card, words] of said)
      if (now.get(card) !== words) this.takeBack(person, card, [words, now.get(card) ?? ''], what)
    for (const { id, removed } of person.cards()) if (removed && standing.has(id)) this.takeAway(person, id, what)
    this.frame(person)
  }

  private takeBack(person: Person, card: CardId, [before, after]: readonly [string, string], what: string): void {
    for (const letter of before) {
      const typed = this.ledger.letters.get(letter)
      if (typed?.card !== card || after.includes(letter)) continue
      const isOwn = typed.by === person || this.ledger.erasers.get(letter)?.has(person)
      if (!isOwn) this.faults.add(`${what} took back a letter of another`)
      this.ledger.gone.add(letter)
    }
  }

  private takeAway(person: Person, card: CardId, what: string): void {
    const isOwn = this.ledger.cards.get(card) === person.name || this.ledger.removers.get(card)?.has(person.name)
    if (!isOwn) this.faults.add(`${what} took away a card of another`)
    this.ledger.remove(person, [card])
  }

  private release(person: Person): void {
    person.isBusy = false
    person.letGo()
    person.binding.draw()
    for (const [key, value] of person.wanted) {
      const [id, name = ''] = key.split(' ')
      const shape = person.store.get(id as TLShapeId)
      if (shape && !isSameJson((shape.props as Record<string, unknown>)[name], value))
        this.faults.add(`what the person did last was overwritten: ${key}`)
    }
    person.wanted.clear()
    person.grabbed.clear()
  }

  private cancel(person: Person): void {
    if (!person.isBusy) return
    person.giveUp()
    this.release(person)
  }

  /** A card that the person writes in is there, and stays where it is. */
  private frame(person: Person): void {
    const held = person.writing.shape && person.store.get(person.writing.shape)
    person.binding.draw()
    person.board.draw()
    const after = held && person.store.get(held.id)
    if (held && !after) this.faults.add('a card went away under the hands of who writes in it')
    if (held && after && (held.x !== after.x || held.y !== after.y))
      this.faults.add('a card was moved under the hands of who writes in it')
    if (!person.isBusy) person.wanted.clear()
  }

  private changeLayer(person: Person): void {
    if (person.role !== 'facilitation' || person.isBusy) return
    person.binding.settle()
    person.drawsOn = person.drawsOn === 'board' ? 'base' : 'board'
    person.binding.refresh()
    person.binding.draw()
  }

  private writeIn(person: Person, at: number | null): void {
    this.release(person)
    const shapes = person.store
      .allRecords()
      .filter((record) => record.typeName === 'shape' && record.type === ('card' as never))
    person.writing.shape =
      at === null ? null : ((shapes[at % Math.max(1, shapes.length)]?.id as TLShapeId | undefined) ?? null)
    person.board.draw()
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
}

import * as Y from 'yjs'
import type { DocumentRules } from '../../src/ports.ts'
import type { Dice } from '../network/dice.ts'
import type { RawDeletions, RawId, RawSection, RawStruct } from '../raw-update.ts'
import { TYPE, anyBytes, anyStruct, rawUpdate, stringStruct, typeStruct } from '../raw-update.ts'

/** What is attacked, and by whom. */
export interface Target {
  /** The attacker's copy of the document: what the relay has. It must hold what others have written. */
  readonly doc: Y.Doc
  readonly rules: DocumentRules
  /** The Yjs client id that the relay takes for the attacker's. */
  readonly client: number
  /** Most containers from the root to a value. */
  readonly depth: number
}

type Where = Omit<RawStruct, 'ref' | 'length' | 'content'>

/** An honest container of the attacker's, and how one writes in it. */
export interface Plot {
  readonly place: Where
  child(where: Where): RawStruct
}

/** An update in the making: honest structs under the attacker's id, to stand a dishonest one on. */
export class Ground {
  readonly target: Target
  readonly dice: Dice
  /** The first clock that the attacker has not written. */
  readonly start: number
  private readonly structs: RawStruct[] = []
  private clock: number

  constructor(target: Target, dice: Dice) {
    this.target = target
    this.dice = dice
    this.start = Y.getState(target.doc.store, target.client)
    this.clock = this.start
  }

  get client(): number {
    return this.target.client
  }

  /** Adds a struct, and gives the id of its first clock. */
  add(struct: RawStruct): RawId {
    const id: RawId = [this.client, this.clock]
    this.structs.push(struct)
    this.clock += struct.length
    return id
  }

  section(): RawSection {
    return { client: this.client, clock: this.start, structs: this.structs }
  }

  update(deletions: readonly RawDeletions[] = [], others: readonly RawSection[] = []): Uint8Array {
    return rawUpdate([...(this.structs.length > 0 ? [this.section()] : []), ...others], deletions)
  }

  pick<T>(list: readonly T[]): T {
    return list[this.dice(list.length)] as T
  }

  coin(): boolean {
    return this.dice(2) === 0
  }

  word(): string {
    return `w${this.dice(2 ** 31).toString(36)}`
  }

  /** A root of the document of one of those types, or null. */
  root(...types: readonly string[]): string | null {
    const fitting = Object.entries(this.target.rules.roots).filter(([, type]) => types.includes(type))
    return fitting.length > 0 ? this.pick(fitting)[0] : null
  }

  /** Where an honest struct may lie: a new key of a map, or the beginning of another root. */
  spot(): Where {
    const map = this.root('map')
    if (map !== null) return { parent: map, key: this.word() }
    return { parent: this.root('array', 'fragment', 'text') ?? '' }
  }

  /** Something that a root of any type takes. */
  honest(): RawStruct {
    const where = this.spot()
    const type = this.target.rules.roots[String(where.parent)]
    if (type === 'text') return stringStruct(this.word(), where)
    return type === 'fragment' ? typeStruct(TYPE.element, where) : anyStruct([this.value()], where)
  }

  /** A container of the attacker's own in which things lie in a row. */
  plot(): Plot {
    const root = this.root('map', 'array', 'fragment')
    if (root === null) return { place: this.spot(), child: (where) => stringStruct(this.word(), where) }
    if (this.target.rules.roots[root] === 'fragment') {
      const parent = this.add(typeStruct(TYPE.element, { parent: root }))
      return { place: { parent }, child: (where) => typeStruct(this.pick([TYPE.element, TYPE.xmlText]), where) }
    }
    const where = this.target.rules.roots[root] === 'map' ? { parent: root, key: this.word() } : { parent: root }
    const parent = this.add(typeStruct(TYPE.array, where))
    return { place: { parent }, child: (at) => anyStruct([this.value()], at) }
  }

  /** Two or more items in a row, left to right. */
  row(plot: Plot, count: number): RawId[] {
    const ids: RawId[] = []
    for (let index = 0; index < count; index += 1) {
      const struct = plot.child(index === 0 ? plot.place : { origin: last(ids) })
      const id = this.add(struct)
      ids.push([id[0], id[1] + struct.length - 1])
    }
    return ids
  }

  value(): number[] {
    return this.coin() ? anyBytes.string(this.word()) : anyBytes.number(this.dice(1000) / 7)
  }

  /** The client id of someone else who has written in the document. */
  victim(): number {
    const others = [...this.target.doc.store.clients.keys()].filter((client) => client !== this.client)
    if (others.length === 0) throw new Error('nobody else has written in the document')
    return this.pick(others)
  }

  /** An item that the document holds and that fits, or null when a few tries find none. */
  stored(fits: (item: Y.Item) => boolean): Y.Item | null {
    const sections = [...this.target.doc.store.clients.values()]
    for (let tries = 0; tries < 30 && sections.length > 0; tries += 1) {
      const struct = this.pick(this.pick(sections))
      if (struct instanceof Y.Item && fits(struct)) return struct
    }
    return null
  }
}

function last(ids: readonly RawId[]): RawId {
  return ids.at(-1) as RawId
}

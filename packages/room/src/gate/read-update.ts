import { ByteReader } from './byte-reader.ts'
import type { Content, TypeName } from './read-content.ts'
import { LONGEST_RUN, readContent } from './read-content.ts'
import { demand } from './refusal.ts'

/** Where something was written first: by which Yjs client, at which of its clocks. */
export interface Id {
  readonly client: number
  readonly clock: number
}

/** A struct of an update, as it says itself to be. */
export interface Struct {
  readonly id: Id
  readonly length: number
  /** `collected`: nothing is left of it but its clocks; `skip`: clocks that the update leaves out. */
  readonly content: Content | 'collected' | 'skip'
  /** The container that it is. */
  readonly type: TypeName | null
  readonly origin: Id | null
  readonly rightOrigin: Id | null
  /** A root's name or the id of the item that is its container; null when its neighbours tell. */
  readonly parent: string | Id | null
  /** Whether it says to lie behind a key; the key itself only where it names its parent. */
  readonly keyed: boolean
  readonly key: string | null
  /** Its bytes in the update, and where in them its content begins. */
  readonly from: number
  readonly contentFrom: number
  readonly to: number
}

/** The structs of one client, in the order of their clocks. */
export interface Section {
  readonly client: number
  readonly clock: number
  readonly end: number
  readonly structs: readonly Struct[]
}

export interface Range {
  readonly clock: number
  readonly length: number
}

export interface Deletions {
  readonly client: number
  /** In order, none over another. */
  readonly ranges: readonly Range[]
}

/** An update of Yjs's first format, read and not yet judged. */
export interface Update {
  readonly bytes: Uint8Array
  readonly sections: ReadonlyMap<number, Section>
  readonly deletions: readonly Deletions[]
  /** Where its deletions begin in its bytes; they are its end. */
  readonly deletionsFrom: number
}

/** What an update may be at most. */
export interface ReadLimits {
  /** Containers within a value. */
  readonly depth: number
  /** Clients whose structs it holds. */
  readonly sections: number
}

/** No client lives to write so much. */
const LAST_CLOCK = 2 ** 31

/**
 * Reads an update; refuses bytes that Yjs never writes: empty structs, endless runs, a client met twice, bits without a
 * meaning, deletions that overlap or are out of order, anything before the end that is missing or after it that is not.
 */
export function readUpdate(bytes: Uint8Array, limits: ReadLimits): Update {
  const reader = new ByteReader(bytes)
  const count = reader.varUint()
  demand(count <= limits.sections, 'malformed')
  const sections = new Map<number, Section>()
  for (let index = 0; index < count; index += 1) {
    const section = readSection(reader, limits.depth)
    demand(!sections.has(section.client), 'malformed')
    sections.set(section.client, section)
  }
  const deletionsFrom = reader.at
  const deletions = readDeletions(reader)
  demand(reader.isAtEnd(), 'malformed')
  return { bytes, sections, deletions, deletionsFrom }
}

function readSection(reader: ByteReader, depth: number): Section {
  const count = reader.varUint()
  const client = reader.varUint()
  const clock = reader.varUint()
  demand(count > 0, 'malformed')
  const structs: Struct[] = []
  let end = clock
  for (let index = 0; index < count; index += 1) {
    const struct = readStruct(reader, { client, clock: end }, depth)
    demand(struct.length > 0, 'malformed')
    end += struct.length
    demand(end <= LAST_CLOCK, 'malformed')
    structs.push(struct)
  }
  return { client, clock, end, structs }
}

const COLLECTED = 0
const SKIP = 10
const REF = 0x1f
const KEYED = 0x20
const HAS_RIGHT_ORIGIN = 0x40
const HAS_ORIGIN = 0x80

function readStruct(reader: ByteReader, id: Id, depth: number): Struct {
  const from = reader.at
  const info = reader.byte()
  if (info === COLLECTED || info === SKIP) {
    const length = reader.varUint()
    demand(info === SKIP || length <= LONGEST_RUN, 'malformed')
    return bare(id, length, info === SKIP ? 'skip' : 'collected', from, reader.at)
  }
  const origin = info & HAS_ORIGIN ? readId(reader) : null
  const rightOrigin = info & HAS_RIGHT_ORIGIN ? readId(reader) : null
  const keyed = (info & KEYED) !== 0
  const parent = origin || rightOrigin ? null : readParent(reader)
  const key = keyed && parent !== null ? reader.string() : null
  const contentFrom = reader.at
  const { content, length, type } = readContent(reader, info & REF, depth)
  return { id, length, content, type, origin, rightOrigin, parent, keyed, key, from, contentFrom, to: reader.at }
}

function bare(id: Id, length: number, content: 'collected' | 'skip', from: number, to: number): Struct {
  return {
    id,
    length,
    content,
    type: null,
    origin: null,
    rightOrigin: null,
    parent: null,
    keyed: false,
    key: null,
    from,
    contentFrom: to,
    to,
  }
}

function readId(reader: ByteReader): Id {
  return { client: reader.varUint(), clock: reader.varUint() }
}

function readParent(reader: ByteReader): string | Id {
  const isRoot = reader.varUint()
  demand(isRoot <= 1, 'malformed')
  return isRoot ? reader.string() : readId(reader)
}

function readDeletions(reader: ByteReader): readonly Deletions[] {
  const count = reader.varUint()
  const deletions: Deletions[] = []
  const clients = new Set<number>()
  for (let index = 0; index < count; index += 1) {
    const client = reader.varUint()
    demand(!clients.has(client), 'malformed')
    clients.add(client)
    deletions.push({ client, ranges: readRanges(reader) })
  }
  return deletions
}

/** Yjs writes ranges in order, and would walk over the same items again for each that overlaps. */
function readRanges(reader: ByteReader): readonly Range[] {
  const count = reader.varUint()
  const ranges: Range[] = []
  let end = 0
  for (let index = 0; index < count; index += 1) {
    const range = { clock: reader.varUint(), length: reader.varUint() }
    demand(range.clock >= end && range.length > 0, 'malformed')
    end = range.clock + range.length
    ranges.push(range)
  }
  return ranges
}

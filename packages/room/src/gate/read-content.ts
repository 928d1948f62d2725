import type { ByteReader } from './byte-reader.ts'
import { Refused, demand } from './refusal.ts'

/** Kinds of content that documents hold. */
export type Content = 'deleted' | 'string' | 'format' | 'type' | 'any'

/** Shared types that documents hold; in Yjs's first format each is its index. XML hooks are none of them. */
export const TYPES = ['array', 'map', 'text', 'element', 'fragment', null, 'xml-text'] as const

export type TypeName = NonNullable<(typeof TYPES)[number]>

/** A key that would reach an object's prototype once a document is read as JSON. */
export const FORBIDDEN_KEY = '__proto__'

/** A key by which Yjs would take an object for one of some class: it writes no such value, and fails where an undo puts it back. */
const CLASS_KEY = 'constructor'

/** Longest run of clocks that one collected or deleted struct may cover. */
export const LONGEST_RUN = 2 ** 21

/** What was read of a struct's content. */
export interface ReadContent {
  readonly content: Content
  readonly length: number
  readonly type: TypeName | null
}

/**
 * Reads the content of an item, which `ref` tells the kind of. Refuses binary, subdocuments, embeds, hooks, what is not
 * JSON, values nested deeper than `depth`, and empty or endless ones.
 */
export function readContent(reader: ByteReader, ref: number, depth: number): ReadContent {
  switch (ref) {
    case 1: {
      const length = reader.varUint()
      demand(length <= LONGEST_RUN, 'malformed')
      return { content: 'deleted', length, type: null }
    }
    case 4:
      return { content: 'string', length: reader.skipString(), type: null }
    case 6:
      demand(reader.string() !== FORBIDDEN_KEY, 'content')
      checkJson(reader.string(), depth)
      return { content: 'format', length: 1, type: null }
    case 7:
      return { content: 'type', length: 1, type: readType(reader) }
    case 8: {
      const length = reader.varUint()
      for (let index = 0; index < length; index += 1) skipValue(reader, depth, true)
      return { content: 'any', length, type: null }
    }
    case 2:
    case 3:
    case 5:
    case 9:
      throw new Refused('content')
    default:
      throw new Refused('malformed')
  }
}

function readType(reader: ByteReader): TypeName {
  const type = TYPES[reader.varUint()]
  demand(type !== undefined && type !== null, 'content')
  if (type === 'element') reader.skipString()
  return type
}

/** Goes past one value as lib0 writes it (`lib0/encoding`, `writeAny`); `isWhole`: it is all that one clock holds. */
function skipValue(reader: ByteReader, depth: number, isWhole = false): void {
  switch (reader.byte()) {
    case 127: // undefined: an absent cell
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      return skipInteger(reader)
    case 124:
      return demand(Number.isFinite(reader.float32()), 'content')
    case 123:
      return demand(Number.isFinite(reader.float64()), 'content')
    case 119:
      reader.skipString()
      return
    case 118: {
      demand(depth > 0, 'depth')
      const cells = reader.varUint()
      for (let index = 0; index < cells; index += 1) {
        const key = reader.string()
        demand(key !== FORBIDDEN_KEY && !(isWhole && key === CLASS_KEY), 'content')
        skipValue(reader, depth - 1)
      }
      return
    }
    case 117: {
      demand(depth > 0, 'depth')
      const items = reader.varUint()
      for (let index = 0; index < items; index += 1) skipValue(reader, depth - 1)
      return
    }
    case 122: // bigint
    case 116: // binary
      throw new Refused('content')
    default:
      throw new Refused('malformed')
  }
}

/** A signed integer: six bits and a sign, then seven bits a byte. */
function skipInteger(reader: ByteReader): void {
  let byte = reader.byte()
  let value = byte & 0x3f
  let factor = 64
  while (byte >= 0x80) {
    byte = reader.byte()
    value += (byte & 0x7f) * factor
    demand(value <= Number.MAX_SAFE_INTEGER, 'malformed')
    factor *= 128
  }
}

function checkJson(text: string, depth: number): void {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refused('malformed')
  }
  checkNested(value, depth)
}

function checkNested(value: unknown, depth: number): void {
  if (typeof value === 'number') return demand(Number.isFinite(value), 'content')
  if (typeof value !== 'object' || value === null) return
  demand(depth > 0, 'depth')
  demand(!Object.hasOwn(value, FORBIDDEN_KEY), 'content')
  for (const item of Object.values(value)) checkNested(item, depth - 1)
}

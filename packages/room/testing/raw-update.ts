import { varString, varUint } from './var-uint.ts'

/** A Yjs id: a client and a clock. */
export type RawId = readonly [client: number, clock: number]

/** Content refs of Yjs's first update format. */
export const REF = {
  collected: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  document: 9,
  skip: 10,
} as const

/** Type refs of Yjs's shared types. */
export const TYPE = { array: 0, map: 1, text: 2, element: 3, fragment: 4, hook: 5, xmlText: 6 } as const

/** A struct, to be written as it is said to be, right or wrong. */
export interface RawStruct {
  readonly ref: number
  /** Clocks that it takes. */
  readonly length: number
  readonly origin?: RawId
  readonly rightOrigin?: RawId
  /** A root's name, or the id of the item that holds the container. Written only where no origin is, as Yjs does. */
  readonly parent?: string | RawId
  readonly key?: string
  /** The content's bytes; for what was collected or deleted, its length again. */
  readonly content: readonly number[]
  /** Bits to be added to the first byte. */
  readonly stray?: number
}

export interface RawSection {
  readonly client: number
  readonly clock: number
  readonly structs: readonly RawStruct[]
  /** How many structs the section says it has, where that is a lie. */
  readonly count?: number
}

/** Clocks that `client` deletes: pairs of a clock and a length. */
export interface RawDeletions {
  readonly client: number
  readonly ranges: readonly (readonly [clock: number, length: number])[]
}

/** Writes an update of Yjs's first format, with no regard for whether it makes sense. */
export function rawUpdate(sections: readonly RawSection[], deletions: readonly RawDeletions[] = []): Uint8Array {
  return Uint8Array.from([
    ...varUint(sections.length),
    ...sections.flatMap(({ client, clock, structs, count }) => [
      ...varUint(count ?? structs.length),
      ...varUint(client),
      ...varUint(clock),
      ...structs.flatMap(structBytes),
    ]),
    ...varUint(deletions.length),
    ...deletions.flatMap(({ client, ranges }) => [
      ...varUint(client),
      ...varUint(ranges.length),
      ...ranges.flatMap(([clock, length]) => [...varUint(clock), ...varUint(length)]),
    ]),
  ])
}

function structBytes({ ref, origin, rightOrigin, parent, key, content, stray = 0 }: RawStruct): number[] {
  if (ref === REF.collected || ref === REF.skip) return [ref | stray, ...content]
  const info = ref | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20) | stray
  return [
    info,
    ...(origin ? idBytes(origin) : []),
    ...(rightOrigin ? idBytes(rightOrigin) : []),
    ...(origin || rightOrigin ? [] : parentBytes(parent ?? '')),
    ...(origin || rightOrigin || key === undefined ? [] : varString(key)),
    ...content,
  ]
}

const idBytes = ([client, clock]: RawId): number[] => [...varUint(client), ...varUint(clock)]

const parentBytes = (parent: string | RawId): number[] =>
  typeof parent === 'string' ? [1, ...varString(parent)] : [0, ...idBytes(parent)]

/** A value that `ContentAny` holds: its bytes as lib0 writes them. */
export const anyBytes = {
  string: (text: string): number[] => [119, ...varString(text)],
  number: (value: number): number[] => [123, ...new Uint8Array(float64(value))],
  array: (items: readonly number[][]): number[] => [117, ...varUint(items.length), ...items.flat()],
  object: (cells: readonly (readonly [key: string, value: readonly number[]])[]): number[] => [
    118,
    ...varUint(cells.length),
    ...cells.flatMap(([key, value]) => [...varString(key), ...value]),
  ],
  binary: (bytes: readonly number[]): number[] => [116, ...varUint(bytes.length), ...bytes],
  bigint: (): number[] => [122, 0, 0, 0, 0, 0, 0, 0, 7],
  nothing: (): number[] => [126],
} as const

/** `ContentAny` of some values. */
export function anyStruct(
  values: readonly number[][],
  place: Omit<RawStruct, 'ref' | 'length' | 'content'>,
): RawStruct {
  return { ...place, ref: REF.any, length: values.length, content: [...varUint(values.length), ...values.flat()] }
}

/** `ContentString`. */
export function stringStruct(text: string, place: Omit<RawStruct, 'ref' | 'length' | 'content'>): RawStruct {
  return { ...place, ref: REF.string, length: text.length, content: varString(text) }
}

/** `ContentType`: a container; an XML element has a name. */
export function typeStruct(type: number, place: Omit<RawStruct, 'ref' | 'length' | 'content'>, name = 'p'): RawStruct {
  const named = type === TYPE.element || type === TYPE.hook
  return { ...place, ref: REF.type, length: 1, content: [type, ...(named ? varString(name) : [])] }
}

/** What was deleted, or collected (`REF.collected`), or left out (`REF.skip`). */
export function emptyStruct(
  ref: number,
  length: number,
  place: Omit<RawStruct, 'ref' | 'length' | 'content'> = {},
): RawStruct {
  return { ...place, ref, length, content: varUint(length) }
}

function float64(value: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return view.buffer
}

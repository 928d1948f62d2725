import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import { orderStructs } from '../gate/order-structs.ts'
import type { Deletions, Range, ReadLimits, Struct, Update } from '../gate/read-update.ts'
import { readUpdate } from '../gate/read-update.ts'
import type { Refusal } from '../gate/refusal.ts'
import { Refused } from '../gate/refusal.ts'
import { ByteWriter } from './byte-writer.ts'
import { writeDeletions } from './write-deletions.ts'

/** Slices are at most so large (bytes), unless one struct alone is larger. */
const SLICE = 32 * 1024

/** Most bytes that the numbers around a section, or a range of deletions, take. */
const HEADER = 3 * 8

/**
 * Cuts `update` into slices of at most 32 KiB, each of which builds on nothing but what is before it or outside of the
 * update; its deletions come last. Applied in their order they do what the whole does. Takes time in proportion to it.
 */
export function cutUpdate(update: Uint8Array, limits: ReadLimits): Result<readonly Uint8Array[], Refusal> {
  try {
    const read = readUpdate(update, limits)
    return ok([...structSlices(update, read), ...deletionSlices(read.deletions)])
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.refusal)
    throw cause
  }
}

function structSlices(bytes: Uint8Array, update: Update): readonly Uint8Array[] {
  const begin = (client: number): number => update.sections.get(client)?.clock ?? Infinity
  const slices: Uint8Array[] = []
  let sections = new Map<number, Struct[]>()
  let size = 0
  for (const struct of orderStructs({ ...update, deletions: [] }, begin, 'passed')) {
    const before = sections.get(struct.id.client)?.at(-1)
    const cost = struct.to - struct.from + (before ? 0 : HEADER)
    const skips = before !== undefined && before.id.clock + before.length < struct.id.clock
    if (skips || (size > 0 && size + cost > SLICE)) {
      slices.push(writeStructs(bytes, sections))
      sections = new Map()
      size = 0
    }
    size += cost
    const section = sections.get(struct.id.client)
    if (section) section.push(struct)
    else sections.set(struct.id.client, [struct])
  }
  if (size > 0) slices.push(writeStructs(bytes, sections))
  return slices
}

function writeStructs(bytes: Uint8Array, sections: ReadonlyMap<number, readonly Struct[]>): Uint8Array {
  const writer = new ByteWriter()
  writer.varUint(sections.size)
  for (const [client, structs] of sections) {
    writer.varUint(structs.length)
    writer.varUint(client)
    writer.varUint(structs[0]?.id.clock ?? 0)
    for (const { from, to } of structs) writer.copy(bytes, from, to)
  }
  writer.varUint(0)
  return writer.take()
}

function deletionSlices(deletions: readonly Deletions[]): readonly Uint8Array[] {
  const most = Math.floor(SLICE / HEADER)
  const slices: Uint8Array[] = []
  let clients: { client: number; ranges: Range[] }[] = []
  let count = 0
  for (const { client, ranges } of deletions) {
    for (const range of ranges) {
      if (count >= most) {
        slices.push(sliceOf(clients))
        clients = []
        count = 0
      }
      const last = clients.at(-1)
      if (last?.client === client) last.ranges.push(range)
      else clients.push({ client, ranges: [range] })
      count += last?.client === client ? 1 : 2
    }
  }
  if (count > 0) slices.push(sliceOf(clients))
  return slices
}

function sliceOf(deletions: readonly Deletions[]): Uint8Array {
  const writer = new ByteWriter()
  writer.varUint(0)
  writeDeletions(writer, deletions)
  return writer.take()
}

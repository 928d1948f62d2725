import { setTimeout as wait } from 'node:timers/promises'
import type { ServerProcess } from '../bench/server-process.ts'

/** Memory of a server, once what can be collected is (MiB): the pages that it has, and what it holds itself. */
export interface CollectedMemory {
  readonly resident: number
  readonly held: number
}

/** How often the pages of a server are counted (ms). */
const PERIOD = 100
/** jemalloc returns pages that nobody has used for ten seconds, little by little; and how often that is looked at (ms). */
const RETURN_TIME = 15_000
const RETURN_LOOKS = 1_000
const MIB = 1024 * 1024

/** Has `relay`, into which `collect-memory.ts` was loaded, collect what nobody holds. */
export async function collectedMemory(relay: ServerProcess): Promise<CollectedMemory> {
  const { rss, held } = (await relay.ask('collect')) as { readonly rss: number; readonly held: number }
  return { resident: rss / MIB, held: held / MIB }
}

/** The same, once the pages are at most `allowed` more than `before`, or the allocator was given its time to return them. */
export async function settledMemory(
  relay: ServerProcess,
  before: CollectedMemory,
  allowed: number,
): Promise<CollectedMemory> {
  const { held, ...collected } = await collectedMemory(relay)
  let { resident } = collected
  for (let waited = 0; resident - before.resident > allowed && waited < RETURN_TIME; waited += RETURN_LOOKS) {
    await wait(RETURN_LOOKS)
    resident = relay.memory()
  }
  return { resident, held }
}

/** Counts the pages of `relay` from now on; gives the most of the first half of that time, and of the second (MiB). */
export function watchPeaks(relay: ServerProcess): () => readonly [number, number] {
  const counts = [relay.memory()]
  const timer = setInterval(() => counts.push(relay.memory()), PERIOD)
  return () => {
    clearInterval(timer)
    const half = Math.ceil(counts.length / 2)
    return [most(counts.slice(0, half)), most(counts.slice(half))]
  }
}

function most(counts: readonly number[]): number {
  return counts.reduce((highest, count) => Math.max(highest, count), 0)
}

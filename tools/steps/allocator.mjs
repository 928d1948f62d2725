import { existsSync } from 'node:fs'

/** Where systems keep jemalloc. */
const PLACES = [
  '/usr/lib/x86_64-linux-gnu/libjemalloc.so.2',
  '/usr/lib/aarch64-linux-gnu/libjemalloc.so.2',
  '/usr/lib64/libjemalloc.so.2',
  '/usr/lib/libjemalloc.so.2',
]

/**
 * What a relay's environment needs for its memory to be jemalloc's, where the system has it and nobody chose otherwise. The one of
 * glibc keeps what fell between long-lived blocks: tens of mebibytes after a storm that left nothing behind.
 */
export function allocator(chosen = process.env.LD_PRELOAD) {
  const found = chosen === undefined ? PLACES.find((place) => existsSync(place)) : undefined
  return found === undefined ? {} : { LD_PRELOAD: found }
}

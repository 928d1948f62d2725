import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The pinned runtime: `npm start` may have been called with any Node from 18 on. */
export const NODE = join(ROOT, 'node_modules', 'node', 'bin', 'node')

/** Where the stamps of what was already done are kept: it disappears with what it speaks of. */
export const STAMPS = join(ROOT, 'node_modules', '.tablee')

/** The entry of a tool installed for package `at`, to be run by `NODE`. */
export function toolOf(at, ...entry) {
  return join(ROOT, at, 'node_modules', ...entry)
}

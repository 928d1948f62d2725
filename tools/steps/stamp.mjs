import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, STAMPS } from './paths.mjs'

const SKIPPED = new Set(['node_modules', 'dist', '.git', 'test-results'])

/** A digest of the content of `paths` (files, or folders with all they hold), relative to the root. */
export function digestOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** True when the step `name` was last done for this very digest. */
export function isDone(name, digest) {
  const file = join(STAMPS, name)
  return existsSync(file) && readFileSync(file, 'utf8') === digest
}

/** Notes that the step `name` is done for this digest. */
export function markDone(name, digest) {
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(join(STAMPS, name), digest)
}

function filesUnder(path) {
  const absolute = join(ROOT, path)
  if (!existsSync(absolute)) return []
  const entries = readEntries(absolute)
  if (!entries) return [path]
  return entries.filter((name) => !SKIPPED.has(name)).flatMap((name) => filesUnder(join(path, name)))
}

/** The names in a folder, or null for a file. */
function readEntries(absolute) {
  try {
    return readdirSync(absolute)
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}

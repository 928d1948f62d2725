// No source file is longer than anyone wants to read at once.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../steps/paths.mjs'

const MOST_LINES = 300
const FOLDERS = ['packages', 'apps', 'tools']
const SKIPPED = new Set(['node_modules', 'dist', 'test-results'])

const long = FOLDERS.flatMap(sources)
  .map((file) => ({ file, lines: linesOf(file) }))
  .filter(({ lines }) => lines > MOST_LINES)

for (const { file, lines } of long) process.stderr.write(`${file}: ${lines} lines, ${MOST_LINES} at most\n`)
if (long.length > 0) process.exitCode = 1

function sources(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(ts|tsx|mjs|css)$/.test(entry.name) ? [path] : []
  })
}

function linesOf(file) {
  return readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length
}

// pnpm bench: runs every `*.bench.ts` beside the code. Each prints ratios to a baseline of the same run: milliseconds of one machine say
// nothing on another.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installOrStop } from './steps/install.mjs'
import { NODE, ROOT } from './steps/paths.mjs'
import { show } from './steps/run.mjs'

installOrStop()

const wanted = process.argv.slice(2)
const files = ['packages', 'apps'].flatMap(benchesIn).filter((file) => wanted.every((word) => file.includes(word)))

for (const file of files) {
  process.stdout.write(`\n── ${file}\n`)
  if ((await show(NODE, [file])) !== 0) process.exitCode = 1
}

function benchesIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'dist' ? [] : benchesIn(path)
    return entry.name.endsWith('.bench.ts') ? [path] : []
  })
}

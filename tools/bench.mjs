// pnpm bench: runs every `*.bench.ts` beside the code. Each prints ratios to a baseline of the same run: milliseconds of one machine say
// nothing on another. Words choose the benches by their path; what follows from the first flag on is passed to them.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installOrStop } from './steps/install.mjs'
import { NODE, ROOT } from './steps/paths.mjs'
import { show } from './steps/run.mjs'

installOrStop()

const asked = process.argv.slice(2)
const firstFlag = asked.findIndex((word) => word.startsWith('--'))
const wanted = firstFlag < 0 ? asked : asked.slice(0, firstFlag)
const flags = firstFlag < 0 ? [] : asked.slice(firstFlag)
const files = ['packages', 'apps'].flatMap(benchesIn).filter((file) => wanted.every((word) => file.includes(word)))

for (const file of files) {
  process.stdout.write(`\n── ${file}\n`)
  if ((await show(NODE, [file, ...flags])) !== 0) process.exitCode = 1
}

function benchesIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'dist' ? [] : benchesIn(path)
    return entry.name.endsWith('.bench.ts') ? [path] : []
  })
}

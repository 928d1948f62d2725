// In a package that has a SPEC.md, every rule of it (`- **ROOM12** A reader that …`) is held by a test whose title carries its id
// (`test('[ROOM12] …')`), and every id that a title carries is that of a rule.

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../steps/paths.mjs'

const RULE = /^- \*\*([A-Z]+\d+)\*\* \S/gm
const TITLE = /['"`]((?:\[[A-Z]+\d+\] ?)+)/g

const packages = readdirSync(join(ROOT, 'packages'))
  .map((name) => `packages/${name}`)
  .filter((folder) => existsSync(join(ROOT, folder, 'SPEC.md')))
const rules = packages.flatMap(rulesOf)
const titles = packages.flatMap(testsIn).flatMap(titlesIn)
const known = new Set(rules.map(({ id }) => id))
const tested = new Set(titles.map(({ id }) => id))

const faults = [
  ...rules
    .filter(({ id }, index) => rules.findIndex((other) => other.id === id) !== index)
    .map(({ id, spec }) => `${spec}: ${id} is the number of two rules`),
  ...rules.filter(({ id }) => !tested.has(id)).map(({ id, spec }) => `${spec}: ${id} has no test`),
  ...titles.filter(({ id }) => !known.has(id)).map(({ id, file }) => `${file}: ${id} is no rule of SPEC.md`),
]

for (const fault of faults) process.stderr.write(`${fault}\n`)
if (faults.length > 0) process.exitCode = 1
else process.stdout.write(`${rules.length} rules, each with its test\n`)

function rulesOf(folder) {
  const spec = `${folder}/SPEC.md`
  return [...read(spec).matchAll(RULE)].map(([, id]) => ({ id, spec }))
}

function testsIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'dist' ? [] : testsIn(path)
    return /\.test\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function titlesIn(file) {
  return [...read(file).matchAll(TITLE)].flatMap(([, carried]) =>
    [...carried.matchAll(/[A-Z]+\d+/g)].map(([id]) => ({ id, file })),
  )
}

function read(file) {
  return readFileSync(join(ROOT, file), 'utf8')
}

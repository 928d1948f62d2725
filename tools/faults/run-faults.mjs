import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CHECKS } from '../checks/checks.mjs'
import { capture } from '../steps/run.mjs'
import { copyOfSources } from './copy.mjs'
import { FAULTS } from './faults.mjs'

/**
 * Plants the faults of each check in a copy of the sources and runs it there: it must fail, and name every one of them.
 * Resolves with how many faults were refused (passed) and how many were not.
 */
export async function runFaults() {
  const copy = copyOfSources()
  const tally = { passed: 0, failed: 0 }
  try {
    for (const name of new Set(FAULTS.map((fault) => fault.check))) {
      const faults = FAULTS.filter((fault) => fault.check === name)
      const restore = plant(copy, Object.assign({}, ...faults.map((fault) => fault.files)))
      const { code, output } = await run(name, copy)
      restore()
      for (const { what, says } of faults) {
        const refused = code !== 0 && says.test(output)
        if (refused) tally.passed += 1
        else tally.failed += 1
        process.stdout.write(`${refused ? '✓' : '✗'} ${what}: ${refused ? 'refused' : 'NOT refused'} by « ${name} »\n`)
      }
      if (faults.some(({ says }) => !says.test(output))) process.stdout.write(`${output.trimEnd().slice(-3000)}\n\n`)
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
  return tally
}

function run(name, copy) {
  const check = CHECKS.find((candidate) => candidate.name === name)
  if (!check) throw new Error(`No check is called « ${name} »`)
  const [tool, ...args] = check.command
  return capture(tool, args, { cwd: copy })
}

/** Writes `files` (a text, or a change of the present text); the function it gives puts everything back. */
function plant(copy, files) {
  const before = Object.entries(files).map(([name, planted]) => {
    const file = join(copy, name)
    const text = existsSync(file) ? readFileSync(file, 'utf8') : null
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, typeof planted === 'function' ? planted(text) : planted)
    return [file, text]
  })
  return () => {
    for (const [file, text] of before) {
      if (text === null) rmSync(file)
      else writeFileSync(file, text)
    }
  }
}

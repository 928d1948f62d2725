import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NODE, ROOT } from './paths.mjs'
import { showAndCapture } from './run.mjs'
import { tallyLines } from './tally.mjs'

/** The entry of the harness `name`; throws when there is none. */
export function harness(name) {
  const file = join(ROOT, 'apps', 'relay', 'harness', name, 'main.ts')
  if (name === '' || !existsSync(file)) throw new Error(`apps/relay/harness has no « ${name} »`)
  return file
}

/** Runs the harness `name` in its short form and counts what it says. */
export async function runHarness(name) {
  const { code, output } = await showAndCapture(NODE, [harness(name), '--ci'])
  return tallyLines(output, code)
}

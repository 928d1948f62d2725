import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { allocator } from './allocator.mjs'
import { NODE, ROOT } from './paths.mjs'
import { environment, showAndCapture } from './run.mjs'
import { tallyLines } from './tally.mjs'

/** The entry of the harness `name`; throws when there is none. */
export function harness(name) {
  const file = join(ROOT, 'apps', 'relay', 'harness', name, 'main.ts')
  if (name === '' || !existsSync(file)) throw new Error(`apps/relay/harness has no « ${name} »`)
  return file
}

/** The environment of a harness: its relays are run as `npm start` runs one. */
export const likeStarted = () => environment(allocator())

/** Runs the harness `name` in its short form and counts what it says. */
export async function runHarness(name) {
  const { code, output } = await showAndCapture(NODE, [harness(name), '--ci'], { env: likeStarted() })
  return tallyLines(output, code)
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NODE, ROOT, toolOf } from './paths.mjs'
import { show } from './run.mjs'
import { digestOf, isDone, markDone } from './stamp.mjs'

const INPUTS = [
  'apps/web',
  'packages',
  'tools/notices',
  'tools/compress',
  'tools/page-files',
  'docs/licences',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
]

/** Builds the web application unless the last build was made from these very sources. */
export async function buildWeb() {
  const digest = digestOf(INPUTS)
  if (existsSync(join(ROOT, 'apps/web/dist/index.html')) && isDone('web-built', digest)) return

  process.stdout.write('Building the web application…\n')
  const vite = toolOf('apps/web', 'vite', 'bin', 'vite.js')
  const code = await show(NODE, [vite, 'build', '--logLevel', 'warn'], { cwd: join(ROOT, 'apps/web') })
  if (code !== 0) throw new Error('The web application could not be built: the reason is above.')
  markDone('web-built', digest)
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { NODE, ROOT } from './paths.mjs'
import { digestOf, isDone, markDone } from './stamp.mjs'

const INPUTS = ['pnpm-lock.yaml', 'pnpm-workspace.yaml']

/** Installs the dependencies of the lock file unless they already are; throws with what to do when it fails. */
export function install() {
  const digest = digestOf(INPUTS)
  if (existsSync(NODE) && isDone('installed', digest)) return

  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  process.stdout.write('Installing what is missing (a minute or two the first time)…\n')
  const command = ['-y', packageManager, 'install', '--frozen-lockfile']
  const { status } = spawnSync('npx', command, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) {
    throw new Error(
      `The dependencies could not be installed. Check the connection to the npm registry, then try again:\n  npx ${command.join(' ')}`,
    )
  }
  if (!existsSync(NODE)) throw new Error(`The runtime is missing (${NODE}). Remove node_modules and start again.`)
  markDone('installed', digest)
}

/** Installs, or ends the process with what to do. */
export function installOrStop() {
  try {
    install()
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

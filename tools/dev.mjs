// pnpm dev: the web application with hot reload, and the relay restarted when its sources change.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installOrStop } from './steps/install.mjs'
import { NODE, ROOT, toolOf } from './steps/paths.mjs'
import { environment } from './steps/run.mjs'

installOrStop()

const relay = start(['--watch', '--watch-preserve-output', 'apps/relay/src/main.ts'], ROOT)
const web = start([toolOf('apps/web', 'vite', 'bin', 'vite.js')], join(ROOT, 'apps/web'))

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopBoth(signal))
relay.on('exit', () => stopBoth('SIGTERM'))
web.on('exit', () => stopBoth('SIGTERM'))

function start(args, cwd) {
  return spawn(NODE, args, { cwd, stdio: 'inherit', env: environment() })
}

function stopBoth(signal) {
  for (const child of [relay, web]) if (child.exitCode === null) child.kill(signal)
}

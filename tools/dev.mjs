// pnpm dev: the web application with hot reload, and the relay restarted when its sources change.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { endWithUs } from './steps/end-with-us.mjs'
import { installOrStop } from './steps/install.mjs'
import { NODE, ROOT, toolOf } from './steps/paths.mjs'
import { environment } from './steps/run.mjs'

installOrStop()

const relay = start(['--watch', '--watch-preserve-output', 'apps/relay/src/main.ts'], ROOT)
const web = start([toolOf('apps/web', 'vite', 'bin', 'vite.js')], join(ROOT, 'apps/web'))

endWithUs([relay, web])
relay.on('exit', () => web.kill('SIGTERM'))
web.on('exit', () => relay.kill('SIGTERM'))

function start(args, cwd) {
  return spawn(NODE, args, { cwd, stdio: 'inherit', env: environment() })
}

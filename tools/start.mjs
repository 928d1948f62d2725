// npm start: installs what is missing, builds the web application when its sources changed, starts the relay.
// Plain JavaScript for any Node from 18 on, standard library only.

import { spawn } from 'node:child_process'
import { allocator } from './steps/allocator.mjs'
import { endWithUs } from './steps/end-with-us.mjs'
import { install } from './steps/install.mjs'
import { buildWeb } from './steps/build-web.mjs'
import { NODE, ROOT } from './steps/paths.mjs'

try {
  install()
  await buildWeb()
  serve()
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

/** The relay prints its address; it ends when we are told to, and we end as it did. */
function serve() {
  const relay = spawn(NODE, ['apps/relay/src/main.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...allocator() },
  })
  endWithUs([relay])
  relay.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0)
  })
}

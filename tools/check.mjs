// pnpm check: every static check, without tests.

import { installOrStop } from './steps/install.mjs'
import { runChecks } from './checks/run-checks.mjs'

installOrStop()
const { passed, failed } = await runChecks()
process.stdout.write(`${passed} passed, ${failed} failed\n`)
if (failed > 0) process.exitCode = 1

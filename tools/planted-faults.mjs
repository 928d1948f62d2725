// pnpm check:faults: shows that each static check refuses what it exists for.

import { runFaults } from './faults/run-faults.mjs'
import { installOrStop } from './steps/install.mjs'

installOrStop()
const { passed, failed } = await runFaults()
process.stdout.write(`${passed} passed, ${failed} failed\n`)
if (failed > 0) process.exitCode = 1

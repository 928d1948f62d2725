// pnpm test:kill, test:abuse, test:long: runs one harness of the relay with whatever flags follow. Each tells what it counts as it goes,
// and ends with `N passed, N failed`.

import { installOrStop } from './steps/install.mjs'
import { harness, likeStarted } from './steps/harness.mjs'
import { NODE } from './steps/paths.mjs'
import { show } from './steps/run.mjs'

installOrStop()
const [name = '', ...flags] = process.argv.slice(2)
process.exitCode = await show(NODE, [harness(name), ...flags], { env: likeStarted() })

// The board in Chromium, at the real relay, beside plain tldraw in the same interleaved run. README.md says what is played.

import { openHall } from './bench-hall.ts'
import { SCENARIOS } from './scenarios.ts'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(SCENARIOS).join(',') },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    records: { type: 'string', default: '200,1000,2000' },
  },
})
const hall = await openHall()
let [passed, failed] = [0, 0]
try {
  for (const name of values.only.split(',')) {
    const scenario = SCENARIOS[name]
    if (!scenario) throw new Error(`--only: there is no « ${name} »; there are ${Object.keys(SCENARIOS).join(', ')}`)
    await scenario(hall, {
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
      records: values.records.split(',').map(Number),
      say: (line) => process.stdout.write(`${line}\n`),
      promise: (line, isKept) => {
        process.stdout.write(`${isKept ? '✓' : '✗'} ${line}\n`)
        if (isKept) passed += 1
        else failed += 1
      },
    })
  }
} finally {
  await hall.close()
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

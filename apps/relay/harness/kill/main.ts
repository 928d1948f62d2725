// Kills the relay, as it is run, while people write: whatever it acknowledged, or showed to anybody else, must be there
// afterwards, once and whole, and nobody honest is refused. `--rounds 100` with all clients thrown away, `--survivors 20`
// with clients that come back, `--slow-fsync`, `--ci` for twelve rounds in all.

import { newcomerMisses } from './compare.ts'
import { killOptions } from './kill-options.ts'
import { keepPromises } from './promises.ts'
import type { Outcome } from './round.ts'
import { PEOPLE, discardedRound, documentsOf, survivedRound } from './round.ts'
import { setStage } from './stage.ts'

const options = killOptions(process.argv.slice(2))
const promises = keepPromises()
const stage = await setStage(PEOPLE, options.isDiskSlow, promises)
let [passed, failed, faulty] = [0, 0, 0]

for (let round = 1; round <= options.rounds; round += 1)
  count(`round ${round}`, await discardedRound(stage, promises, round))

const documents = documentsOf(stage, 0)
const survivors = Array.from({ length: PEOPLE }, (_, index) => stage.person(index, `s${index}`, documents))
if (options.survivors > 0) await Promise.all(survivors.map((person) => person.connect(stage.address())))
for (let round = 1; round <= options.survivors; round += 1)
  count(`survivors, round ${round}`, await survivedRound(stage, promises, survivors, documents))
await Promise.all(survivors.map((person) => person.close()))

const missed = await newcomerMisses(stage, promises, stage.cycle.documents)
count('at the end', { line: `of everything that was promised, ${missed.length} faults`, faults: missed })
await stage.close()

const { acknowledged, seen } = promises.counts()
say(
  `${acknowledged} records acknowledged, ${seen} seen by others, ${faulty} faults: lost, doubled, different or refused`,
)
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function count(title: string, { line, faults }: Outcome): void {
  say(`${faults.length === 0 ? '✓' : '✗'} ${title}: ${line}`)
  for (const fault of faults.slice(0, 10)) say(`    ${fault}`)
  faulty += faults.length
  if (faults.length === 0) passed += 1
  else failed += 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

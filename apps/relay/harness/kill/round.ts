import { setTimeout as wait } from 'node:timers/promises'
import { differences, newcomerMisses } from './compare.ts'
import type { Person } from './person.ts'
import type { Promises } from './promises.ts'
import type { Stage } from './stage.ts'

/** What one round has shown; no faults when all is well. */
export interface Outcome {
  readonly line: string
  readonly faults: readonly string[]
}

/** How many write, into how many documents. */
export const PEOPLE = 6
const DOCUMENTS = 3
/** The longest time between two records of one person; the shortest and longest before the end; the longest before someone comes back (ms). */
const PACE = 16
const SHORTEST = 100
const LONGEST = 900
const BACK = 300

/** The clients are thrown away: a newcomer must find all that was promised. */
export async function discardedRound(stage: Stage, promises: Promises, round: number): Promise<Outcome> {
  const documents = documentsOf(stage, round)
  const people = Array.from({ length: PEOPLE }, (_, index) => stage.person(index, `d${round}-${index}`, documents))
  const before = promises.counts()
  const coming = Promise.allSettled(people.map((person) => person.connect(stage.address())))
  // now and then the end comes while they are still coming in
  if (round % 4 !== 0) await coming
  const after = await killedWhileWriting(stage, people)
  await coming
  await Promise.all(people.map((person) => person.gone()))
  const restart = await stage.restart()
  const faults = [...refusalsOf(people), ...(await newcomerMisses(stage, promises, documents))]
  return {
    line: describe(
      people.map((person) => person.written()),
      promises,
      before,
      after,
      restart,
      faults,
    ),
    faults,
  }
}

/** The clients go on: they come back with all that they have, and everyone ends with the same. */
export async function survivedRound(
  stage: Stage,
  promises: Promises,
  people: readonly Person[],
  documents: readonly string[],
): Promise<Outcome> {
  const before = promises.counts()
  const had = people.map((person) => person.written())
  const after = await killedWhileWriting(stage, people)
  const down = performance.now()
  await Promise.all(people.map((person) => person.gone()))
  for (const person of people) for (let left = Math.random() * 4; left > 1; left -= 1) person.write()
  const restart = await stage.restart()
  // before anyone comes back, who could bring what was lost
  const lost = await newcomerMisses(stage, promises, documents)
  await Promise.all(
    people.map(async (person) => {
      await wait(Math.random() * BACK)
      await person.connect(stage.address())
      await person.saved()
    }),
  )
  const faults = [...lost, ...refusalsOf(people), ...(await differences(stage, people, documents))]
  const back = performance.now() - down
  faults.push(...(await newcomerMisses(stage, promises, documents)))
  const written = people.map((person, index) => person.written() - (had[index] ?? 0))
  const line = describe(written, promises, before, after, restart, faults)
  return { line: `${line} · all the same ${seconds(back)} after the end`, faults }
}

export function documentsOf({ cycle }: Stage, round: number): readonly string[] {
  const { documents } = cycle
  return Array.from({ length: DOCUMENTS }, (_, index) => documents[(round + index) % documents.length] ?? '')
}

/** Everyone writes until the relay is killed, at any moment; gives when (ms). */
async function killedWhileWriting(stage: Stage, people: readonly Person[]): Promise<number> {
  const after = SHORTEST + Math.random() * (LONGEST - SHORTEST)
  const end = performance.now() + after
  const written = people.map(async (person) => {
    while (performance.now() < end) {
      await wait(Math.random() * PACE)
      person.write()
    }
  })
  await wait(after)
  await stage.kill()
  await Promise.all(written)
  return after
}

function refusalsOf(people: readonly Person[]): readonly string[] {
  return people.flatMap((person) => person.refusals())
}

function describe(
  written: readonly number[],
  promises: Promises,
  before: ReturnType<Promises['counts']>,
  after: number,
  restart: number,
  faults: readonly string[],
): string {
  const now = promises.counts()
  return [
    `killed after ${seconds(after)}`,
    `${written.reduce((sum, count) => sum + count, 0)} written`,
    `${now.acknowledged - before.acknowledged} acknowledged`,
    `${now.seen - before.seen} seen by others`,
    `there again after ${seconds(restart)}`,
    `${faults.length} faults`,
  ].join(', ')
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(2)} s`
}

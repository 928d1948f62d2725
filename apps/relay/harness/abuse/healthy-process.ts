// People at work, in a process of their own: what they feel is the relay's doing, not that of whoever attacks it.

import type { Person } from './abused-cycle.ts'
import { HealthyPair } from './healthy-pair.ts'
import type { PairReport } from './healthy-pair.ts'
import * as Y from 'yjs'

/** Where two people work, and who else may be seen there. */
export interface PairPlace {
  readonly document: string
  readonly people: readonly Person[]
  /** What the document held before they came, in Base64. */
  readonly given: string
}

/** What the process is told at its start. */
export interface HealthyOrder {
  readonly cycle: string
  readonly places: readonly PairPlace[]
  readonly harmful: readonly string[]
}

/** What it answers: to `tell` what was noticed, to `expect` the documents as they must be, in Base64. */
export type HealthyAnswer = readonly PairReport[] | readonly string[] | 'ready'

const order = JSON.parse(process.argv.at(-1) ?? '') as HealthyOrder
const pairs: HealthyPair[] = []
for (const { document, people, given } of order.places)
  pairs.push(await HealthyPair.begin(people, order.cycle, document, order.harmful, Buffer.from(given, 'base64')))

process.once('disconnect', () => process.exit())
process.on('message', (asked) => {
  void answer(asked)
})
process.send?.('ready' satisfies HealthyAnswer)

async function answer(asked: unknown): Promise<void> {
  if (asked === 'tell') process.send?.(await Promise.all(pairs.map((pair) => pair.report())))
  if (asked === 'expect') {
    await Promise.all(pairs.map((pair) => pair.rest()))
    process.send?.(pairs.map((pair) => Buffer.from(Y.encodeStateAsUpdate(pair.expected())).toString('base64')))
  }
  if (asked === 'end') {
    for (const pair of pairs) pair.end()
    process.disconnect()
  }
}

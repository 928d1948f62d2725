import { rulesOf } from '@tablee/documents'
import { DEFAULT_LIMITS } from '@tablee/room'
import type { Forgery } from '@tablee/room/testing'
import { FORGERIES, diceOf, forge } from '@tablee/room/testing'
import { present } from '@tablee/std'
import * as Y from 'yjs'
import { assault } from './assault.ts'
import type { AbuseClass } from './run-class.ts'

/** S1: updates that no honest client sends, each on a channel of its own, some as an answer to the relay's step 1. */
export function forgedUpdates(count: number): readonly AbuseClass[] {
  return FORGERIES.map((forgery, index) => ({
    name: `forged updates: ${forgery}`,
    run: (stage, tally) => strike(forgery, index + 1, count, stage, tally),
  }))
}

async function strike(
  forgery: Forgery,
  seed: number,
  count: number,
  stage: Parameters<AbuseClass['run']>[0],
  tally: Parameters<AbuseClass['run']>[1],
): Promise<void> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, stage.given)
  const rules = present(rulesOf(stage.attacked), 'rules of the attacked document')
  const dice = diceOf(seed)
  await assault(
    {
      cycle: stage.cycle.id,
      document: stage.attacked,
      attackers: stage.attackers,
      count,
      forge: (client) => forge(forgery, { doc, rules, client, depth: DEFAULT_LIMITS.depth }, dice),
    },
    tally,
  )
}

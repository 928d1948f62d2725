import type { DocumentName } from '@tablee/model'
import { expect, test } from 'vitest'
import { diceOf } from '../../testing/hostile/dice.ts'
import { HOME, honestBoard } from '../../testing/hostile/honest-board.ts'
import { hostileWrite } from '../../testing/hostile/hostile-writes.ts'
import { BASE, EVERY_PART, PASS } from '../../testing/step.ts'
import { RELAY } from '../origin.ts'
import { bringBack } from './bring-back.ts'
import { compareSteps } from './compare-steps.ts'
import { openStates, packStates, stateOf, unpackStates } from './document-state.ts'
import { readStep } from './step-content.ts'

test('[VERSION8] whatever a modified client has written, then and since, what is well formed is compared and brought back', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const dice = diceOf(seed)
    const { content, base, board } = honestBoard()
    const documents = new Map([
      [`content:${HOME}` as DocumentName, content],
      [BASE, base],
      [PASS, board],
    ])
    const write = (): void => {
      for (let turn = 0; turn < 30; turn += 1) hostileWrite(dice, { content, base, board })
    }
    write()
    const version = packStates(new Map([...documents].map(([name, doc]) => [name, stateOf(doc).state])))
    write()
    for (const [name, former] of openStates(unpackStates(version) ?? new Map())) {
      const doc = documents.get(name)
      const wish = { parts: new Set(EVERY_PART), by: 'person-1' as never, at: 99, isValidated: () => false }
      for (const work of bringBack(name, former, wish)) doc?.transact(() => work(doc), RELAY)
    }
    const { homes } = compareSteps(
      readStep(openStates(unpackStates(version) ?? new Map()), []),
      readStep(documents, []),
    )
    expect([seed, homes[0]?.added, homes[0]?.removed]).toEqual([seed, [], []])
  }
})

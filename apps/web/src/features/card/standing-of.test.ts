import type { Card, CardId } from '@tablee/model'
import { cardWith, mergeOf } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import { standingOf } from './standing-of.ts'

const id = (text: string): CardId => text as CardId
const removed = { by: 'someone', at: 1 } as Card['removed']
const [plain, part, gone] = [cardWith('plain'), cardWith('part'), cardWith('gone', { removed })]
const whole = cardWith('whole', { from: mergeOf('part') })
const CARDS = [plain, part, gone, whole]

test('[STAND1] a card is shown itself, or as the one that it was merged into', () => {
  expect(standingOf(CARDS, id('plain'))).toEqual({ is: 'shown', card: plain })
  expect(standingOf(CARDS, id('part'))).toEqual({ is: 'within', card: whole })
})

test('[STAND2] a card that was removed is told from one that is not known', () => {
  expect(standingOf(CARDS, id('gone'))).toEqual({ is: 'removed', card: gone })
  expect(standingOf(CARDS, id('elsewhere'))).toEqual({ is: 'gone' })
})

import { describe, expect, test } from 'vitest'
import { cardWith, zoneWith } from '../../testing/index.ts'
import type { Card } from '../cards/card.ts'
import { fieldsToMove } from './fields-to-move.ts'
import type { Zone, ZoneSpec } from './zone.ts'

const zone = (key: string, means: ZoneSpec['means'], each: string | null = null): Zone =>
  zoneWith(key, { accepts: ['action', 'question'], means }, each)
const column = (key: string, status: string, each: string): Zone =>
  zone(key, { sets: { questions: '$each', status } }, each)
const unsorted = zone('unsorted', { tag: true })
const existsOne = column('exists', 'exists', 'one')
const existsTwo = column('exists', 'exists', 'two')
const missingOne = column('missing', 'to-create', 'one')
const missingTwo = column('missing', 'to-create', 'two')
const action = (fields: Card['fields']): Card => cardWith('card-one', { kind: 'action', fields })

describe('moving a card from a zone to another', () => {
  test.each<readonly [string, Card['fields'], Zone | null, Zone | null, Card['fields']]>([
    ['writes nothing within one zone', { questions: ['one'], status: 'exists' }, existsOne, existsOne, {}],
    ['writes nothing between two zones that ask for nothing', {}, unsorted, zone('gaps', { tag: true }), {}],
    ['writes nothing from nowhere to nowhere', { status: 'exists' }, null, null, {}],
    ['takes what the new zone stands for', {}, unsorted, existsOne, { questions: ['one'], status: 'exists' }],
    ['takes it from nowhere too', {}, null, existsOne, { questions: ['one'], status: 'exists' }],
    [
      'gives up what the old one stood for',
      { questions: ['one'], status: 'exists' },
      existsOne,
      unsorted,
      { questions: [], status: '' },
    ],
    [
      'gives it up for nowhere too',
      { questions: ['one'], status: 'exists' },
      existsOne,
      null,
      { questions: [], status: '' },
    ],
    [
      'changes only what differs',
      { questions: ['one'], status: 'exists' },
      existsOne,
      missingOne,
      { status: 'to-create' },
    ],
    [
      'exchanges one value of a list',
      { questions: ['one'], status: 'exists' },
      existsOne,
      existsTwo,
      { questions: ['two'] },
    ],
    [
      'keeps the others, in their order',
      { questions: ['zero', 'one', 'nine'], status: 'exists' },
      existsOne,
      missingTwo,
      { questions: ['zero', 'two', 'nine'], status: 'to-create' },
    ],
    [
      'has no value twice',
      { questions: ['one', 'two'], status: 'exists' },
      existsOne,
      existsTwo,
      { questions: ['two'] },
    ],
    ['leaves alone what was changed meanwhile', { questions: ['nine'], status: 'planned' }, existsOne, unsorted, {}],
    [
      'keeps what was put there meanwhile',
      { questions: ['nine'], status: 'exists' },
      existsOne,
      existsTwo,
      { questions: ['nine', 'two'] },
    ],
    [
      'adds to the values that are there',
      { questions: ['nine'] },
      unsorted,
      existsOne,
      { questions: ['nine', 'one'], status: 'exists' },
    ],
  ])('%s', (_title, fields, from, to, expected) => {
    expect(fieldsToMove(action(fields), from, to)).toEqual(expected)
  })

  test('asks nothing of a kind that lacks the fields', () => {
    expect(fieldsToMove({ ...action({ state: 'kept' }), kind: 'question' }, existsOne, missingTwo)).toEqual({})
  })
})

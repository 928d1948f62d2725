import type { CardGroup } from '@tablee/model'
import { cardWith, groupWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import { nextColor, orderBeside, standingGroups } from './standing-groups.ts'

const [A, B, C] = ['group-a', 'group-b', 'group-c'].map((id, order) => groupWith(id, { order })) as [
  CardGroup,
  CardGroup,
  CardGroup,
]

test('a group without cards is not offered', () => {
  const removed = { by: 'someone' as never, at: 1 }
  const cards = [cardWith('one', { group: B.id }), cardWith('two', { group: C.id, removed })]
  expect(standingGroups([A, B, C], cards)).toEqual([B])
})

test('a new group is proposed a colour that the others lack', () => {
  expect(nextColor([])).toBe('teal')
  expect(nextColor([A, { ...B, color: 'amber' }])).toBe('blue')
})

test('going up or down passes one neighbour, and nobody beyond it', () => {
  const moved = (group: CardGroup, step: -1 | 1) => {
    const order = orderBeside([A, B, C], group, step)
    return order === null
      ? null
      : [A, B, C]
          .map((each) => (each === group ? { ...each, order } : each))
          .toSorted((left, right) => left.order - right.order)
          .map(({ id }) => id)
  }
  expect(moved(A, -1)).toBeNull()
  expect(moved(A, 1)).toEqual([B.id, A.id, C.id])
  expect(moved(C, -1)).toEqual([A.id, C.id, B.id])
  expect(moved(B, 1)).toEqual([A.id, C.id, B.id])
})

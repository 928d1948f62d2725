import { cardWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import type { Card } from './card.ts'
import type { Kin } from './lineage.ts'
import { lineageOf } from './lineage.ts'

const from = (as: Card['from'][number]['as'], ...cards: readonly string[]): Card['from'] =>
  cards.map((card) => ({ card: card as Card['id'], as, digest: '' }))

const ISSUE = cardWith('issue-0001', { kind: 'issue', home: 'step-one' as never })
const TAKEN = cardWith('issue-0002', {
  kind: 'issue',
  from: [{ ...from('copy', 'issue-0001')[0], home: 'step-one' } as never],
})
const QUESTION = cardWith('question-1', { kind: 'question', from: from('answer', 'issue-0002') })
const ACTION = cardWith('action-001', { kind: 'action', fields: { questions: ['question-1'] } })
const LINE = cardWith('line-00001', { kind: 'roadmap-line', from: from('copy', 'action-001') })
const CYCLE = [ISSUE, TAKEN, QUESTION, ACTION, LINE]

const said = (kin: readonly Kin[]): unknown =>
  kin.map((each) => [each.as, each.id, ...(each.kin.length > 0 ? [said(each.kin)] : [])])

test('[LINE1] a line goes back to its action, the question, the issue, through the steps between', () => {
  expect(said(lineageOf(CYCLE, LINE, 'back').kin)).toEqual([
    ['copy', 'action-001', [['question', 'question-1', [['answer', 'issue-0002', [['copy', 'issue-0001']]]]]]],
  ])
})

test('[LINE2] an issue goes forward to the line that came of it, and each says where it is', () => {
  const { kin } = lineageOf(CYCLE, ISSUE, 'forward')
  expect(said(kin)).toEqual([
    ['copy', 'issue-0002', [['answer', 'question-1', [['question', 'action-001', [['copy', 'line-00001']]]]]]],
  ])
  expect(kin[0]?.home).toBe('roadmap')
})

test('[LINE3] a source that is not known is said to be where its copy says it is', () => {
  expect(lineageOf([TAKEN], TAKEN, 'back').kin).toEqual([
    { id: 'issue-0001', card: null, as: 'copy', home: 'step-one', again: false, kin: [] },
  ])
})

test('[LINE4] cards that come from each other are each followed once', () => {
  const [left, right] = [
    cardWith('card-left', { from: from('copy', 'card-right', 'card-left', 'card-right') }),
    cardWith('card-right', { from: from('merge', 'card-left') }),
  ]
  for (const direction of ['back', 'forward'] as const) {
    const { kin, cut } = lineageOf([left, right], left, direction)
    expect(kin.map(({ id, again }) => [id, again])).toEqual(
      direction === 'back'
        ? [
            ['card-right', false],
            ['card-left', true],
          ]
        : [
            ['card-left', true],
            ['card-right', false],
          ],
    )
    expect(cut).toBe(false)
  }
})

test('[LINE5] of thousands of origins, wide or one behind the other, the nearest are given and the rest is said to be left', () => {
  const wide = cardWith('wide', {
    from: from('merge', ...Array.from({ length: 5_000 }, (_, index) => `card-${index}`)),
  })
  expect(lineageOf([wide], wide, 'back').kin).toHaveLength(200)
  expect(lineageOf([wide], wide, 'back').cut).toBe(true)
  const deep = Array.from({ length: 5_000 }, (_, index) =>
    cardWith(`card-${index}`, { from: from('copy', `card-${index + 1}`) }),
  )
  const lineage = lineageOf(deep, deep[0] as Card, 'back')
  expect(lineage.cut).toBe(true)
  expect(depthOf(lineage.kin)).toBe(200)
  expect(lineageOf(deep, deep[4_999] as Card, 'forward', 3).cut).toBe(true)
})

function depthOf(kin: readonly Kin[]): number {
  let [depth, at] = [0, kin[0]]
  for (; at; at = at.kin[0]) depth += 1
  return depth
}

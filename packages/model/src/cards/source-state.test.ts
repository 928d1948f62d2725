import { expect, test } from 'vitest'
import { cardWith } from '@tablee/model/testing'
import type { Card } from './card.ts'
import { digestOf } from './digest.ts'
import { sourceState } from './source-state.ts'

const SOURCE = cardWith('source-001', { title: 'Des parents isolés', home: 'step-0001' as never })
const COPY = cardWith('copy-00001', {
  title: SOURCE.title,
  from: [{ card: SOURCE.id, as: 'copy', digest: digestOf(SOURCE), home: SOURCE.home }],
})
const among = (card: Card | null) => (): Card | null => card

test('[STATE1] a source that says what it said is the same', () => {
  expect(sourceState(COPY, among(SOURCE))).toEqual({ is: 'same' })
})

test('[STATE2] what it says otherwise is told, unless the copy says so too', () => {
  const changed = { ...SOURCE, title: 'Des parents seuls' }
  expect(sourceState(COPY, among(changed))).toEqual({
    is: 'changed',
    source: changed,
    changes: [{ name: 'title', here: SOURCE.title, there: 'Des parents seuls' }],
  })
  expect(sourceState({ ...COPY, title: 'Des parents seuls' }, among(changed))).toEqual({ is: 'same' })
})

test('[STATE3] a source that was removed, or cannot be read, is said to be so', () => {
  const removed = { ...SOURCE, removed: { by: 'person-1' as never, at: 1 } }
  expect(sourceState(COPY, among(removed))).toEqual({ is: 'removed', source: removed })
  expect(sourceState(COPY, among(null))).toEqual({ is: 'unknown' })
  expect(sourceState(SOURCE, among(null))).toEqual({ is: 'unknown' })
})

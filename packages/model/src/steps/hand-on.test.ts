import { cardWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import type { Structure } from '../people/structure.ts'
import { copyOfSource, isProposed, offeredBy } from './hand-on.ts'

const NOBODY = new Set<never>()
const ACTION = cardWith('action-001', { kind: 'action', fields: { status: 'to-create' } })
const GONE = cardWith('action-002', { kind: 'action', removed: { by: 'person-1' as never, at: 1 } })
const ISSUE = cardWith('issue-0001', { kind: 'issue' })
const KEPT = cardWith('question-1', { kind: 'question', fields: { state: 'kept' } })
const VALIDATED = cardWith('question-2', { kind: 'question' })

test('[HAND1] what is handed on are the cards of its kinds that are shown', () => {
  expect(offeredBy({ kinds: ['action'] }, [ACTION, GONE, ISSUE], NOBODY)).toEqual([ACTION])
})

test('[HAND2] of questions, those that were validated or kept where nothing else is asked for', () => {
  const questions = [KEPT, VALIDATED]
  expect(offeredBy({ kinds: ['question'], only: 'validated' }, questions, new Set([VALIDATED.id]))).toEqual([VALIDATED])
  expect(offeredBy({ kinds: ['question'], only: 'kept' }, questions, NOBODY)).toEqual([KEPT])
})

test('[HAND3] a card is proposed at once where the template says nothing, or where it has the values that it says', () => {
  expect(isProposed({}, ISSUE)).toBe(true)
  expect(isProposed({ when: { status: 'to-create' } }, ACTION)).toBe(true)
  expect(isProposed({ when: { status: 'exists' } }, ACTION)).toBe(false)
})

test('[HAND4] the copy of a card is found until it is removed, whatever it says since', () => {
  const from = [{ card: ISSUE.id, as: 'copy' as const, digest: 'then' }]
  const copy = cardWith('copy-00001', { kind: 'issue', title: 'Autrement dit', from })
  expect(copyOfSource([ACTION, copy], ISSUE, 'issue', [])).toBe(copy)
  expect(copyOfSource([copy], ISSUE, 'idea', [])).toBeNull()
  expect(copyOfSource([{ ...copy, removed: { by: 'person-1' as never, at: 1 } }], ISSUE, 'issue', [])).toBeNull()
  expect(copyOfSource([{ ...copy, from: [{ ...from[0], as: 'merge' } as never] }], ISSUE, 'issue', [])).toBeNull()
})

test('[HAND5] a structure has one sheet: the one that is there counts for it', () => {
  const actor = (id: string, structure: string) => cardWith(id, { kind: 'actor', fields: { structure } })
  const sheet = actor('sheet-0001', 'school-1')
  expect(copyOfSource([sheet], actor('actor-0001', 'school-1'), 'actor', [])).toBe(sheet)
  expect(copyOfSource([actor('sheet-0002', '')], actor('actor-0001', ''), 'actor', [])).toBeNull()
})

test('[HAND6] of structures that were made one, the sheet of either counts for both, until they are separated', () => {
  const actor = (id: string, structure: string) => cardWith(id, { kind: 'actor', fields: { structure } })
  const structures = (into: string | null) =>
    [
      { id: 'school-1', mergedInto: into },
      { id: 'school-2', mergedInto: null },
      { id: 'school-3', mergedInto: null },
    ] as unknown as readonly Structure[] // reason: what else a structure says is of no use here
  const sheet = actor('sheet-0001', 'school-1')
  const kept = actor('sheet-0002', 'school-2')
  const merged = structures('school-2')
  expect(copyOfSource([sheet], actor('actor-0001', 'school-2'), 'actor', merged)).toBe(sheet)
  expect(copyOfSource([kept], actor('actor-0001', 'school-1'), 'actor', merged)).toBe(kept)
  expect(copyOfSource([sheet, kept], actor('actor-0001', 'school-3'), 'actor', merged)).toBeNull()
  expect(copyOfSource([sheet], actor('actor-0001', 'school-2'), 'actor', structures(null))).toBeNull()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ParticipantId } from '../ids/ids.ts'
import { MOST_ASKS, asksAfter } from './asks.ts'

const [LEA, NADIA] = ['lea', 'nadia'] as [ParticipantId, ParticipantId]
const ask = (at: number, by = NADIA) => ({ by, at })

test('[ASKS1] whom a card names anew is asked now, and those whom it named already since they were', () => {
  const first = asksAfter({ kind: 'todo', fields: {} }, { who: [LEA] }, ask(1))
  expect(first).toEqual({ lea: ask(1) })
  const second = asksAfter(
    { kind: 'todo', fields: { who: [LEA] }, asks: first ?? {} },
    { who: [LEA, NADIA] },
    ask(2, LEA),
  )
  expect(second).toEqual({ lea: ask(1), nadia: ask(2, LEA) })
})

test('[ASKS2] who is no longer named is no longer asked, and is asked anew when they are named again', () => {
  const asks = { lea: ask(1), nadia: ask(1) }
  const card = { kind: 'todo', fields: { who: [LEA, NADIA] }, asks } as const
  expect(asksAfter(card, { who: [NADIA] }, ask(2))).toBeNull()
  expect(asksAfter({ ...card, fields: { who: [NADIA] } }, { who: [NADIA, LEA] }, ask(3))?.['lea']).toEqual(ask(3))
  expect(asksAfter({ ...card, fields: { who: [] } }, { who: [LEA] }, ask(3))).toEqual({ lea: ask(3) })
})

test('[ASKS3] another day asks anew; none, the same one, or one that names nobody does not', () => {
  const line = { kind: 'roadmap-line', fields: { lead: 's-one', due: '2027-01-01' } } as const
  expect(asksAfter(line, { due: '2027-02-01' }, ask(2))).toEqual({ due: ask(2) })
  expect(asksAfter(line, { due: '2027-01-01' }, ask(2))).toBeNull()
  expect(asksAfter(line, { due: '' }, ask(2))).toBeNull()
  expect(asksAfter({ kind: 'roadmap-line', fields: {} }, { due: '2027-02-01' }, ask(2))).toBeNull()
})

test('[ASKS4] what was over and goes on again is asked anew, and not what was to be done all along', () => {
  const line = (state: string) => ({ kind: 'roadmap-line', fields: { lead: 's-one', state } }) as const
  expect(asksAfter(line('done'), { state: 'started' }, ask(2))).toEqual({ state: ask(2) })
  expect(asksAfter(line('to-confirm'), { state: 'started' }, ask(2))).toBeNull()
  expect(asksAfter(line('started'), { state: 'done' }, ask(2))).toBeNull()
  const action = { kind: 'action', fields: { structure: 's-one', status: 'exists' } } as const
  expect(asksAfter(action, { status: 'to-create' }, ask(2))).toEqual({ status: ask(2) })
})

test('[ASKS5] cards of other kinds ask nothing', () => {
  expect(asksAfter({ kind: 'idea', fields: {} }, { who: [LEA], lead: 's-one' }, ask(1))).toBeNull()
})

test('[ASKS6] whatever peers wrote there, no more is kept than is read, and of those who are named alone', () => {
  const anything = fc.dictionary(fc.string(), fc.record({ by: fc.constant(LEA), at: fc.double() }))
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 400 }), anything, (who, asks) => {
      const next = Object.keys(asksAfter({ kind: 'todo', fields: {}, asks }, { who }, ask(1)) ?? {})
      expect(next.length).toBeLessThanOrEqual(MOST_ASKS)
      for (const of of next) expect([...who, 'due', 'state']).toContain(of)
    }),
  )
})

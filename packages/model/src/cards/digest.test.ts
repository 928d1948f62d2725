import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardWith } from '../../testing/index.ts'
import { digestOf } from './digest.ts'

test('[DIGEST1] it follows what a card says, and nothing else', () => {
  const card = cardWith('a', { title: 'Un lieu', fields: { stake: 'x', public: '' } })
  const same = { ...card, at: 9, removed: { by: 'someone' as never, at: 1 }, fields: { stake: 'x' } }
  expect(digestOf(same)).toBe(digestOf(card))
  for (const other of [
    { title: 'Un lieu !' },
    { detail: 'plus' },
    { fields: { stake: 'y' } },
    { kind: 'issue' as const },
  ])
    expect(digestOf({ ...card, ...other })).not.toBe(digestOf(card))
})

test('[DIGEST2] two titles that differ have two digests', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      fc.pre(left !== right)
      expect(digestOf(cardWith('a', { title: left }))).not.toBe(digestOf(cardWith('a', { title: right })))
    }),
  )
})

test('[DIGEST4] nor does the order in which a part of a field was filled in, nor what is empty in it', () => {
  const change = { dimension: 'families', what: 'Un appel arrive' }
  const [first, second, other] = [
    [{ id: 'part-0', ...change }],
    [{ ...change, id: 'part-0', signs: '' }],
    [{ ...change, id: 'part-0', what: 'Rien' }],
  ].map((changes) => digestOf(cardWith('card-one', { kind: 'chain-link', fields: { changes } })))
  expect(second).toBe(first)
  expect(other).not.toBe(first)
})

test('[DIGEST3] the order in which fields were written says nothing', () => {
  const [first, second] = [
    { public: 'Élèves', status: 'exists' },
    { status: 'exists', public: 'Élèves' },
  ].map((fields) => digestOf(cardWith('card-one', { kind: 'action', fields })))
  expect(first).toBe(second)
})

import type { Card, CardId, ParticipantId, PlannedStep, StepId, StructureId } from '@tablee/model'
import { EMPTY_LIVE, digestOf } from '@tablee/model'
import { cardWith, mergeOf } from '@tablee/model/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CatchUpSource } from './catch-up-since.ts'
import { catchUpSince, isQuiet } from './catch-up-since.ts'

const [LEA, NADIA] = ['lea', 'nadia'] as [ParticipantId, ParticipantId]
const [OURS, OTHERS, FORMER] = ['s-ours', 's-others', 's-former'] as [StructureId, StructureId, StructureId]
const SINCE = 100
const NOW = 1_000
const step = (id: string): PlannedStep => ({
  id: id as StepId,
  key: id,
  title: id,
  aim: '',
  order: 0,
  boards: [],
  tables: [],
})

function read(cards: readonly Card[], over: Partial<CatchUpSource> = {}, since = SINCE) {
  const [first, second] = [step('step-1'), step('step-2')]
  return catchUpSince(
    {
      me: { participant: LEA, structure: OURS },
      steps: [first, second],
      live: {
        ...EMPTY_LIVE,
        steps: [
          { id: first.id, boards: [], homes: ['directory', first.id] },
          { id: second.id, boards: [], homes: ['directory', 'roadmap'] },
        ],
        structures: [{ id: FORMER, name: '', type: 'association', voice: null, mergedInto: OURS }],
      },
      homes: (['directory', first.id, 'roadmap'] as const).map((home) => ({
        home,
        cards: cards.filter((card) => card.home === home),
      })),
      mayWrite: () => true,
      people: [],
      now: NOW,
      ...over,
    },
    since,
  )
}
const ids = (list: readonly { readonly card: Card }[]): readonly string[] => list.map(({ card }) => String(card.id))
const decision = (id: string, at: number, over: Partial<Card> = {}): Card =>
  cardWith(id, { kind: 'decision', at, by: NADIA, ...over })

test('[CATCH1] decisions are told that were written since, or that a card was turned into since, the last one first', () => {
  const { decisions } = read([
    decision('before', 50),
    decision('since', 200),
    decision('turned', 50, { turned: 300 }),
    decision('turned-before', 40, { turned: 60 }),
    decision('gone', 200, { removed: { by: NADIA, at: 210 } }),
    cardWith('idea', { at: 200 }),
  ])
  expect(ids(decisions)).toEqual(['turned', 'since'])
  expect(decisions.map(({ at }) => at)).toEqual([300, 200])
})

test('[CATCH2] a decision that was handed on, or merged into another, is told once', () => {
  const { decisions } = read([
    decision('first', 200),
    decision('copy', 300, { from: [{ card: 'first' as CardId, as: 'copy', digest: '' }] }),
    decision('part', 150),
    decision('whole', 250, { from: mergeOf('part') }),
  ])
  expect(ids(decisions)).toEqual(['whole', 'first'])
})

test('[CATCH3] questions are told that were validated since; those of which nobody kept when, only since the beginning', () => {
  const questions = [
    { card: 'old' as CardId, number: 1, at: 50 },
    { card: 'new' as CardId, number: 2, at: 200 },
    { card: 'undated' as CardId, number: 3 },
    { card: 'hidden' as CardId, number: 4, at: 300 },
  ]
  const cards = [cardWith('new', { kind: 'question' }), cardWith('undated', { kind: 'question' })]
  const since = (from: number) => read(cards, { live: { ...EMPTY_LIVE, questions } }, from).questions
  expect(since(SINCE).map(({ id, at, card }) => [id, at, card?.id ?? null])).toEqual([
    ['new', 200, 'new'],
    ['hidden', 300, null],
  ])
  expect(since(0).map(({ number }) => number)).toEqual([1, 2, 3, 4])
})

test('[CATCH4] what is asked of someone is what they are named for and what is not done, of their structure too, whenever it was written', () => {
  const { asked } = read([
    cardWith('todo', { kind: 'todo', at: 50, fields: { who: [LEA], due: '2027-02-01' } }),
    cardWith('done', { kind: 'todo', at: 200, fields: { who: [LEA], state: 'done' } }),
    cardWith('other', { kind: 'todo', at: 200, fields: { who: [NADIA] } }),
    cardWith('line', { kind: 'roadmap-line', at: 200, by: NADIA, fields: { lead: OURS, due: '2027-03-01' } }),
    cardWith('soon', { kind: 'roadmap-line', at: 50, fields: { lead: FORMER, due: '2027-01-01' } }),
    cardWith('dropped', { kind: 'roadmap-line', at: 200, fields: { lead: OURS, state: 'dropped' } }),
    cardWith('partner', { kind: 'roadmap-line', at: 200, fields: { lead: OTHERS, partners: [OURS] } }),
    cardWith('action', { kind: 'action', at: 50, fields: { structure: OURS, status: 'to-create' } }),
    cardWith('exists', { kind: 'action', at: 50, fields: { structure: OURS, status: 'exists' } }),
  ])
  expect(asked.map(({ card, as, isNew }) => [card.id, as, isNew])).toEqual([
    ['line', 'lead', true],
    ['soon', 'lead', false],
    ['todo', 'todo', false],
    ['action', 'carrier', false],
  ])
  const alone = { me: { participant: LEA, structure: null } }
  expect(ids(read([cardWith('line', { kind: 'roadmap-line', fields: { lead: OURS } })], alone).asked)).toEqual([])
})

test('[CATCH9] what is newly asked through a card that was there before is new: whom it names, by when, or that it goes on again', () => {
  const asked = (asks: Card['asks'], over: Partial<Card> = {}) =>
    read([
      cardWith('line', {
        kind: 'roadmap-line',
        at: 50,
        by: NADIA,
        fields: { lead: OURS, due: '2027-03-01' },
        asks,
        ...over,
      }),
    ]).asked.map(({ isNew }) => isNew)
  const [before, since] = [
    { by: NADIA, at: 60 },
    { by: NADIA, at: 200 },
  ]
  expect(asked(undefined)).toEqual([false])
  expect(asked({ [OURS]: before })).toEqual([false])
  expect(asked({ [OURS]: since })).toEqual([true])
  expect(asked({ [OURS]: before, due: since })).toEqual([true])
  expect(asked({ state: since })).toEqual([true])
  // others who were named since are no news for those who were before
  expect(asked({ [OURS]: before, [OTHERS]: since })).toEqual([false])
  expect(asked({ [FORMER]: since }, { fields: { lead: FORMER } })).toEqual([true])
  // a card of one’s own that a colleague asks something through is new, what one asks oneself is not
  expect(asked({ [OURS]: since }, { by: LEA })).toEqual([true])
  expect(asked({ [OURS]: { by: LEA, at: 200 } })).toEqual([false])
  // an instant that is ahead is of now, and hides nothing
  expect(asked({ [OURS]: { by: NADIA, at: 9e15 } })).toEqual([true])
})

test('[CATCH10] cards of one’s own, and those that ask something of one, are told whose source says something else, where one may choose', () => {
  const source = cardWith('source', { home: 'directory', kind: 'action', title: 'Un café' })
  const from = [{ card: source.id, as: 'copy' as const, digest: digestOf(source), home: source.home }]
  const copy = (id: string, over: Partial<Card> = {}): Card =>
    cardWith(id, { kind: 'roadmap-line', title: 'Un café', by: NADIA, from, ...over })
  const cards = (title: string): readonly Card[] => [
    { ...source, title },
    copy('written-by-me', { by: LEA }),
    copy('led-by-us', { fields: { lead: OURS } }),
    copy('of-others'),
  ]
  const sources = (title: string, over: Partial<CatchUpSource> = {}) =>
    ids(read(cards(title), over).asked.filter(({ as }) => as === 'source'))
  expect(sources('Un café')).toEqual([])
  expect(sources('Un café le soir')).toEqual(['led-by-us', 'written-by-me'])
  expect(sources('Un café le soir', { mayWrite: () => false })).toEqual([])
})

test('[CATCH5] step by step, what others added and took away is counted, each home once; what one did oneself is no news', () => {
  const gone = (at: number, by = NADIA): Card['removed'] => ({ by, at })
  const { steps } = read([
    cardWith('a', { home: 'directory', at: 200, by: NADIA }),
    cardWith('b', { home: 'step-1' as StepId, at: 200, by: NADIA }),
    cardWith('mine', { home: 'step-1' as StepId, at: 200, by: LEA }),
    cardWith('c', { at: 50, removed: gone(200) }),
    cardWith('came-and-went', { at: 150, removed: gone(200) }),
    cardWith('gone-before', { at: 50, removed: gone(60) }),
    cardWith('taken-by-me', { at: 50, removed: gone(200, LEA) }),
  ])
  expect(steps.map(({ step: { id }, number, added, removed }) => [id, number, added, removed])).toEqual([
    ['step-1', 1, 2, 0],
    ['step-2', 2, 0, 1],
  ])
})

test('[CATCH6] people are told who joined since and are still there', () => {
  const people = [
    { id: LEA, joinedAt: 300, removed: false },
    { id: NADIA, joinedAt: 200, removed: false },
    { id: 'early' as ParticipantId, joinedAt: 50, removed: false },
    { id: 'gone' as ParticipantId, joinedAt: 200, removed: true },
  ]
  expect(read([], { people }).joined).toEqual([NADIA])
})

test('[CATCH7] nothing happened: what is asked of someone stays, and is no news', () => {
  const quiet = read([cardWith('todo', { kind: 'todo', at: 50, by: NADIA, fields: { who: [LEA] } })])
  expect(isQuiet(quiet)).toBe(true)
  expect(ids(quiet.asked)).toEqual(['todo'])
  expect(isQuiet(read([decision('new', 200)]))).toBe(false)
  expect(isQuiet(read([cardWith('todo', { kind: 'todo', at: 200, by: NADIA, fields: { who: [LEA] } })]))).toBe(false)
})

test('[CATCH8] whatever peers wrote, it is read: an instant of the future is now, and fields that hold anything name nobody', () => {
  expect(read([decision('future', 9e15, { turned: 1e300 })]).decisions.map(({ at }) => at)).toEqual([NOW])
  const anything = fc.dictionary(fc.constantFrom('who', 'lead', 'due', 'state', 'structure', 'status'), fc.anything())
  fc.assert(
    fc.property(
      anything,
      fc.double({ noNaN: true }),
      fc.constantFrom('todo', 'roadmap-line', 'action'),
      (fields, at, kind) => {
        const card = cardWith('x', { kind, at, fields: fields as Card['fields'] })
        for (const { at: told } of read([card]).decisions) expect(told).toBeLessThanOrEqual(NOW)
      },
    ),
  )
})

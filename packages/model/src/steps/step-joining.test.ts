import { cardWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import type { Card } from '../cards/card.ts'
import type { CardId } from '../ids/ids.ts'
import type { Placements, Zone, ZoneSpec } from '../zones/zone.ts'
import type { Joining, StepBoard } from './step-joining.ts'
import { joiningOf, leftToCarry, zonesLost } from './step-joining.ts'

const ISSUES = zone('issues', { accepts: ['issue'] })
const ASIDE = zone('aside', { accepts: ['issue'] })
const OPEN = zone('open', { accepts: ['question'], means: { sets: { state: 'proposed' } } })
const KEPT = zone('kept', { accepts: ['question'], means: { sets: { state: 'kept' } } })
const LOCKED = zone('locked', { accepts: ['idea'], writable: 'nobody' })
const ZONES = [ISSUES, ASIDE, OPEN, KEPT, LOCKED]

const ISSUE = cardWith('issue-0001', { kind: 'issue', title: 'Un enjeu' })
const QUESTION = cardWith('question-1', { kind: 'question', fields: { state: 'kept' } })
const KNOWN = { validated: new Set<CardId>(), structures: [] }

test('[JO1] a card goes to the zone of the same name as its own, be it its place or its fields that say so', () => {
  const placements = new Map([[ISSUE.id, { zone: 'aside', x: 0, y: 0 }]])
  const joining = joiningOf(board([ISSUE, QUESTION], ZONES, placements), board([]), KNOWN)
  expect(joining).toEqual([
    { is: 'going', card: ISSUE, zone: ASIDE },
    { is: 'going', card: QUESTION, zone: KEPT },
  ])
})

test('[JO2] where the other board has no such zone, the fields say which, else the first that takes it', () => {
  const placements = new Map([[ISSUE.id, { zone: 'aside', x: 0, y: 0 }]])
  const into = board([], [OPEN, KEPT, ISSUES])
  expect(joiningOf(board([ISSUE, QUESTION], ZONES, placements), into, KNOWN).map(zoneOf)).toEqual(['issues', 'kept'])
  expect(joiningOf(board([QUESTION]), board([], [OPEN]), KNOWN).map(zoneOf)).toEqual([null])
})

test('[JO3] what no zone takes stays where it can be read; so does a validated question, which is one card for all', () => {
  const idea = cardWith('idea-00001', { kind: 'idea' })
  const known = { ...KNOWN, validated: new Set([QUESTION.id]) }
  expect(joiningOf(board([idea, QUESTION]), board([]), known)).toEqual([
    { is: 'staying', card: idea, why: 'not-accepted' },
    { is: 'staying', card: QUESTION, why: 'validated' },
  ])
})

test('[JO4] removed cards, and those that another stands for, are not talked about', () => {
  const removed = { by: 'person-1' as never, at: 1 }
  const merged = copyOf([ISSUE], 'merged-001', { from: [{ card: ISSUE.id, as: 'merge', digest: '' }] })
  expect(joiningOf(board([ISSUE, merged, { ...QUESTION, removed }]), board([]), KNOWN).map(({ card }) => card)).toEqual(
    [merged],
  )
})

test('[JO5] what was copied already is there, whatever was written in it since: joining again doubles nothing', () => {
  const copy = copyOf([ISSUE], 'copy-00001', { title: 'Autrement dit' })
  expect(joiningOf(board([ISSUE]), board([copy]), KNOWN)).toEqual([{ is: 'there', card: ISSUE, as: copy.id }])
})

test('[JO6] a card that came from the step it goes back to is there, as long as it says the same', () => {
  const copy = copyOf([ISSUE], 'copy-00001')
  expect(joiningOf(board([copy]), board([ISSUE]), KNOWN).map(({ is }) => is)).toEqual(['there'])
  const changed = { ...copy, title: 'Autrement dit' }
  expect(joiningOf(board([changed]), board([ISSUE]), KNOWN).map(({ is }) => is)).toEqual(['going'])
  const gone = { ...ISSUE, removed: { by: 'person-1' as never, at: 1 } }
  expect(joiningOf(board([copy]), board([gone]), KNOWN).map(({ is }) => is)).toEqual(['going'])
})

test('[JO7] two copies of one card are one where they say the same, and two where they do not', () => {
  const [one, two] = [copyOf([ISSUE], 'copy-00001'), copyOf([ISSUE], 'copy-00002')]
  expect(joiningOf(board([one]), board([two]), KNOWN)).toEqual([{ is: 'there', card: one, as: two.id }])
  const stake = { ...two, fields: { ...two.fields, stake: 'La santé' } }
  expect(joiningOf(board([one]), board([stake]), KNOWN).map(({ is }) => is)).toEqual(['going'])
})

test('[JO8] what came since is left to carry; what was copied, and removed, merged or turned into something else since, is not', () => {
  const others = ['issue-0002', 'issue-0003', 'issue-0004', 'issue-0005'].map((id) => cardWith(id, { kind: 'issue' }))
  const [removed, merged, turned, since] = others
  const copies = [
    copyOf(others.slice(0, 1), 'copy-00001', { removed: { by: 'person-1' as never, at: 1 } }),
    copyOf(others.slice(1, 2), 'copy-00002'),
    copyOf([], 'merged-001', { from: [{ card: 'copy-00002' as CardId, as: 'merge', digest: '' }] }),
    copyOf(others.slice(2, 3), 'copy-00003', { kind: 'question' }),
  ]
  const joining = joiningOf(board(others), board(copies), KNOWN)
  expect(joining.map(({ card }) => card)).toEqual([removed, merged, turned, since])
  expect(joining.every(({ is }) => is === 'going')).toBe(true)
  expect(leftToCarry(joining, copies).map(({ card }) => card)).toEqual([since])
})

test('[JO9] zones that the other step has not are named, with where the cards that lie in them go; those that stay are not counted', () => {
  const idea = cardWith('idea-00001', { kind: 'idea' })
  const aside = ['issue-0002', 'issue-0003'].map((id) => cardWith(id, { kind: 'issue' }))
  const lying = [...aside, idea].map((card) => [card.id, { zone: 'aside', x: 0, y: 0 }] as const)
  const from = board([ISSUE, QUESTION, ...aside, idea], ZONES, new Map(lying))
  const into = board([], [ISSUES, OPEN, LOCKED])
  const lost = zonesLost(from, into, joiningOf(from, into, KNOWN))
  expect(lost.map(({ zone: { id }, into: places }) => [id, [...places]])).toEqual([
    ['aside', [[ISSUES, 2]]],
    ['kept', [[null, 1]]],
  ])
  expect(zonesLost(from, board([]), [])).toEqual([])
})

function zoneOf(joining: Joining): string | null {
  return joining.is === 'going' ? (joining.zone?.id ?? null) : joining.is
}

function board(cards: readonly Card[], zones: readonly Zone[] = ZONES, placements: Placements = new Map()): StepBoard {
  return { cards, zones, placements }
}

function copyOf([source]: readonly Card[], id: string, changes: Partial<Card> = {}): Card {
  const from = [{ card: source?.id ?? ('none' as CardId), as: 'copy' as const, digest: 'then' }]
  return cardWith(id, { kind: 'issue', title: 'Un enjeu', from, ...changes })
}

function zone(key: string, spec: Partial<ZoneSpec>): Zone {
  const box = { x: 0, y: 0, w: 400, h: 400 }
  const whole: ZoneSpec = {
    key,
    title: { fr: key },
    prompt: { fr: '' },
    accepts: [],
    means: { tag: true },
    box,
    writable: 'all',
    ...spec,
  }
  return { id: key, spec: whole, each: null, box }
}

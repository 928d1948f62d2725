import type { Card, CardGroup, CardGroupId } from '@tablee/model'
import { shownAs, standingCards } from '@tablee/model'
import { zoneWith } from '@tablee/model/testing'
import { manualClock, seededRandom } from '@tablee/std'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readCards, titleOf } from './cards.ts'
import { createGestures } from './gestures.ts'
import { readGroups } from './groups.ts'
import { createHistory } from './history.ts'

const IDEAS = zoneWith('ideas', { box: { x: 0, y: 0, w: 900, h: 600 } })

function person(seed: number) {
  const [content, board] = [new Y.Doc(), new Y.Doc()]
  content.clientID = seed
  const clock = manualClock(seed)
  const history = createHistory()
  const gestures = createGestures({
    home: 'roadmap',
    content,
    board,
    zones: () => [IDEAS],
    me: { participant: `person-${seed}` as never, structure: null, role: 'participant' },
    clock,
    random: seededRandom(seed),
    history,
  })
  const cards = (): readonly Card[] => readCards(content, 'roadmap')
  const groups = (): readonly CardGroup[] => readGroups(content, 'roadmap')
  return { content, board, clock, history, gestures, cards, groups }
}
type Person = ReturnType<typeof person>

const ACTS = [
  'add',
  'type',
  'merge',
  'split',
  'remove',
  'restore',
  'group',
  'leave',
  'order',
  'undo',
  'redo',
  'deliver',
] as const
const act = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom(...ACTS, 'merge', 'group', 'undo', 'deliver'),
  picks: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
})

test('[GATHERING1] three people who gather, merge, split, undo and are cut off see the same in the end, every card through one that is shown', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const people = [1, 2, 3].map(person)
      for (const { who, what, picks } of acts) {
        const one = people[who]
        if (!one) continue
        one.clock.advance(picks[0] ?? 1)
        if (what === 'deliver') for (const other of people) exchange(one, other)
        else {
          const others = removedBySomeoneElse(one, who + 1)
          perform(one, what, picks)
          // nothing but asking for it brings back what someone else took away
          if (what !== 'restore') for (const id of others) expect(removerOf(one, id)).not.toBeNull()
        }
        for (const each of people) expectNoneHidden(each.cards())
      }
      for (const left of people) for (const right of people) exchange(left, right)
      const [first, ...rest] = people.map((each) => ({ cards: each.cards(), groups: each.groups() }))
      for (const other of rest) expect(other).toEqual(first)
    }),
    { numRuns: 300 },
  )
}, 30_000)

function perform(one: Person, what: (typeof ACTS)[number], picks: readonly number[]): void {
  const { gestures, history } = one
  const standing = standingCards(one.cards())
  const picked = picks.flatMap((pick) => standing[pick % Math.max(1, standing.length)] ?? [])
  const [card] = picked
  const gone = one.cards().filter(({ removed }) => removed)[picks[0] ?? 0]
  if (what === 'add') gestures.addCard({ kind: 'idea', zone: IDEAS, title: 'Une idée' })
  else if (what === 'undo') history.undo()
  else if (what === 'redo') history.redo()
  else if (what === 'restore' && gone) gestures.restoreCard(gone)
  else if (!card) return
  else if (what === 'type') titleOf(one.content, card.id)?.insert(0, 'x')
  else if (what === 'merge') gestures.mergeCards({ cards: picked.map(({ id }) => id), kind: 'idea', title: card.title })
  else if (what === 'split') gestures.splitCard(card)
  else if (what === 'remove') gestures.removeCard(card)
  else if (what === 'leave') gestures.leaveGroup(picked)
  else if (what === 'order')
    gestures.putInOrder(
      standing.filter(({ group }) => group === card.group),
      new Map(picked.map(({ id }, index) => [id, picks[index] ?? 0])),
    )
  else if (what === 'group') gather(one, picked, picks)
}

function gather({ gestures, groups }: Person, picked: readonly Card[], picks: readonly number[]): void {
  const present: CardGroupId | undefined = groups()[picks[0] ?? 0]?.id
  if (present) gestures.joinGroup(picked, present)
  else gestures.groupCards(picked, { title: 'Ensemble', color: 'teal' })
}

function expectNoneHidden(cards: readonly Card[]): void {
  const standing = new Set(standingCards(cards).map(({ id }) => id))
  for (const card of cards) if (!card.removed) expect(standing.has(shownAs(cards, card.id))).toBe(true)
}

function removedBySomeoneElse({ cards }: Person, me: number): readonly Card['id'][] {
  return cards()
    .filter(({ removed }) => removed && removed.by !== `person-${me}`)
    .map(({ id }) => id)
}

function removerOf({ cards }: Person, id: Card['id']): Card['removed'] {
  return cards().find((card) => card.id === id)?.removed ?? null
}

function exchange(left: Person, right: Person): void {
  for (const root of ['content', 'board'] as const) {
    const [fromLeft, fromRight] = [Y.encodeStateAsUpdate(left[root]), Y.encodeStateAsUpdate(right[root])]
    Y.applyUpdate(right[root], fromLeft, 'network')
    Y.applyUpdate(left[root], fromRight, 'network')
  }
}

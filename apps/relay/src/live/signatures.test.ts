import {
  PERSON,
  addCard,
  addLink,
  boundsOn,
  copyCard,
  createHistory,
  createSourceGestures,
  createZoneGestures,
  readCard,
  readCards,
  readLinks,
  rulesOf,
} from '@tablee/documents'
import { createPerson } from '@tablee/documents/testing'
import type { BoardId, CardId, HomeId, LinkId, Live, Origin, ParticipantId } from '@tablee/model'
import { EMPTY_LIVE, baseOf, boardOf, contentOf, makerOf } from '@tablee/model'
import { gateKeeper } from '@tablee/room/testing'
import { manualClock, present, seededRandom } from '@tablee/std'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ME, modifiedPage } from '../../testing/modified-page.ts'

const HOME = 'roadmap' as HomeId
const EARLIER = 'step-0001' as HomeId
const BOARD = 'board-one' as BoardId
const NADIA = 'nadia-001' as ParticipantId
const CARD = 'card-0001' as CardId
const LINK = 'link-0001' as LinkId
const DRAWING: Live = { ...EMPTY_LIVE, drawing: [BOARD] }
const FROM: readonly Origin[] = [{ card: 'source-01' as CardId, as: 'copy', digest: '', home: EARLIER }]

type Write = (doc: Y.Doc) => unknown

/** What Nadia made, at the page of someone else. */
function page(seed: Write = seedOfNadia) {
  return modifiedPage(contentOf(HOME), (doc) => void seed(doc))
}

function seedOfNadia(doc: Y.Doc): void {
  addCard(doc, { id: CARD, kind: 'issue', at: 1, title: 'Une phrase', by: NADIA, from: FROM }, PERSON)
  addLink(
    doc,
    {
      id: LINK,
      from: CARD,
      to: 'card-0002' as CardId,
      state: 'exists',
      degree: null,
      question: null,
      by: NADIA,
      at: 1,
    },
    PERSON,
  )
  doc
    .getMap('groups')
    .set('group-01', new Y.Map(Object.entries({ title: 'École', color: 'teal', order: 1, by: NADIA, at: 1 })))
}

const under = (doc: Y.Doc, root: string, id: string): Y.Map<unknown> =>
  present(doc.getMap<Y.Map<unknown>>(root).get(id), 'what Nadia made')
const card = (doc: Y.Doc): Y.Map<unknown> => under(doc, 'cards', CARD)
const made = (root: string, by: unknown): Write => {
  return (doc) =>
    doc.getMap(root).set('forged-1', new Y.Map(Object.entries({ kind: 'issue', title: new Y.Text('!'), at: 1, by })))
}

describe('[BOUND5] nobody signs for somebody else', () => {
  test.each<readonly [string, Write]>([
    ['a card that somebody else made', made('cards', NADIA)],
    ['a link that somebody else made', made('links', NADIA)],
    ['a group that somebody else made', made('groups', NADIA)],
    ['a card signed by what is no name', made('cards', { by: ME })],
    ['a card signed by a shared type', (doc) => made('cards', new Y.Map())(doc)],
    ['a card signed twice', (doc) => (made('cards', ME)(doc), under(doc, 'cards', 'forged-1').set('by', NADIA))],
    ['another’s card made one’s own', (doc) => card(doc).set('by', ME)],
    ['another’s card left without an author', (doc) => card(doc).set('by', null)],
    ['the author of a card taken away', (doc) => card(doc).delete('by')],
    ['the author put back in the same breath', (doc) => (card(doc).delete('by'), card(doc).set('by', ME))],
    ['another’s link made one’s own', (doc) => under(doc, 'links', LINK).set('by', ME)],
    ['another’s group made one’s own', (doc) => under(doc, 'groups', 'group-01').set('by', ME)],
    ['a card of Nadia said to be the words of somebody else', (doc) => card(doc).set('author', ME)],
    ['a card said to be for another structure', (doc) => card(doc).set('for', 'school-1')],
    ['a card removed by somebody else', (doc) => card(doc).set('removed', { by: NADIA, at: 1 })],
    ['a card removed by nobody', (doc) => card(doc).set('removed', { at: 1 })],
    ['a card removed by a shared type', (doc) => card(doc).set('removed', new Y.Map([['by', ME]]))],
    ['a link removed by somebody else', (doc) => under(doc, 'links', LINK).set('removed', { by: NADIA, at: 1 })],
  ])('refused: %s', (_, harm) => {
    for (const role of ['participant', 'facilitation'] as const) {
      const { said, relay, facts } = page()
      facts.role = role
      const before = Y.encodeStateAsUpdate(relay)
      expect(said((doc) => void harm(doc))).toBe('not-owned')
      expect(Y.encodeStateAsUpdate(relay)).toEqual(before)
    }
  })

  test('nor for what is drawn, nor for zones', () => {
    const seed: Write = (doc) => doc.getMap('records').set('shape:one', new Y.Map([['$', { type: 'draw' }]]))
    const removed = { by: NADIA, at: 1 }
    for (const document of [boardOf(BOARD, 1), baseOf(BOARD)]) {
      const { said, facts } = modifiedPage(document, (doc) => void seed(doc))
      facts.live = DRAWING
      expect(said((doc) => void under(doc, 'records', 'shape:one').set('removed', { by: ME, at: 1 }))).toBeNull()
      expect(said((doc) => void under(doc, 'records', 'shape:one').set('removed', removed))).toBe('not-owned')
    }
    const zones = modifiedPage(baseOf(BOARD))
    expect(zones.said((doc) => void doc.getMap('zones').set('kept.removed', { by: ME, at: 1 }))).toBeNull()
    expect(zones.said((doc) => void doc.getMap('zones').set('kept.removed', removed))).toBe('not-owned')
  })

  test('one signs oneself, or not at all; removes in one’s own name, and brings back what anybody removed', () => {
    const { said, relay } = page((doc) => {
      seedOfNadia(doc)
      card(doc).set('removed', { by: NADIA, at: 2 })
    })
    expect(said((doc) => void made('cards', ME)(doc))).toBeNull()
    expect(said((doc) => addCard(doc, { id: 'nobody-01' as CardId, kind: 'issue', at: 1 }, PERSON))).toBeNull()
    expect(said((doc) => void card(doc).set('removed', null))).toBeNull()
    expect(said((doc) => void card(doc).set('removed', { by: ME, at: 3 }))).toBeNull()
    expect(said((doc) => card(doc).delete('removed'))).toBeNull()
    expect(readCard(relay, HOME, CARD)).toMatchObject({ by: NADIA, removed: null })
  })
})

describe('[BOUND6] a card that is handed on keeps its author, and says who handed it on', () => {
  const handOn = (by: ParticipantId | null) => {
    const earlier = new Y.Doc()
    addCard(earlier, { id: CARD, kind: 'issue', at: 1, title: 'Une phrase', by }, PERSON)
    const { said, relay } = page(() => {})
    const answer = said((content) => {
      const gestures = createSourceGestures({
        home: HOME,
        content,
        board: null,
        me: { participant: ME, role: 'participant' },
        clock: manualClock(5),
        random: seededRandom(1),
        history: createHistory(),
        structures: () => [],
      })
      gestures.takeCopy(present(copyCard(earlier, { id: CARD, home: EARLIER }, null), 'a copy'), 'issue', null)
    })
    const [copy] = readCards(relay, HOME)
    return { answer, copy: present(copy, 'a copy') }
  }

  test.each([
    [NADIA, ME],
    [ME, ME],
    [null, null],
  ])('of %s', (author, maker) => {
    const { answer, copy } = handOn(author)
    expect([answer, copy.by, makerOf(copy)]).toEqual([null, author, maker])
  })

  test('a card that comes from nowhere is by whoever wrote it, whoever else it names', () => {
    const { said, relay } = page(() => {})
    const draft = { id: CARD, kind: 'issue', at: 1, title: '!', by: NADIA, handedOnBy: ME } as const
    expect(said((doc) => addCard(doc, draft, PERSON))).toBeNull()
    expect(readCards(relay, HOME)).toMatchObject([{ by: ME }])
    expect(readCards(relay, HOME)[0]).not.toHaveProperty('handedOnBy')
  })
})

describe('[BOUND7] what another has removed is brought back, and taken away again by whoever undoes that', () => {
  test('a card', () => {
    const { said, relay } = page((doc) => {
      seedOfNadia(doc)
      card(doc).set('removed', { by: NADIA, at: 2 })
    })
    const answer = said((content) => {
      const { gestures, history, card: cardNow } = createPerson({ content })
      gestures.restoreCard(cardNow(CARD))
      expect(cardNow(CARD).removed).toBeNull()
      history.undo()
    })
    expect([answer, readCard(relay, HOME, CARD)?.removed?.by]).toEqual([null, ME])
  })

  test('a zone', () => {
    const { said, facts, relay } = modifiedPage(
      baseOf(BOARD),
      (doc) => void doc.getMap('zones').set('kept.removed', { by: NADIA, at: 1 }),
    )
    facts.role = 'facilitation'
    const history = createHistory()
    const options = { me: { participant: ME }, clock: manualClock(5), random: seededRandom(1), history }
    const answer = said((base) => {
      createZoneGestures({ base, ...options }).restoreZone('kept')
      expect(base.getMap('zones').has('kept.removed')).toBe(false)
      history.undo()
    })
    expect([answer, relay.getMap('zones').get('kept.removed')]).toEqual([null, { by: ME, at: 5 }])
  })

  test('nor does whoever removes what is removed already put their name there', () => {
    const { said, relay } = page((doc) => {
      seedOfNadia(doc)
      under(doc, 'links', LINK).set('removed', { by: NADIA, at: 2 })
    })
    const answer = said((content) => {
      const { gestures, history } = createPerson({ content })
      gestures.removeLink(present(readLinks(content, HOME)[0], 'a link'))
      history.undo()
    })
    expect([answer, readLinks(relay, HOME)[0]?.removed]).toEqual([null, { by: NADIA, at: 2 }])
  })
})

test('[BOUND8] nothing that two people do, undo and do again to the same cards is refused to either', () => {
  const act = fc.tuple(fc.nat(1), fc.nat(9), fc.nat(6), fc.nat(6))
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 50 }), (acts) => {
      const relay = new Y.Doc()
      const people = [1, 2].map((seed) => {
        const one = createPerson({ seed })
        const me = { participant: `person-${seed}` as ParticipantId, role: 'participant' as const }
        const bounds = boundsOn(contentOf(HOME), me, EMPTY_LIVE)
        return { ...one, keep: gateKeeper(relay, present(rulesOf(contentOf(HOME)), 'rules'), () => bounds) }
      })
      const exchange = (): void => {
        for (const { content, keep } of people)
          expect(keep(Y.encodeStateAsUpdate(content, Y.encodeStateVector(relay)))).toBeNull()
        for (const { content } of people) Y.applyUpdate(content, Y.encodeStateAsUpdate(relay))
      }
      for (const { gestures } of people)
        for (const title of ['Une', 'Deux', 'Trois']) gestures.addCard({ kind: 'action', zone: null, title })
      exchange()
      for (const [who, what, one, other] of acts) {
        const { gestures, rows, history, cards, clock } = present(people[who], 'a person')
        clock.advance(10)
        const known = cards()
        const [first, second] = [
          present(known[one % known.length], 'a card'),
          present(known[other % known.length], 'a card'),
        ]
        const links = readLinks(present(people[who], 'a person').content, HOME)
        if (what === 0) gestures.removeCard(first)
        else if (what === 1) gestures.restoreCard(first)
        else if (what === 2) history.undo()
        else if (what === 3) history.redo()
        else if (what === 4) gestures.mergeCards({ cards: [first.id, second.id], kind: 'action', title: 'Ensemble' })
        else if (what === 5) gestures.splitCard(first)
        else if (what === 6) gestures.groupCards([first], { title: 'Un groupe', color: 'teal' })
        else if (what === 7) gestures.addLink({ from: first.id, to: second.id })
        else if (what === 8 && links[0]) gestures.removeLink(present(links[one % links.length], 'a link'))
        else rows.removeCards([first, second])
        // each goes on for a while with what the other does not know
        if (one % 2 === 0) exchange()
      }
      exchange()
    }),
    { numRuns: 300 },
  )
})

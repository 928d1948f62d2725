import { PERSON, addCard, answerTest, boundsOn, createHistory, readCards, rulesOf } from '@tablee/documents'
import { createPerson } from '@tablee/documents/testing'
import type { BoardId, Card, CardId, Live, Origin, ParticipantId, Role } from '@tablee/model'
import { EMPTY_LIVE, boardOf, contentOf, digestOf, standingCards } from '@tablee/model'
import { gateKeeper } from '@tablee/room/testing'
import { present } from '@tablee/std'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ME, modifiedPage as page } from '../../testing/modified-page.ts'

const BOARD = 'board-one' as BoardId
const HOME = 'roadmap'
const QUESTION = 'question-1' as CardId
const OTHER = 'idea-0001' as CardId
const VALIDATED: Live = { ...EMPTY_LIVE, questions: [{ card: QUESTION, number: 1 }] }

describe('[BOUND1] drawing is the facilitation’s until they open it', () => {
  const document = boardOf(BOARD, 1)
  const draw = (doc: Y.Doc, id: string): unknown => doc.getMap('records').set(id, new Y.Map([['$', { type: 'draw' }]]))
  const stroke = (doc: Y.Doc): void => void draw(doc, 'shape:one')
  const record = (doc: Y.Doc): Y.Map<unknown> => present(doc.getMap<Y.Map<unknown>>('records').get('shape:one'), 'it')

  test('a participant adds, changes, removes and empties nothing of a drawing, and says nothing of its schema', () => {
    const { said, relay } = page(document, stroke)
    expect(said((doc) => void draw(doc, 'shape:two'))).toBe('drawing-closed')
    for (const harm of [
      (doc: Y.Doc): void => void record(doc).set('xy', [1, 1]),
      (doc: Y.Doc): void => void record(doc).set('removed', { by: ME, at: 1 }),
      (doc: Y.Doc): void => record(doc).delete('$'),
    ])
      expect(page(document, stroke).said(harm)).toBe('drawing-closed')
    expect(page(document).said((doc) => void doc.getMap('meta').set('drawing-open', true))).toBe('drawing-closed')
    expect(relay.getMap('records').size).toBe(1)
  })

  test('cards are placed all the same', () => {
    const { said } = page(document, stroke)
    expect(said((doc) => void doc.getMap('placements').set(OTHER, { zone: null, x: 1, y: 2 }))).toBeNull()
  })

  test('once it is open there they draw, on that board alone', () => {
    const { said, facts } = page(document)
    facts.live = { ...EMPTY_LIVE, drawing: [BOARD] }
    expect(said(stroke)).toBeNull()
    facts.live = { ...EMPTY_LIVE, drawing: ['board-two' as BoardId] }
    expect(said((doc) => void record(doc).set('xy', [1, 1]))).toBe('drawing-closed')
  })

  test('the facilitation draws at any time', () => {
    const { said, facts } = page(document)
    facts.role = 'facilitation'
    expect(said(stroke)).toBeNull()
  })
})

describe('[BOUND2] a validated question stays to be seen, whoever writes', () => {
  const document = contentOf(HOME)
  const made = digestOf({ kind: 'question', title: 'Comment… ?', detail: '', fields: {} } as Card)
  const copied: Origin = { card: 'issue-0001' as CardId, as: 'copy', digest: 'a', home: 'directory', made }
  const merge = (card: CardId): Origin => ({ card, as: 'merge', digest: '' })
  const seed = (doc: Y.Doc): void => {
    addCard(doc, { id: QUESTION, kind: 'question', at: 10, title: 'Comment… ?', from: [copied] }, PERSON)
    addCard(doc, { id: OTHER, kind: 'idea', at: 20, title: 'Une idée' }, PERSON)
  }
  const card = (doc: Y.Doc, id: CardId = QUESTION): Y.Map<unknown> =>
    present(doc.getMap<Y.Map<unknown>>('cards').get(id), 'a card')
  const removed = { by: ME, at: 1 }
  const begin = (seeded: (doc: Y.Doc) => void = seed, role: Role = 'participant') => {
    const begun = page(document, seeded)
    begun.facts.live = VALIDATED
    begun.facts.role = role
    return begun
  }

  test.each<readonly [string, (doc: Y.Doc) => unknown]>([
    ['removed', (doc) => card(doc).set('removed', removed)],
    ['marked with a shared type', (doc) => card(doc).set('removed', new Y.Map())],
    ['made an idea', (doc) => card(doc).set('kind', 'idea')],
    ['left without a kind', (doc) => card(doc).delete('kind')],
    ['given another title than the one that all write in', (doc) => card(doc).set('title', new Y.Text('!'))],
    ['left without its fields', (doc) => card(doc).delete('fields')],
    ['given to someone else', (doc) => card(doc).set('by', ME)],
    ['given other origins', (doc) => card(doc).set('from', [])],
    ['left without origins', (doc) => card(doc).delete('from')],
    ['given origins that are taken back at once', (doc) => (card(doc).set('from', [copied]), card(doc).delete('from'))],
    ['given origins that cannot be read', (doc) => card(doc).set('from', 'nothing')],
  ])('it is not %s', (_, harm) => {
    for (const role of ['participant', 'facilitation'] as const)
      expect(begin(seed, role).said((doc) => void harm(doc))).toBe('question-validated')
  })

  test.each<readonly [string, (doc: Y.Doc) => unknown]>([
    ['a merge of it', (doc) => addMerged(doc, QUESTION)],
    ['a card that becomes a merge of it', (doc) => card(doc, OTHER).set('from', [merge(QUESTION)])],
    [
      'an earlier copy of its source',
      (doc) =>
        addCard(
          doc,
          { id: 'twin-0001' as CardId, kind: 'question', at: 1, title: 'Comment… ?', from: [copied] },
          PERSON,
        ),
    ],
  ])('%s is taken, and whoever reads shows the question all the same', (_, write) => {
    const { said, relay } = begin()
    expect(said((doc) => void write(doc))).toBeNull()
    const hidden = standingCards(readCards(relay, HOME)).every(({ id }) => id !== QUESTION)
    expect(hidden).toBe(true)
    expect(standingCards(readCards(relay, HOME, VALIDATED.questions)).map(({ id }) => id)).toContain(QUESTION)
  })

  test('its words, its fields, its group and what it has seen of its sources are everyone’s', () => {
    const { said } = begin()
    expect(said((doc) => (card(doc).get('title') as Y.Text).insert(0, 'Et '))).toBeNull()
    expect(said((doc) => (card(doc).get('title') as Y.Text).delete(0, 3))).toBeNull()
    expect(said((doc) => (card(doc).get('fields') as Y.Map<unknown>).set('territories', ['one']))).toBeNull()
    expect(said((doc) => void card(doc).set('group', 'group-1'))).toBeNull()
    expect(said((doc) => void card(doc).set('from', [{ ...copied, digest: 'seen' }]))).toBeNull()
    expect(
      said((doc) => {
        for (const digest of ['once', 'twice']) card(doc).set('from', [{ ...copied, digest }])
      }),
    ).toBeNull()
  })

  test('other cards are removed, merged and converted as ever; it is brought back where it had been removed', () => {
    const { said } = begin((doc) => {
      seed(doc)
      card(doc).set('removed', removed)
    })
    expect(said((doc) => void card(doc).set('removed', null))).toBeNull()
    expect(said((doc) => void card(doc, OTHER).set('kind', 'action'))).toBeNull()
    expect(said((doc) => addMerged(doc, OTHER))).toBeNull()
    expect(said((doc) => void card(doc, OTHER).set('removed', removed))).toBeNull()
  })

  function addMerged(doc: Y.Doc, source: CardId): void {
    addCard(
      doc,
      { id: 'merged-01' as CardId, kind: 'idea', at: 30, title: 'Une fusion', from: [merge(source)] },
      PERSON,
    )
  }
})

describe('[BOUND3] the test grid is answered by each for themselves', () => {
  const seed = (doc: Y.Doc): void => addCard(doc, { id: QUESTION, kind: 'question', at: 10, title: '?' }, PERSON)
  const answer = (doc: Y.Doc, participant: string): void =>
    answerTest(doc, QUESTION, 'open', 'yes', {
      me: { participant: participant as ParticipantId },
      history: createHistory(),
    })

  test('one’s own answer is kept, that of another person is refused, and so is its deletion', () => {
    expect(page(contentOf(HOME), seed).said((doc) => answer(doc, ME))).toBeNull()
    expect(page(contentOf(HOME), seed).said((doc) => answer(doc, 'person-2'))).toBe('not-owned')
    const { said, facts } = page(contentOf(HOME), (doc) => {
      seed(doc)
      answer(doc, 'person-2')
    })
    const fields = (doc: Y.Doc): Y.Map<unknown> =>
      present(doc.getMap<Y.Map<Y.Map<unknown>>>('cards').get(QUESTION)?.get('fields'), 'fields')
    facts.role = 'facilitation'
    expect(said((doc) => fields(doc).delete('grid.person-2.open'))).toBe('not-owned')
  })

  test('nor is what all wrote in a card taken away with what it lies in', () => {
    for (const key of ['fields', 'title', 'detail']) {
      const cell = (doc: Y.Doc): Y.Map<unknown> => present(doc.getMap<Y.Map<unknown>>('cards').get(QUESTION), 'it')
      expect(page(contentOf(HOME), seed).said((doc) => cell(doc).delete(key))).toBe('not-owned')
      expect(page(contentOf(HOME), seed).said((doc) => void cell(doc).set(key, new Y.Map()))).toBe('not-owned')
    }
  })

  test('nor is it answered in a card that is made with it', () => {
    const forged = new Y.Map<unknown>([
      ['kind', 'question'],
      ['fields', new Y.Map([['grid.person-2.open', 'no']])],
    ])
    expect(page(contentOf(HOME)).said((doc) => void doc.getMap('cards').set('forged', forged))).toBe('not-owned')
  })
})

test('[BOUND4] what pages let people do is never refused, a question validated among the cards or not', () => {
  const acts = fc.array(fc.tuple(fc.nat(9), fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(acts, fc.boolean(), (list, isValidated) => {
      const relay = new Y.Doc()
      const validated: CardId[] = []
      const { content, gestures, clock, cards, history } = createPerson({ validated })
      const bounds = () =>
        boundsOn(
          contentOf(HOME),
          { participant: ME, role: 'participant' },
          { ...EMPTY_LIVE, questions: validated.map((card, index) => ({ card, number: index + 1 })) },
        )
      const keep = gateKeeper(relay, present(rulesOf(contentOf(HOME)), 'rules'), bounds)
      for (let index = 0; index < 3; index += 1) gestures.addCard({ kind: 'question', zone: null, title: `${index}` })
      expect(keep(Y.encodeStateAsUpdate(content))).toBeNull()
      // what was done before is no part of what may be undone: pages leave it be by the same bounds
      history.checkpoint()
      const [first] = cards()
      if (isValidated && first) validated.push(first.id)
      for (const [what, one, other] of list) {
        clock.advance(10)
        const known = cards()
        const [card, second] = [present(known[one % known.length], 'a card'), known[other % known.length]]
        if (what === 0) gestures.addCard({ kind: 'idea', zone: null, title: 'de plus' })
        else if (what === 1) gestures.removeCard(card)
        else if (what === 2) gestures.restoreCard(card)
        else if (what === 3) gestures.convertCard(card, 'idea')
        else if (what === 4) gestures.groupCards([card], { title: 'Un groupe', color: 'teal' })
        else if (what === 5 && second) gestures.mergeCards({ cards: [card.id, second.id], kind: 'idea', title: 'deux' })
        else if (what === 6) gestures.splitCard(card)
        else gestures.setField(card, 'territories', [`t${other}`])
        expect(keep(Y.encodeStateAsUpdate(content, Y.encodeStateVector(relay)))).toBeNull()
      }
    }),
    { numRuns: 200 },
  )
})

import type { CardId, Zone } from '@tablee/model'
import { zonesOf } from '@tablee/model'
import { zoneWith } from '@tablee/model/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPerson } from '../testing/index.ts'
import { readPlacements } from './boards.ts'
import { readCards, textFieldOf, titleOf } from './cards.ts'
import { mayRestore } from './gestures.ts'

const zone = (key: string, spec: Partial<Zone['spec']>, each: string | null = null): Zone =>
  zoneWith(key, { accepts: ['question', 'idea'], box: { x: 0, y: 0, w: 900, h: 600 }, ...spec }, each)

const WORKSHOP = zone('workshop', { means: { sets: { state: 'proposed' } } })
const KEPT = zone('kept', { accepts: ['question'], means: { sets: { state: 'kept' } } })
const POSTER = zone('grid', { writable: 'nobody' })
const STAFF = zone('staff', { writable: 'facilitation' })
const column = (question: string): Zone =>
  zone('exists', { accepts: ['action'], means: { sets: { questions: '$each', status: 'exists' } } }, question)
const [FIRST, SECOND, UNSORTED] = [
  column('question-1'),
  column('question-2'),
  zone('unsorted', { accepts: ['action', 'idea'] }),
]
const ZONES = [WORKSHOP, KEPT, POSTER, STAFF, FIRST, SECOND, UNSORTED]

function person(options: Parameters<typeof createPerson>[0] = {}) {
  const one = createPerson({ ...options, zones: ZONES })
  const { board, card } = one
  const zoneOf = (id: CardId): string | undefined =>
    zonesOf(card(id), ZONES, readPlacements(board).get(id) ?? null)[0]?.id
  return { ...one, zoneOf }
}

describe('adding', () => {
  test('[G1] a new card holds the fields of its zone, lies in it and names its author', () => {
    const { gestures, card, zoneOf, board } = person()
    const id = gestures.addCard({ kind: 'question', zone: KEPT, title: 'Comment ?' })
    expect(card(id)).toMatchObject({ title: 'Comment ?', by: 'person-1', fields: { state: 'kept' }, removed: null })
    expect(zoneOf(id)).toBe('kept')
    expect(readPlacements(board).get(id)?.zone).toBe('kept')
  })

  test('[G2] two cards are not laid on one another', () => {
    const { gestures, board } = person()
    const ids = [1, 2, 3].map(() => gestures.addCard({ kind: 'idea', zone: WORKSHOP }))
    const places = ids.map((id) => JSON.stringify(readPlacements(board).get(id)))
    expect(new Set(places).size).toBe(3)
  })

  test('[G3] undoing a creation marks it removed, with what others wrote in it; redo brings it back', () => {
    const { gestures, history, card, content } = person()
    const id = gestures.addCard({ kind: 'idea', zone: null, title: 'mot' })
    titleOf(content, id)?.insert(3, 's des autres')
    history.undo()
    expect(card(id)).toMatchObject({ title: 'mots des autres', removed: { by: 'person-1' } })
    history.redo()
    expect(card(id).removed).toBeNull()
  })
})

describe('moving', () => {
  test('[G4] a move writes the fields that the zone stands for, and undo takes both back', () => {
    const { gestures, history, card, zoneOf } = person()
    const id = gestures.addCard({ kind: 'question', zone: WORKSHOP })
    expect(gestures.moveCard(card(id), KEPT)).toEqual({ ok: true, value: undefined })
    expect([card(id).fields['state'], zoneOf(id)]).toEqual(['kept', 'kept'])
    history.undo()
    expect([card(id).fields['state'], zoneOf(id)]).toEqual(['proposed', 'workshop'])
  })

  test('[G5] a zone that does not take the kind, or is locked, refuses and nothing is written', () => {
    const { gestures, card, content, board } = person()
    const id = gestures.addCard({ kind: 'idea', zone: WORKSHOP })
    const before = [Y.encodeStateAsUpdate(content), Y.encodeStateAsUpdate(board)]
    expect(gestures.moveCard(card(id), KEPT)).toEqual({ ok: false, error: { code: 'kind-not-accepted' } })
    expect(gestures.moveCard(card(id), POSTER)).toEqual({ ok: false, error: { code: 'zone-locked' } })
    expect(gestures.moveCard(card(id), STAFF)).toEqual({ ok: false, error: { code: 'zone-locked' } })
    expect([Y.encodeStateAsUpdate(content), Y.encodeStateAsUpdate(board)]).toEqual(before)
  })

  test('[G6] going to another column exchanges the question and keeps the others', () => {
    const { gestures, card } = person()
    const id = gestures.addCard({ kind: 'action', zone: FIRST })
    gestures.setField(card(id), 'questions', ['question-1', 'question-3'])
    gestures.moveCard(card(id), SECOND)
    expect(card(id).fields['questions']).toEqual(['question-2', 'question-3'])
  })

  test('[G7] going to a zone that stands for nothing gives up what the column stood for', () => {
    const { gestures, card, zoneOf } = person()
    const id = gestures.addCard({ kind: 'action', zone: FIRST })
    gestures.moveCard(card(id), UNSORTED)
    expect(card(id).fields).toMatchObject({ questions: [], status: '' })
    expect(zoneOf(id)).toBe('unsorted')
  })

  test('[G8] wherever a card is moved, it is shown there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(FIRST, SECOND, UNSORTED), { maxLength: 12 }), (path) => {
        const { gestures, card, zoneOf } = person()
        const id = gestures.addCard({ kind: 'action', zone: FIRST })
        for (const target of path) {
          gestures.moveCard(card(id), target)
          expect(zoneOf(id)).toBe(target.id)
        }
      }),
    )
  })
})

describe('fields and kinds', () => {
  test('[G9] a value that does not fit, or is already there, is refused and is no entry', () => {
    const { gestures, card, history } = person()
    const id = gestures.addCard({ kind: 'question', zone: null })
    history.undo()
    history.redo()
    const entries = history.state.get()
    expect(gestures.setField(card(id), 'state', 'invented')).toBe(false)
    expect(gestures.setField(card(id), 'nothing', 'x')).toBe(false)
    expect(gestures.setField(card(id), 'constructor', 'x')).toBe(false)
    expect(gestures.setField(card(id), 'stake', 'text belongs to its editor')).toBe(false)
    expect(gestures.setField(card(id), 'state', '')).toBe(false)
    expect(history.state.get()).toBe(entries)
    expect(gestures.setField(card(id), 'state', 'later')).toBe(true)
  })

  test('[G10] another kind keeps the words and the place, gets its own texts, says when, and undo gives the first kind back', () => {
    const { gestures, card, zoneOf, history, content } = person()
    const id = gestures.addCard({ kind: 'idea', zone: WORKSHOP, title: 'Et le soir ?' })
    gestures.convertCard(card(id), 'question')
    expect(card(id)).toMatchObject({
      kind: 'question',
      title: 'Et le soir ?',
      fields: { state: 'proposed', stake: '' },
      turned: 1000,
    })
    expect(textFieldOf(content, id, 'stake')).toBeInstanceOf(Y.Text)
    expect(zoneOf(id)).toBe('workshop')
    history.undo()
    expect(card(id)).toMatchObject({ kind: 'idea', fields: {} })
    expect(card(id).turned).toBeUndefined()
  })

  test('[G13] a validated question stays one: nothing is written, whoever asks', () => {
    const validated: CardId[] = []
    const { gestures, card, history } = person({ validated })
    const id = gestures.addCard({ kind: 'question', zone: WORKSHOP, title: 'Comment ?' })
    validated.push(id)
    expect([gestures.convertCard(card(id), 'idea'), card(id).kind]).toEqual([false, 'question'])
    history.undo()
    expect(card(id).removed).not.toBeNull()
  })

  test('[G11] a removed card can be restored, by anyone', () => {
    const { gestures, card, content, board } = person()
    const other = person({ content, board, seed: 2 })
    const id = gestures.addCard({ kind: 'idea', zone: null })
    gestures.removeCard(card(id))
    expect(card(id).removed).toEqual({ by: 'person-1', at: 1000 })
    other.gestures.restoreCard(card(id))
    expect(card(id).removed).toBeNull()
  })
})

describe('leaving a zone, and several cards at once', () => {
  const inBoth = () => {
    const one = person()
    const id = one.gestures.addCard({ kind: 'action', zone: FIRST, title: 'Café' })
    one.gestures.setField(one.card(id), 'questions', ['question-1', 'question-2'])
    return { ...one, id }
  }

  test('[G13] a card of two columns leaves one for the other, and undo brings it back to its place', () => {
    const { gestures, history, card, zoneOf, board, id } = inBoth()
    const place = readPlacements(board).get(id)
    expect(gestures.mayLeave(card(id), FIRST)).toBe(true)
    expect(gestures.leaveZone(card(id), FIRST)).toBe(true)
    expect(card(id)).toMatchObject({ fields: { questions: ['question-2'], status: 'exists' }, removed: null })
    expect([zoneOf(id), readPlacements(board).get(id)]).toEqual([SECOND.id, undefined])
    history.undo()
    expect([zoneOf(id), readPlacements(board).get(id)]).toEqual([FIRST.id, place])
    history.redo()
    expect(zoneOf(id)).toBe(SECOND.id)
  })

  test('[G14] a card that one zone alone shows cannot leave it: nothing is written, nothing is to undo', () => {
    const { gestures, history, card, content } = person()
    const id = gestures.addCard({ kind: 'idea', zone: WORKSHOP })
    const before = [Y.encodeStateAsUpdate(content), history.state.get()]
    expect([gestures.mayLeave(card(id), WORKSHOP), gestures.leaveZone(card(id), WORKSHOP)]).toEqual([false, false])
    expect([Y.encodeStateAsUpdate(content), history.state.get()]).toEqual(before)
  })

  test('[G15] undoing a leave keeps the questions that someone else has chosen since', () => {
    const { gestures, history, card, content, board, id } = inBoth()
    const other = person({ content, board, seed: 2 })
    gestures.leaveZone(card(id), FIRST)
    other.gestures.setField(card(id), 'questions', ['question-2', 'question-4'])
    history.undo()
    expect(card(id).fields['questions']).toEqual(['question-2', 'question-4'])
  })

  test('[G16] gestures made together are one entry, even where one of them fails', () => {
    const { gestures, history, card } = person()
    const ids = [1, 2, 3].map(() => gestures.addCard({ kind: 'question', zone: WORKSHOP }))
    const moveAll = () => {
      for (const id of ids) gestures.moveCard(card(id), KEPT)
      throw new Error('the page failed')
    }
    expect(() => gestures.together(moveAll)).toThrow('the page failed')
    expect(ids.map((id) => card(id).fields['state'])).toEqual(['kept', 'kept', 'kept'])
    history.undo()
    expect(ids.map((id) => card(id).fields['state'])).toEqual(['proposed', 'proposed', 'proposed'])
    history.redo()
    expect(ids.map((id) => card(id).fields['state'])).toEqual(['kept', 'kept', 'kept'])
  })

  test('[G17] gestures made together that write nothing are no entry', () => {
    const { gestures, history } = person()
    gestures.together(() => gestures.together(() => undefined))
    expect(history.state.get().canUndo).toBe(false)
  })

  test('[G18] who may bring a card back: the facilitation, its author, and who took it away', () => {
    const { gestures, card } = person()
    const id = gestures.addCard({ kind: 'idea', zone: null })
    gestures.removeCard(card(id))
    const removed = { ...card(id), removed: { by: 'person-2' as never, at: 1 } }
    const may = (participant: string, role: 'participant' | 'facilitation' = 'participant') =>
      mayRestore(removed, { participant: participant as never, structure: null, role })
    expect([may('person-1'), may('person-2'), may('person-3'), may('person-3', 'facilitation')]).toEqual([
      true,
      true,
      false,
      true,
    ])
  })
})

test('[G12] two people making random gestures and undoing them converge, and every card stays readable', () => {
  const act = fc.record({
    who: fc.nat(1),
    what: fc.constantFrom('add', 'move', 'field', 'remove', 'restore', 'convert', 'undo', 'redo', 'deliver'),
    pick: fc.nat(),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const people = [person({ seed: 1 }), person({ seed: 2 })] as const
      let added = 0
      for (const { who, what, pick } of acts) {
        const { gestures, history, content } = who === 0 ? people[0] : people[1]
        const cards = readCards(content, 'roadmap')
        const card = cards[pick % Math.max(1, cards.length)]
        if (what === 'add') {
          gestures.addCard({ kind: 'question', zone: WORKSHOP })
          added += 1
        } else if (what === 'undo') history.undo()
        else if (what === 'redo') history.redo()
        else if (what === 'deliver') deliver(people)
        else if (card) {
          if (what === 'move') gestures.moveCard(card, ZONES[pick % ZONES.length] ?? null)
          else if (what === 'field') gestures.setField(card, 'state', ['proposed', 'kept', 'later'][pick % 3] ?? '')
          else if (what === 'remove') gestures.removeCard(card)
          else if (what === 'restore') gestures.restoreCard(card)
          else gestures.convertCard(card, pick % 2 === 0 ? 'idea' : 'question')
        }
      }
      deliver(people)
      const [left, right] = people.map(({ content, board }) => ({
        cards: readCards(content, 'roadmap'),
        places: [...readPlacements(board)].toSorted(),
      }))
      expect(left).toEqual(right)
      expect(left?.cards).toHaveLength(added)
    }),
    { numRuns: 100 },
  )
}, 30_000)

function deliver(people: readonly { readonly content: Y.Doc; readonly board: Y.Doc }[]): void {
  for (const from of people) {
    for (const to of people) {
      Y.applyUpdate(to.content, Y.encodeStateAsUpdate(from.content, Y.encodeStateVector(to.content)), 'network')
      Y.applyUpdate(to.board, Y.encodeStateAsUpdate(from.board, Y.encodeStateVector(to.board)), 'network')
    }
  }
}

test('[G40] a removal is taken back whole and alone, though another card was moved since', () => {
  const { gestures, history, card, zoneOf } = person()
  const [gone, also, moved] = [1, 2, 3].map(() => gestures.addCard({ kind: 'question', zone: WORKSHOP })) as [
    CardId,
    CardId,
    CardId,
  ] // reason: as many as were mapped
  gestures.together(() => [gone, also].forEach((id) => gestures.removeCard(card(id))))
  const takeBack = history.last()
  gestures.moveCard(card(moved), KEPT)
  expect(takeBack()).toBe(true)
  expect([gone, also].map((id) => card(id).removed)).toEqual([null, null])
  expect(zoneOf(moved)).toBe('kept')
})

import type { CardId } from '@tablee/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { FIRST, KEPT, POSTER, SECOND, STAFF, UNSORTED, WORKSHOP, createZonePerson } from '../testing/zone-person.ts'
import { readPlacements } from './boards.ts'
import { textFieldOf, titleOf } from './cards.ts'
import { mayRestore } from './gestures.ts'

describe('adding', () => {
  test('[G1] a new card holds the fields of its zone, lies in it and names its author', () => {
    const { gestures, card, zoneOf, board } = createZonePerson()
    const id = gestures.addCard({ kind: 'question', zone: KEPT, title: 'Comment ?' })
    expect(card(id)).toMatchObject({ title: 'Comment ?', by: 'person-1', fields: { state: 'kept' }, removed: null })
    expect(zoneOf(id)).toBe('kept')
    expect(readPlacements(board).get(id)?.zone).toBe('kept')
  })

  test('[G2] two cards are not laid on one another', () => {
    const { gestures, board } = createZonePerson()
    const ids = [1, 2, 3].map(() => gestures.addCard({ kind: 'idea', zone: WORKSHOP }))
    const places = ids.map((id) => JSON.stringify(readPlacements(board).get(id)))
    expect(new Set(places).size).toBe(3)
  })

  test('[G3] undoing a creation marks it removed, with what others wrote in it; redo brings it back', () => {
    const { gestures, history, card, content } = createZonePerson()
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
    const { gestures, history, card, zoneOf } = createZonePerson()
    const id = gestures.addCard({ kind: 'question', zone: WORKSHOP })
    expect(gestures.moveCard(card(id), KEPT)).toEqual({ ok: true, value: undefined })
    expect([card(id).fields['state'], zoneOf(id)]).toEqual(['kept', 'kept'])
    history.undo()
    expect([card(id).fields['state'], zoneOf(id)]).toEqual(['proposed', 'workshop'])
  })

  test('[G5] a zone that does not take the kind, or is locked, refuses and nothing is written', () => {
    const { gestures, card, content, board } = createZonePerson()
    const id = gestures.addCard({ kind: 'idea', zone: WORKSHOP })
    const before = [Y.encodeStateAsUpdate(content), Y.encodeStateAsUpdate(board)]
    expect(gestures.moveCard(card(id), KEPT)).toEqual({ ok: false, error: { code: 'kind-not-accepted' } })
    expect(gestures.moveCard(card(id), POSTER)).toEqual({ ok: false, error: { code: 'zone-locked' } })
    expect(gestures.moveCard(card(id), STAFF)).toEqual({ ok: false, error: { code: 'zone-locked' } })
    expect([Y.encodeStateAsUpdate(content), Y.encodeStateAsUpdate(board)]).toEqual(before)
  })

  test('[G6] going to another column exchanges the question and keeps the others', () => {
    const { gestures, card } = createZonePerson()
    const id = gestures.addCard({ kind: 'action', zone: FIRST })
    gestures.setField(card(id), 'questions', ['question-1', 'question-3'])
    gestures.moveCard(card(id), SECOND)
    expect(card(id).fields['questions']).toEqual(['question-2', 'question-3'])
  })

  test('[G7] going to a zone that stands for nothing gives up what the column stood for', () => {
    const { gestures, card, zoneOf } = createZonePerson()
    const id = gestures.addCard({ kind: 'action', zone: FIRST })
    gestures.moveCard(card(id), UNSORTED)
    expect(card(id).fields).toMatchObject({ questions: [], status: '' })
    expect(zoneOf(id)).toBe('unsorted')
  })

  test('[G8] wherever a card is moved, it is shown there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(FIRST, SECOND, UNSORTED), { maxLength: 12 }), (path) => {
        const { gestures, card, zoneOf } = createZonePerson()
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
    const { gestures, card, history } = createZonePerson()
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
    const { gestures, card, zoneOf, history, content } = createZonePerson()
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

  test('[G19] a validated question stays one: nothing is written, whoever asks', () => {
    const validated: CardId[] = []
    const { gestures, card, history } = createZonePerson({ validated })
    const id = gestures.addCard({ kind: 'question', zone: WORKSHOP, title: 'Comment ?' })
    validated.push(id)
    expect([gestures.convertCard(card(id), 'idea'), card(id).kind]).toEqual([false, 'question'])
    history.undo()
    expect(card(id).removed).not.toBeNull()
  })

  test('[G11] a removed card can be restored, by anyone', () => {
    const { gestures, card, content, board } = createZonePerson()
    const other = createZonePerson({ content, board, seed: 2 })
    const id = gestures.addCard({ kind: 'idea', zone: null })
    gestures.removeCard(card(id))
    expect(card(id).removed).toEqual({ by: 'person-1', at: 1000 })
    other.gestures.restoreCard(card(id))
    expect(card(id).removed).toBeNull()
  })

  test('[G18] who may bring a card back: the facilitation, its author, who handed it on, and who took it away', () => {
    const { gestures, card } = createZonePerson()
    const id = gestures.addCard({ kind: 'idea', zone: null })
    gestures.removeCard(card(id))
    const removed = { ...card(id), handedOnBy: 'person-4' as never, removed: { by: 'person-2' as never, at: 1 } }
    const may = (participant: string, role: 'participant' | 'facilitation' = 'participant') =>
      mayRestore(removed, { participant: participant as never, structure: null, role })
    expect(['person-1', 'person-2', 'person-3', 'person-4'].filter((who) => may(who))).toEqual([
      'person-1',
      'person-2',
      'person-4',
    ])
    expect(may('person-3', 'facilitation')).toBe(true)
  })
})

import type { Card, CardId } from '@tablee/model'
import { createPerson, meet } from '../testing/index.ts'
import { describe, expect, test } from 'vitest'
import { textFieldOf, titleOf } from './cards.ts'
import { TITLE } from './fields.ts'

const line = (person: ReturnType<typeof createPerson>, title: string, fields: Card['fields'] = {}): CardId =>
  person.gestures.addCard({ kind: 'roadmap-line', zone: null, title, fields })

describe('rows written at once', () => {
  test('[ROW1] texts, choices, days, amounts and new rows are one entry: one undo takes all of it back', () => {
    const nadia = createPerson()
    const id = line(nadia, 'Ouvrir la cour', { public: 'Les élèves', state: 'planned' })
    const before = nadia.card(id)
    const written = nadia.rows.writeRows(
      [
        {
          card: before,
          values: { [TITLE]: 'Ouvrir la cour le soir', public: 'Les familles', due: '2027-03-12', cost: 1234.5 },
        },
        { card: null, values: { [TITLE]: 'Prolonger le bus', state: 'under-way', public: 'Tout le monde' } },
      ],
      'roadmap-line',
    )
    expect(written.changed).toEqual([id])
    expect(nadia.card(id)).toMatchObject({
      title: 'Ouvrir la cour le soir',
      fields: { public: 'Les familles', due: '2027-03-12', cost: 1234.5, state: 'planned' },
    })
    const [added] = written.added
    expect(nadia.card(added as CardId)).toMatchObject({
      title: 'Prolonger le bus',
      fields: { state: 'under-way', public: 'Tout le monde' },
      by: 'person-1',
    })

    expect(nadia.history.undo()).toBe(true)
    expect(nadia.card(id)).toEqual(before)
    expect(nadia.card(added as CardId).removed).not.toBeNull()
    expect(nadia.history.redo()).toBe(true)
    expect(nadia.card(id).title).toBe('Ouvrir la cour le soir')
    expect(nadia.card(added as CardId).removed).toBeNull()
  })

  test('[ROW2] what does not fit its field, parts and what is there already are left out', () => {
    const nadia = createPerson()
    const card = nadia.card(line(nadia, 'Ouvrir', { state: 'planned' }))
    const { changed } = nadia.rows.writeRows(
      [
        {
          card,
          values: { due: '2027-02-30', state: 'planned', cost: -1, milestones: [], nothing: 'x', [TITLE]: 'Ouvrir' },
        },
      ],
      'roadmap-line',
    )
    expect(changed).toEqual([])
    expect(nadia.card(card.id)).toEqual(card)
  })

  test('[ROW3] words that others write in the same text meanwhile are kept, and an undo leaves them', () => {
    const nadia = createPerson()
    const id = line(nadia, 'Ouvrir la cour')
    const leo = createPerson({ seed: 2 })
    meet(nadia.content, leo.content)
    titleOf(leo.content, id)?.insert(14, ' le soir')
    nadia.rows.writeRows([{ card: nadia.card(id), values: { [TITLE]: 'Rouvrir la cour' } }], 'roadmap-line')
    meet(nadia.content, leo.content)
    expect([nadia.card(id).title, leo.card(id).title]).toEqual(['Rouvrir la cour le soir', 'Rouvrir la cour le soir'])
    nadia.history.undo()
    expect(nadia.card(id).title).toBe('Ouvrir la cour le soir')
  })

  test('[ROW4] a pair of surrogates is never cut, and a text that a card lacks is made', () => {
    const nadia = createPerson()
    const idea = nadia.gestures.addCard({ kind: 'idea', zone: null, title: 'Fête 😀 !' })
    nadia.rows.writeRows([{ card: nadia.card(idea), values: { [TITLE]: 'Fête 😁 !' } }], 'idea')
    expect(nadia.card(idea).title).toBe('Fête 😁 !')
    nadia.gestures.convertCard(nadia.card(idea), 'roadmap-line')
    nadia.rows.writeRows([{ card: nadia.card(idea), values: { public: 'Les parents' } }], 'roadmap-line')
    expect(textFieldOf(nadia.content, idea, 'public')?.toString()).toBe('Les parents')
  })

  test('[ROW5] many cards are removed at once, and brought back by one undo', () => {
    const nadia = createPerson()
    const ids = ['a', 'b', 'c'].map((title) => line(nadia, title))
    nadia.rows.removeCards(ids.slice(0, 2).map(nadia.card))
    expect(ids.map((id) => nadia.card(id).removed !== null)).toEqual([true, true, false])
    nadia.history.undo()
    expect(ids.map((id) => nadia.card(id).removed)).toEqual([null, null, null])
  })
})

describe('giving up', () => {
  test('[H15] what was begun since a checkpoint is taken back, and nothing of what was done before or by others', () => {
    const nadia = createPerson()
    const id = line(nadia, 'Ouvrir')
    nadia.gestures.setField(nadia.card(id), 'state', 'planned')
    const giveUp = nadia.history.checkpoint()
    nadia.gestures.setField(nadia.card(id), 'state', 'done')
    nadia.gestures.setField(nadia.card(id), 'cost', 12)
    const leo = createPerson({ seed: 2 })
    meet(nadia.content, leo.content)
    leo.gestures.setField(leo.card(id), 'cost', 13)
    meet(nadia.content, leo.content)
    expect(giveUp()).toBe(true)
    expect(nadia.card(id).fields).toMatchObject({ state: 'planned', cost: 13 })
    expect(giveUp()).toBe(false)
    nadia.history.redo()
    expect(nadia.card(id).fields['state']).toBe('done')
  })

  test('[ROW7] a field that is given up takes back what was written in it, and nothing of other fields and cards', () => {
    const nadia = createPerson()
    nadia.history.followTyping(nadia.content)
    const [id, other] = [line(nadia, 'Ouvrir'), line(nadia, 'Prolonger')] as const
    const set = (name: string, value: string | number): void =>
      void nadia.rows.writeRows([{ card: nadia.card(id), values: { [name]: value } }], 'roadmap-line')
    const [giveUpCost, giveUpTitle] = ['cost', TITLE].map((name) => nadia.gestures.beginField(nadia.card(id), name))
    set('cost', 12)
    set('state', 'planned')
    nadia.gestures.setField(nadia.card(other), 'cost', 500)
    set(TITLE, 'Ouvrir la cour')
    expect(giveUpCost?.()).toBe(true)
    expect(nadia.card(id)).toMatchObject({ title: 'Ouvrir la cour', fields: { state: 'planned' } })
    expect(nadia.card(id).fields['cost']).toBeUndefined()
    expect(nadia.card(other).fields['cost']).toBe(500)
    expect([giveUpTitle?.(), nadia.card(id).title]).toEqual([true, 'Ouvrir'])
    expect(nadia.card(id).fields['state']).toBe('planned')
  })
})

test('[ROW8] a field that is given up takes back what its change entailed on the card: a contact erased, somebody asked', () => {
  const nadia = createPerson()
  const fields = { consent: 'yes', contact: 'lea@exemple.fr' }
  const actor = nadia.gestures.addCard({ kind: 'actor', zone: null, title: 'Club', fields })
  const asked = line(nadia, 'Ouvrir')
  const giveUps = [
    nadia.gestures.beginField(nadia.card(actor), 'consent'),
    nadia.gestures.beginField(nadia.card(asked), 'lead'),
  ]
  nadia.gestures.setField(nadia.card(actor), 'consent', 'no')
  nadia.gestures.setField(nadia.card(asked), 'lead', 's-ours')
  expect(nadia.card(asked).asks).toBeDefined()
  expect(giveUps.map((giveUp) => giveUp())).toEqual([true, true])
  expect(nadia.card(actor).fields).toMatchObject(fields)
  expect([nadia.card(asked).fields['lead'], nadia.card(asked).asks]).toEqual([undefined, undefined])
})

test('[ROW6] rows that say much leave in updates that are small enough to be sent, and none is lost', () => {
  const nadia = createPerson()
  const sizes: number[] = []
  nadia.content.on('update', (update: Uint8Array) => sizes.push(update.length))
  const rows = Array.from({ length: 60 }, (_, index) => ({
    card: null,
    values: { [TITLE]: `Ligne ${index}`, staff: 'x'.repeat(index * 200) },
  }))
  const { added } = nadia.rows.writeRows(rows, 'roadmap-line')
  expect(added.map((id) => nadia.card(id).title)).toEqual(rows.map(({ values }) => values[TITLE]))
  expect(Math.max(...sizes)).toBeLessThan(64 * 1024)
  nadia.history.undo()
  expect(added.every((id) => nadia.card(id).removed)).toBe(true)
})

import type { Card, CardId, Zone } from '@tablee/model'
import { creditsOf, digestOf, shownAs, standingCards, standingLinks } from '@tablee/model'
import { zoneWith } from '@tablee/model/testing'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPerson, meet } from '../testing/index.ts'
import { place, readPlacements } from './boards.ts'
import { detailOf, textFieldOf, titleOf } from './cards.ts'
import { readLinks } from './links.ts'
import { PERSON } from './origin.ts'

const IDEAS = zoneWith('ideas', { accepts: ['idea', 'question', 'action'], box: { x: 0, y: 0, w: 900, h: 600 } })
const STAFF = zoneWith('staff', { accepts: ['idea'], writable: 'facilitation' })
const ZONES: readonly Zone[] = [IDEAS, STAFF]

function person(options: Parameters<typeof createPerson>[0] = {}) {
  const one = createPerson({ ...options, zones: ZONES })
  const { clock, gestures, cards } = one
  const add = (title: string, kind: Card['kind'] = 'idea'): CardId => {
    clock.advance(10)
    return gestures.addCard({ kind, zone: IDEAS, title })
  }
  const shown = (): readonly string[] => standingCards(cards()).map(({ title }) => title)
  const merge = (title: string, ...ids: readonly CardId[]): CardId => {
    clock.advance(1000)
    const merged = gestures.mergeCards({ cards: ids, kind: 'idea', title })
    if (!merged.ok) throw new Error(merged.error.code)
    return merged.value
  }
  return { ...one, add, shown, merge }
}

function three() {
  const one = person()
  return { ...one, ids: ['Une', 'Deux', 'Trois'].map((title) => one.add(title)) as [CardId, CardId, CardId] }
}

describe('merging', () => {
  test('[JOIN1] one card stands for several, in the place of the first, and says what each of them said', () => {
    const { gestures, card, cards, add, shown, board, content } = person()
    const [first, second] = [add('Un lieu pour les jeunes'), add('Un café des parents')]
    place(board, first, { zone: 'ideas', x: 300, y: 120 }, PERSON)
    write(content, second, 'Le samedi matin')
    const digests = [first, second].map((id) => digestOf(card(id)))
    const merged = gestures.mergeCards({ cards: [first, second], kind: 'idea', title: 'Un lieu pour les jeunes' })
    if (!merged.ok) throw new Error(merged.error.code)
    expect(shown()).toEqual(['Un lieu pour les jeunes'])
    expect(card(merged.value)).toMatchObject({
      detail: 'Un café des parents\nLe samedi matin',
      from: [first, second].map((id, index) => ({ card: id, as: 'merge', digest: digests[index] })),
    })
    expect(readPlacements(board).get(merged.value)).toEqual({ zone: 'ideas', x: 300, y: 120 })
    expect(creditsOf(cards(), card(merged.value)).map(({ id }) => id)).toEqual([first, second])
  })

  test('[JOIN2] the formatting of details is kept, and sources keep theirs', () => {
    const { add, merge, content } = person()
    const [first, second] = [add('Une'), add('Deux')]
    write(content, second, 'en gras', { bold: {} })
    const merged = merge('Une', first, second)
    expect(detailOf(content, merged)?.toString()).toContain('<bold>en gras</bold>')
    expect(detailOf(content, second)?.toString()).toContain('<bold>en gras</bold>')
  })

  test('[JOIN3] fields that are the same are kept, lists and territories are united, texts joined, the rest as chosen', () => {
    const { gestures, card, add, content } = person()
    const [first, second] = [add('Une', 'action'), add('Deux', 'action')]
    gestures.setField(card(first), 'questions', ['question-1'])
    gestures.setField(card(second), 'questions', ['question-2'])
    gestures.setField(card(first), 'status', 'exists')
    gestures.setField(card(second), 'status', 'planned')
    textFieldOf(content, first, 'public')?.insert(0, 'Parents')
    textFieldOf(content, second, 'public')?.insert(0, 'Jeunes')
    const fields = { status: 'planned', invented: 'x', partners: 7 }
    const merged = gestures.mergeCards({ cards: [first, second], kind: 'action', title: 'Ensemble', fields })
    expect(merged.ok && card(merged.value).fields).toEqual({
      questions: ['question-1', 'question-2'],
      status: 'planned',
      public: 'Parents · Jeunes',
      need: '',
    })
  })

  test('[JOIN4] fewer than two cards, a validated question, a closed zone, too many words: refused, nothing is written', () => {
    const { gestures, add, content, board, ids } = { ...three() }
    const [first, second] = ids
    const lying = add('Ailleurs')
    place(board, lying, { zone: 'staff', x: 16, y: 100 }, PERSON)
    const long = add('Longue')
    titleOf(content, long)?.insert(0, 'x'.repeat(16_000))
    const before = Y.encodeStateAsUpdate(content)
    const attempt = (...cards: readonly CardId[]) => gestures.mergeCards({ cards, kind: 'idea', title: 'Non' })
    expect(attempt(first, first, 'card-unknown' as CardId)).toEqual({ ok: false, error: { code: 'too-few' } })
    expect(attempt(first, lying)).toEqual({ ok: false, error: { code: 'zone-locked' } })
    expect(attempt(first, long)).toEqual({ ok: false, error: { code: 'too-long' } })
    const strict = person({ content, board, validated: [second] }).gestures
    expect(strict.mergeRefusal([first, second])).toEqual({ code: 'validated' })
    expect(Y.encodeStateAsUpdate(content)).toEqual(before)
  })

  test('[JOIN5] links of the sources are links of the merged card, and the same is not said twice', () => {
    const { gestures, content, cards, ids, merge } = three()
    const [first, second, third] = ids
    gestures.addLink({ from: first, to: third })
    const merged = merge('Une et deux', first, second)
    const standing = standingLinks(readLinks(content, 'roadmap'), cards())
    expect(standing.map(({ from, to }) => [from.id, to.id])).toEqual([[merged, third]])
    expect(gestures.addLink({ from: third, to: merged })).toMatchObject({ error: { code: 'already-linked' } })
    const [link] = standing
    expect(link && gestures.setLink(link.link, { question: 'question-1' as CardId })).toMatchObject({ ok: true })
  })

  test('[JOIN6] cards of one group stay in it once merged', () => {
    const { gestures, card, ids, merge } = three()
    const [first, second, third] = ids
    const group = gestures.groupCards([first, second].map(card), { title: 'Ensemble', color: 'teal' })
    const merged = merge('Une', first, second)
    expect(card(merged).group).toBe(group)
    expect(card(merge('Toutes', merged, third)).group).toBeNull()
  })
})

describe('splitting and undoing', () => {
  test('[JOIN7] split again, the sources are where they were, and the merged card can be brought back with its words', () => {
    const { gestures, card, cards, content, ids, merge, shown } = three()
    const [first, second] = ids
    const merged = merge('Ensemble', first, second)
    titleOf(content, merged)?.insert(8, ', et mieux')
    gestures.splitCard(card(merged))
    expect(shown()).toEqual(['Une', 'Deux', 'Trois'])
    expect(card(merged)).toMatchObject({ title: 'Ensemble, et mieux', removed: { by: 'person-1' } })
    gestures.restoreCard(card(merged))
    expect(shown()).toEqual(['Trois', 'Ensemble, et mieux'])
    expect(cards()).toHaveLength(4)
  })

  test('[JOIN8] removed, it takes along what it stands for; restored or undone, all of it is back', () => {
    const { gestures, history, card, ids, merge, shown } = three()
    const [first, second, third] = ids
    const merged = merge('Toutes', merge('Deux', first, second), third)
    gestures.removeCard(card(merged))
    expect(shown()).toEqual([])
    gestures.restoreCard(card(merged))
    expect(shown()).toEqual(['Toutes'])
    gestures.splitCard(card(merged))
    expect(shown()).toEqual(['Trois', 'Deux'])
    history.undo()
    history.undo()
    history.undo()
    expect(shown()).toEqual(['Toutes'])
    history.undo()
    expect(shown()).toEqual(['Trois', 'Deux'])
  })

  test('[JOIN9] undoing a merge that others wrote in splits it and keeps their words', () => {
    const nadia = three()
    const [first, second] = nadia.ids
    const merged = nadia.merge('Ensemble', first, second)
    const lea = person({ seed: 2 })
    meet(nadia.content, lea.content)
    titleOf(lea.content, merged)?.insert(8, ' avec Léa')
    meet(nadia.content, lea.content)
    nadia.history.undo()
    meet(nadia.content, lea.content)
    expect(lea.shown()).toEqual(['Une', 'Deux', 'Trois'])
    expect(lea.card(merged)).toMatchObject({ title: 'Ensemble avec Léa', removed: { by: 'person-1' } })
    nadia.history.redo()
    expect(nadia.shown()).toEqual(['Trois', 'Ensemble avec Léa'])
  })

  test('[JOIN10] a merge that someone else has split or removed is not brought back by its author’s undo and redo', () => {
    const nadia = three()
    const [first, second] = nadia.ids
    const merged = nadia.merge('Ensemble', first, second)
    const lea = person({ seed: 2 })
    meet(nadia.content, lea.content)
    lea.gestures.splitCard(lea.card(merged))
    meet(nadia.content, lea.content)
    expect(nadia.history.undo()).toBe(false)
    nadia.history.redo()
    expect(nadia.shown()).toEqual(['Une', 'Deux', 'Trois'])
    expect(nadia.card(merged).removed?.by).toBe('person-2')
  })

  test('[JOIN15] whoever undoes bringing back what someone else had removed takes it away in their own name, all but what others wrote since', () => {
    const nadia = three()
    const [first, second] = nadia.ids
    const merged = nadia.merge('Ensemble', first, second)
    nadia.gestures.removeCard(nadia.card(merged))
    const lea = person({ seed: 2 })
    meet(nadia.content, lea.content)
    lea.gestures.restoreCard(lea.card(merged))
    lea.history.undo()
    expect([merged, first, second].map((id) => lea.card(id).removed?.by)).toEqual(Array(3).fill('person-2'))
    lea.history.redo()
    meet(nadia.content, lea.content)
    nadia.gestures.splitCard(nadia.card(merged))
    nadia.gestures.removeCard(nadia.card(second))
    nadia.gestures.restoreCard(nadia.card(second))
    meet(nadia.content, lea.content)
    lea.history.undo()
    meet(nadia.content, lea.content)
    for (const each of [nadia, lea]) expect(each.shown()).toEqual(['Deux', 'Trois'])
  })
})

describe('at once', () => {
  test('[JOIN11] two people merge overlapping sets: all see the same, and each source through one of them', () => {
    const nadia = three()
    const [first, second, third] = nadia.ids
    const lea = person({ seed: 2 })
    meet(nadia.content, lea.content)
    lea.clock.advance(100)
    const hers = nadia.merge('Une et deux', first, second)
    const theirs = lea.merge('Deux et trois', second, third)
    meet(nadia.content, lea.content)
    for (const each of [nadia, lea]) {
      expect(each.shown()).toEqual(['Une et deux', 'Deux et trois'])
      expect(nadia.ids.map((id) => shownAs(each.cards(), id))).toEqual([hers, hers, theirs])
    }
    nadia.history.undo()
    meet(nadia.content, lea.content)
    for (const each of [nadia, lea]) expect(each.shown()).toEqual(['Une', 'Deux et trois'])
  })

  test('[JOIN12] what is written in a source while it is merged stays in it, and the merged card knows that it changed', () => {
    const nadia = three()
    const [first, second] = nadia.ids
    const lea = person({ seed: 2 })
    meet(nadia.content, lea.content)
    const merged = nadia.merge('Ensemble', first, second)
    titleOf(lea.content, second)?.insert(4, ', et plus')
    meet(nadia.content, lea.content)
    expect(nadia.card(second).title).toBe('Deux, et plus')
    const known = new Map(nadia.card(merged).from.map(({ card, digest }) => [card, digest]))
    expect([first, second].map((id) => known.get(id) === digestOf(nadia.card(id)))).toEqual([true, false])
  })

  test('[JOIN13] a source that someone removes meanwhile is not shown, merged or split', () => {
    const nadia = three()
    const [first, second] = nadia.ids
    const lea = person({ seed: 2 })
    meet(nadia.content, lea.content)
    const merged = nadia.merge('Ensemble', first, second)
    lea.gestures.removeCard(lea.card(second))
    meet(nadia.content, lea.content)
    expect(nadia.shown()).toEqual(['Trois', 'Ensemble'])
    nadia.gestures.splitCard(nadia.card(merged))
    expect(nadia.shown()).toEqual(['Une', 'Trois'])
  })

  test('[JOIN14] a merged card that is merged again while its author undoes it: nothing that stands is hidden', () => {
    const nadia = three()
    const [first, second, third] = nadia.ids
    const inner = nadia.merge('Une et deux', first, second)
    const lea = person({ seed: 2 })
    meet(nadia.content, lea.content)
    lea.merge('Toutes', inner, third)
    nadia.history.undo()
    meet(nadia.content, lea.content)
    for (const each of [nadia, lea]) expect(each.shown()).toEqual(['Une', 'Deux', 'Toutes'])
  })
})

/** Writes a paragraph into the details of a card. */
function write(content: Y.Doc, card: CardId, words: string, format: object = {}): void {
  const text = new Y.XmlText()
  text.insert(0, words, format)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  detailOf(content, card)?.insert(0, [paragraph])
}

import type { Card, CardGroup, CardGroupId, CardId, Zone } from '@tablee/model'
import { compareInGroup, standingCards, zonesOf } from '@tablee/model'
import { zoneWith } from '@tablee/model/testing'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPerson, meet } from '../testing/index.ts'
import { readPlacements } from './boards.ts'
import { readCards } from './cards.ts'
import { readGroups } from './groups.ts'
import { cardsOf, groupsOf } from './roots.ts'

const zone = (key: string, spec: Partial<Zone['spec']> = {}): Zone =>
  zoneWith(key, { accepts: ['idea', 'question'], box: { x: 0, y: 0, w: 900, h: 600 }, ...spec })
const IDEAS = zone('ideas')
const KEPT = zone('kept', { accepts: ['question'], means: { sets: { state: 'kept' } } })
const LATER = zone('later', { means: { sets: { state: 'later' } } })
const STAFF = zone('staff', { writable: 'facilitation' })
const ZONES = [IDEAS, KEPT, LATER, STAFF]

function person(options: Parameters<typeof createPerson>[0] = {}) {
  const one = createPerson({ ...options, zones: ZONES })
  const { content, board, gestures, card } = one
  const add = (title: string, kind: Card['kind'] = 'idea'): CardId => gestures.addCard({ kind, zone: IDEAS, title })
  const groupOf = (id: CardId): CardGroupId | null => card(id).group
  const groups = (): readonly CardGroup[] => readGroups(content, 'roadmap')
  const shownIn = (id: CardId): string | undefined =>
    zonesOf(card(id), ZONES, readPlacements(board).get(id) ?? null)[0]?.id
  return { ...one, add, groupOf, groups, shownIn }
}

/** Someone who has gathered cards of those titles. */
function gathered<Titles extends readonly string[]>(...titles: Titles) {
  const one = person()
  const add = titles.map((title) => {
    one.clock.advance(1000)
    return one.add(title)
  }) as { [Index in keyof Titles]: CardId }
  one.gestures.groupCards(add.map(one.card), { title: 'Ensemble', color: 'teal' })
  return { ...one, add, groupCards: () => orderIn(one.content) }
}

/** The titles of the gathered cards of a document, in the order of their group. */
function orderIn(content: Y.Doc): string {
  const cards = standingCards(readCards(content, 'roadmap')).filter(({ group }) => group !== null)
  return cards
    .toSorted(compareInGroup)
    .map(({ title }) => title)
    .join(' ')
}

describe('a group', () => {
  test('[GATHER1] gathers cards under a name and a colour; undo takes them out, redo puts them in again', () => {
    const { gestures, history, card, add, groupOf, groups } = person()
    const [one, two] = [add('Une'), add('Deux')]
    const id = gestures.groupCards([card(one), card(two)], { title: 'Transports', color: 'blue' })
    expect(groups()).toEqual([
      { id, home: 'roadmap', title: 'Transports', color: 'blue', order: 1, by: 'person-1', at: 1000 },
    ])
    expect([groupOf(one), groupOf(two)]).toEqual([id, id])
    history.undo()
    expect([groupOf(one), groupOf(two)]).toEqual([null, null])
    history.redo()
    expect([groupOf(one), groupOf(two)]).toEqual([id, id])
  })

  test('[GATHER2] a card is in one group at most: joining another leaves the first, and undo brings it back', () => {
    const { gestures, history, card, add, groupOf } = person()
    const one = add('Une')
    const [first, second] = ['A', 'B'].map((title) => gestures.groupCards([card(one)], { title, color: 'rose' }))
    expect(groupOf(one)).toBe(second)
    history.undo()
    expect(groupOf(one)).toBe(first)
    gestures.leaveGroup([card(one)])
    expect(groupOf(one)).toBeNull()
  })

  test('[GATHER20] its cards go to another place among each other, one cell written; undo brings back that place alone', () => {
    const { gestures, history, card, add, groupCards } = gathered('Une', 'Deux', 'Trois')
    const [one, two, three] = add
    expect(groupCards()).toBe('Une Deux Trois')
    expect(gestures.putInOrder([one, two, three].map(card), new Map([[three, 0]]))).toBe(true)
    expect(groupCards()).toBe('Trois Une Deux')
    expect(gestures.putInOrder([three, one, two].map(card), new Map([[three, 0]]))).toBe(false)
    history.undo()
    expect(groupCards()).toBe('Une Deux Trois')
    history.redo()
    expect(groupCards()).toBe('Trois Une Deux')
  })

  test('[GATHER21] two people who move two cards at once both keep theirs, and see one order', () => {
    const [ines, malik] = [gathered('Une', 'Deux', 'Trois', 'Quatre'), person({ seed: 2 })]
    meet(ines.content, malik.content)
    const [one, two, three, four] = ines.add
    const seen = [one, two, three, four]
    ines.gestures.putInOrder(seen.map(ines.card), new Map([[four, 0]]))
    malik.gestures.putInOrder(seen.map(malik.card), new Map([[one, 2]]))
    meet(ines.content, malik.content)
    expect(ines.groupCards()).toBe('Quatre Deux Trois Une')
    expect(orderIn(malik.content)).toBe('Quatre Deux Trois Une')
    ines.history.undo()
    meet(ines.content, malik.content)
    expect(orderIn(malik.content)).toBe('Deux Trois Une Quatre')
  })

  test('[GATHER23] two people who each move several cards at once both keep theirs, in their order, and see one order', () => {
    const [ines, malik] = [gathered('Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six'), person({ seed: 2 })]
    meet(ines.content, malik.content)
    const seen = ines.add
    const [one, two, , , five, six] = seen
    const last = new Map([one, two].map((card, index) => [card, 4 + index]))
    const first = new Map([five, six].map((card, index) => [card, index]))
    ines.gestures.putInOrder(seen.map(ines.card), last)
    malik.gestures.putInOrder(seen.map(malik.card), first)
    expect(ines.groupCards()).toBe('Trois Quatre Cinq Six Une Deux')
    expect(orderIn(malik.content)).toBe('Cinq Six Une Deux Trois Quatre')
    meet(ines.content, malik.content)
    expect(ines.groupCards()).toBe('Cinq Six Trois Quatre Une Deux')
    expect(orderIn(malik.content)).toBe('Cinq Six Trois Quatre Une Deux')
    ines.history.undo()
    meet(ines.content, malik.content)
    expect(orderIn(malik.content)).toBe('Cinq Six Une Deux Trois Quatre')
  })

  test('[GATHER22] a card that joins another group comes there as it was made; a merge takes the place of its first', () => {
    const { gestures, card, add, groupCards } = gathered('Une', 'Deux', 'Trois')
    const [one, two, three] = add
    gestures.putInOrder([one, two, three].map(card), new Map([[three, 0]]))
    gestures.mergeCards({ cards: [three, two], kind: 'idea', title: 'Fusion' })
    expect(groupCards()).toBe('Fusion Une')
    gestures.groupCards([card(one), card(three)], { title: 'Autre', color: 'rose' })
    expect(card(three).rank).toBeNull()
  })

  test('[GATHER3] its name, colour and order are its own; what is already so is no entry', () => {
    const { gestures, history, card, add, groups } = person()
    gestures.groupCards([card(add('Une'))], { title: 'Avant', color: 'teal' })
    const [group] = groups()
    if (!group) throw new Error('no group')
    gestures.setGroup(group, { title: 'Après', color: 'amber', order: 7 })
    expect(groups()).toMatchObject([{ title: 'Après', color: 'amber', order: 7 }])
    const entries = history.state.get()
    gestures.setGroup(groups()[0] ?? group, { title: 'Après' })
    expect(history.state.get()).toBe(entries)
    history.undo()
    expect(groups()).toEqual([group])
  })

  test('[GATHER4] moving it moves its cards as one entry: the fields of the zone, then the places', () => {
    const { gestures, history, card, add, shownIn, board } = person()
    const cards = [add('Une', 'question'), add('Deux', 'question')]
    const group = gestures.groupCards(cards.map(card), { title: 'Ensemble', color: 'teal' })
    const seen = cards.map((id) => ({ card: card(id), zone: IDEAS }))
    expect(gestures.moveGroup(group, seen, { zone: KEPT, at: { x: 8, y: 100 } })).toMatchObject({ ok: true })
    expect(cards.map(shownIn)).toEqual(['kept', 'kept'])
    expect(cards.map((id) => card(id).group)).toEqual([group, group])
    expect(readPlacements(board).get(group)).toEqual({ zone: 'kept', x: 8, y: 100 })
    history.undo()
    expect(cards.map(shownIn)).toEqual(['ideas', 'ideas'])
    expect(readPlacements(board).get(group)).toBeUndefined()
  })

  test('[GATHER5] a zone that does not take one of its cards, or is locked, refuses it whole', () => {
    const { gestures, card, add, content, board } = person()
    const cards = [add('Une', 'question'), add('Deux')]
    const group = gestures.groupCards(cards.map(card), { title: 'Mêlées', color: 'teal' })
    const seen = cards.map((id) => ({ card: card(id), zone: IDEAS }))
    const before = [Y.encodeStateAsUpdate(content), Y.encodeStateAsUpdate(board)]
    const at = { x: 8, y: 100 }
    expect(gestures.moveGroup(group, seen, { zone: KEPT, at })).toMatchObject({ error: { code: 'kind-not-accepted' } })
    expect(gestures.moveGroup(group, seen, { zone: STAFF, at })).toMatchObject({ error: { code: 'zone-locked' } })
    expect([Y.encodeStateAsUpdate(content), Y.encodeStateAsUpdate(board)]).toEqual(before)
  })

  test('[GATHER6] a card that goes to another zone leaves it; one that moves inside of its zone stays', () => {
    const { gestures, history, card, add, groupOf } = person()
    const one = add('Une', 'question')
    const group = gestures.groupCards([card(one)], { title: 'Ensemble', color: 'teal' })
    gestures.moveCard(card(one), IDEAS, { x: 16, y: 300 })
    expect(groupOf(one)).toBe(group)
    gestures.moveCard(card(one), KEPT)
    expect(groupOf(one)).toBeNull()
    history.undo()
    expect(groupOf(one)).toBe(group)
  })

  test('[GATHER7] what a peer wrote of a group is checked: a bad group or a bad membership hides no card', () => {
    const { add, card, content, groups } = person()
    const one = add('Une')
    groupsOf(content).set('group-bad', new Y.Map(Object.entries({ title: 7, color: 'teal', order: 1, at: 1 })))
    groupsOf(content).set('group-text', 'not a map')
    cardsOf(content).get(one)?.set('group', { not: 'an id' })
    expect(groups()).toEqual([])
    expect(card(one)).toMatchObject({ title: 'Une', group: null })
  })
})

describe('among others', () => {
  test('[GATHER8] overlapping selections grouped at once: each card is in one of the groups, the same for all', () => {
    const nadia = person()
    const cards = ['Une', 'Deux', 'Trois'].map((title) => nadia.add(title))
    const lea = person({ seed: 2 })
    meet(nadia.content, lea.content)
    const [first, second, third] = cards as [CardId, CardId, CardId]
    const hers = nadia.gestures.groupCards([first, second].map(nadia.card), { title: 'A', color: 'teal' })
    const theirs = lea.gestures.groupCards([second, third].map(lea.card), { title: 'B', color: 'blue' })
    meet(nadia.content, lea.content)
    expect(cards.map(nadia.groupOf)).toEqual(cards.map(lea.groupOf))
    expect([nadia.groupOf(first), nadia.groupOf(third)]).toEqual([hers, theirs])
    expect([hers, theirs]).toContain(nadia.groupOf(second))
    nadia.history.undo()
    lea.history.undo()
    meet(nadia.content, lea.content)
    expect(cards.map(nadia.groupOf)).toEqual(cards.map(lea.groupOf))
  })

  test('[GATHER9] undoing a group leaves what others put into it, with the name that they gave it', () => {
    const nadia = person()
    const [mine, theirs] = [nadia.add('La mienne'), nadia.add('La leur')]
    const group = nadia.gestures.groupCards([nadia.card(mine)], { title: 'A', color: 'teal' })
    const lea = person({ seed: 2 })
    meet(nadia.content, lea.content)
    lea.gestures.joinGroup([lea.card(theirs)], group)
    const [known] = lea.groups()
    if (known) lea.gestures.setGroup(known, { title: 'Renommé' })
    meet(nadia.content, lea.content)
    nadia.history.undo()
    meet(nadia.content, lea.content)
    for (const each of [nadia, lea]) {
      expect([each.groupOf(mine), each.groupOf(theirs)]).toEqual([null, group])
      expect(each.groups()).toMatchObject([{ title: 'Renommé' }])
    }
  })
})

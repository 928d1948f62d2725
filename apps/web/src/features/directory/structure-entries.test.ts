import type { Card, Person } from '@tablee/model'
import { cardWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import { cardsNaming, entriesSaying, structureEntries } from './structure-entries.ts'

// reason: ids are branded; here they only have to differ
const structures = [
  { id: 'caf', name: 'CAF 93', type: 'social-protection', voice: 'karim', mergedInto: null },
  { id: 'old', name: 'C.A.F. Seine-Saint-Denis', type: 'social-protection', voice: 'zoe', mergedInto: 'caf' },
  { id: 'club', name: 'Amis du quartier', type: 'association', voice: null, mergedInto: null },
] as never
const person = (id: string, structure: string | null, more: Partial<Person> = {}): [never, Person] => [
  id as never,
  { id, name: id, role: 'participant', structure, joinedAt: 0, removed: false, ...more } as Person,
]
const people = new Map([
  person('karim', 'caf'),
  person('zoe', 'old'),
  person('ali', 'club', { removed: true }),
  person('parent', null),
])
const sheet: Card = cardWith('sheet', { kind: 'actor', fields: { structure: 'old', territories: ['north'] } })
const entries = structureEntries({ structures, people, cards: [sheet] })

test('[DIR1] each structure that stands is there once, by name, with those who speak for it and for those merged into it', () => {
  expect(entries.map(({ structure, members }) => [structure.name, members.map(({ name }) => name)])).toEqual([
    ['Amis du quartier', []],
    ['CAF 93', ['karim', 'zoe']],
  ])
  expect(entries[1]).toMatchObject({ voice: { name: 'karim' }, sheet: { id: 'sheet' }, merged: [{ id: 'old' }] })
})

test('[DIR2] it is found by its former names, by its people, and by the territories of its sheet', () => {
  const found = (words: string, territory = '') =>
    entriesSaying(entries, { words, territory }).map(({ structure }) => structure.name)
  expect(found('seine-saint')).toEqual(['CAF 93'])
  expect(found('ZOE')).toEqual(['CAF 93'])
  expect(found('', 'north')).toEqual(['CAF 93'])
  expect(found('', 'south')).toEqual([])
  expect(found('  ')).toHaveLength(2)
})

test('[DIR3] the cards that name a structure are counted, be it written for it or in a part of a field', () => {
  const cards = [
    sheet,
    { ...cardWith('one', {}), for: 'old' as never },
    cardWith('two', { fields: { stakeholders: [{ id: 'p', who: 'old' }] } }),
    cardWith('three', { title: 'old', fields: { detail: 'old times' } }),
  ]
  expect(cardsNaming(cards, 'old').map(({ id }) => id)).toEqual(['sheet', 'one', 'two'])
})

test('[DIR4] 300 structures with their people and 3,000 cards are read without being felt', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({
    id: `s${index}`,
    name: `Structure ${index}`,
    type: 'association',
    voice: null,
    mergedInto: index % 3 === 1 ? `s${index - 1}` : null,
  })) as never
  const all = new Map(Array.from({ length: 300 }, (_, index) => person(`p${index}`, `s${index}`)))
  const cards = Array.from({ length: 3_000 }, (_, index) =>
    cardWith(`c${index}`, { kind: 'actor', fields: { structure: `s${index % 300}` } }),
  )
  const before = performance.now()
  expect(structureEntries({ structures: many, people: all, cards })).toHaveLength(200)
  expect(performance.now() - before).toBeLessThan(200)
})

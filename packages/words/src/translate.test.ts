import { expect, test } from 'vitest'
import type { Catalogue, WordKey } from './catalogue.ts'
import { createTranslate } from './translate.ts'

const CATALOGUE = {
  tour: {
    title: 'Un tour de table',
    greeting: '{{name}}, voici {{title}}',
    cards_zero: 'Aucune carte',
    cards_one: '{{count}} carte',
    cards_other: '{{count}} cartes',
    people_one: '{{count}} personne',
    people_other: '{{count}} personnes',
    at: 'Carte {{count}}',
  },
}

/** Over a catalogue of the tests’ own, whose keys are no keys of the application. */
function translator(language: string) {
  const translate = createTranslate(language, CATALOGUE as unknown as Partial<Catalogue>)
  return (key: string, values?: Readonly<Record<string, string | number>>): string => translate(key as WordKey, values)
}

test('a text is found by its key, and a key without a text comes out as it is', () => {
  const t = translator('fr')
  expect(t('tour.title')).toBe('Un tour de table')
  for (const key of ['tour.nothing', 'tour', 'tour.title.more', 'elsewhere.title', 'constructor.name', ''])
    expect(t(key)).toBe(key)
})

test('values fill their places, word for word', () => {
  const t = translator('fr')
  expect(t('tour.greeting', { name: 'Aïcha', title: 7 })).toBe('Aïcha, voici 7')
  expect(t('tour.greeting', { name: '{{title}} $& <b>', title: '$t(tour.title)' })).toBe(
    '{{title}} $& <b>, voici $t(tour.title)',
  )
  expect(t('tour.greeting', { name: 'Marc' })).toBe('Marc, voici {{title}}')
})

test.each([
  ['fr', 0, 'Aucune carte', '0 personne'],
  ['fr', 1, '1 carte', '1 personne'],
  ['fr', 1.5, '1.5 carte', '1.5 personne'],
  ['fr', 2, '2 cartes', '2 personnes'],
  ['fr', 1_000_000, '1000000 cartes', '1000000 personnes'],
  ['en', 0, 'Aucune carte', '0 personnes'],
  ['en', 1, '1 carte', '1 personne'],
])('in %s, a count of %d has the plural form of its language', (language, count, cards, people) => {
  const t = translator(language)
  expect([t('tour.cards', { count }), t('tour.people', { count })]).toEqual([cards, people])
})

test('a text without plural forms may say a count', () => {
  expect(translator('fr')('tour.at', { count: 3 })).toBe('Carte 3')
})

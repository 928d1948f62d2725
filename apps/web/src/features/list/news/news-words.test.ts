import type { ParticipantId } from '@tablee/model'
import { cardWith, linkWith, mergeOf } from '@tablee/model/testing'
import { loadTranslate } from '@tablee/words'
import { expect, test } from 'vitest'
import type { ListChange } from './list-change.ts'
import type { NewsVoice } from './news-words.ts'
import { newsWords } from './news-words.ts'

const LEA = 'lea' as ParticipantId
const TITLES: Readonly<Record<string, string>> = { a: 'Le café', b: 'La porte' }
const voice: NewsVoice = {
  t: await loadTranslate('fr'),
  language: 'fr',
  personName: (person) => (person === LEA ? 'Léa' : null),
  groupTitle: (group) => group && `Groupe ${group}`,
  zoneTitle: (zone) => (zone === null ? 'À placer' : `Zone ${zone}`),
  cardOf: (id) => (TITLES[id] === undefined ? null : cardWith(id, { title: TITLES[id] })),
  zoneOf: () => '1',
}
const said = (changes: readonly ListChange[], summary = false): string =>
  newsWords(changes, voice, summary).replaceAll('\u00A0', ' ')
const change = (
  what: 'added' | 'moved' | 'edited' | 'removed',
  zone: string | null,
  title = 'Le café',
): ListChange => ({
  what,
  card: cardWith('a', { title, by: LEA, removed: what === 'removed' ? { by: LEA, at: 1 } : null }),
  zone,
})

test('[N9] up to three changes are sentences with names, titles and zones', () => {
  expect(said([change('added', '1')])).toBe('Léa a ajouté « Le café » dans « Zone 1 ».')
  const handedOn = {
    ...change('added', '1'),
    card: cardWith('a', { title: 'Le café', by: 'nadia' as ParticipantId, handedOnBy: LEA }),
  }
  expect(said([handedOn])).toBe('Léa a ajouté « Le café » dans « Zone 1 ».')
  expect(said([change('moved', null), change('edited', '1'), change('removed', '1')])).toBe(
    '« Le café » est maintenant dans « À placer ». La carte « Le café » a changé. Léa a retiré « Le café ».',
  )
  expect(said([{ what: 'converted', card: cardWith('a', { title: 'Le café', kind: 'question' }), zone: '1' }])).toBe(
    '« Le café » est devenue une carte de type « question ».',
  )
  const link = linkWith('link', 'a', 'b', { by: LEA })
  expect(said([{ what: 'linked', link }])).toBe('Léa a relié « Le café » et « La porte ».')
  expect(said([{ what: 'unlinked', link: { ...link, removed: { by: 'gone' as ParticipantId, at: 1 } } }])).toBe(
    'Quelqu’un a retiré le lien entre « Le café » et « La porte ».',
  )
})

test('[N10] more are one sentence that counts them, the fullest zone first', () => {
  const many = [
    ...Array.from({ length: 12 }, () => change('added', '1')),
    ...Array.from({ length: 3 }, () => change('moved', '2')),
    change('removed', '3'),
    change('edited', '4'),
  ]
  expect(said(many)).toBe('12 changements dans « Zone 1 », 3 dans « Zone 2 », 2 ailleurs.')
  expect(said(many.slice(0, 12))).toBe('12 changements dans « Zone 1 ».')
})

test('[N11] summed up, a single change is counted too', () => {
  expect(said([change('added', '1')], true)).toBe('1 changement dans « Zone 1 ».')
  expect(said([{ what: 'relinked', link: linkWith('link', 'a', 'b') }], true)).toBe('1 changement dans « Zone 1 ».')
})

test('[N12] a long title is cut, and one without words is named as such', () => {
  expect(said([change('edited', '1', 'é'.repeat(200))])).toBe(`La carte « ${'é'.repeat(60)}… » a changé.`)
  expect(said([change('edited', '1', ' ')])).toBe('La carte « (sans titre) » a changé.')
})

test('[N13] cards merged, split again and gathered are told as such', () => {
  const merged = cardWith('m', { title: 'Ensemble', by: LEA, from: mergeOf('a', 'b') })
  expect(said([{ what: 'added', card: merged, zone: '1' }])).toBe('Léa a fusionné 2 cartes en « Ensemble ».')
  const split = { ...merged, removed: { by: LEA, at: 1 } }
  expect(said([{ what: 'removed', card: split, zone: '1' }])).toBe('Léa a défait la fusion « Ensemble ».')
  const card = cardWith('a', { title: 'Le café', group: 'group-one' as never })
  expect(said([{ what: 'grouped', card, zone: '1' }])).toBe(
    '« Le café » est maintenant dans le groupe « Groupe group-one ».',
  )
  expect(said([{ what: 'grouped', card: { ...card, group: null }, zone: '1' }])).toBe(
    '« Le café » est sortie de son groupe.',
  )
})

import type { RescueFile } from '@tablee/provider'
import { loadTranslate } from '@tablee/words'
import { expect, test } from 'vitest'
import { BOARD, CONTENT, PLAN_OF_TESTS } from '../testing/cycle-facts.ts'
import { rescueDocument } from './rescue-document.ts'
import type { RescuedWords } from './rescued-words.ts'
import { sectionsOf } from './rescued-words.ts'

const nameOf = (id: string): string | null => (id === 'the-structure' ? 'Maison des jeunes' : null)
const reader = { t: await loadTranslate('fr'), language: 'fr', plan: PLAN_OF_TESTS, nameOf } as const
const heading = { cycle: 'Un cycle', name: 'Léa' }

const card = {
  kind: 'issue',
  at: 1,
  title: 'Ouvrir le collège',
  detail: '<paragraph>Le mercredi</paragraph><paragraph>et le <bold>soir</bold></paragraph>',
  fields: { stake: 'Un lieu pour tous', unknown: 'x' },
}

function fileOf(change: Partial<RescueFile> = {}, value: unknown = card): RescueFile {
  const part = { root: 'cards', key: 'card-of-tests', type: 'map', value } as const
  return { id: 'one', document: CONTENT, code: 'read-only', at: Date.UTC(2026, 4, 3), parts: [part], ...change }
}

const wordsOf = (file: RescueFile): readonly RescuedWords[] => sectionsOf([file], reader)[0]?.words ?? []
const placeOf = (file: RescueFile): string | undefined => sectionsOf([file], reader)[0]?.place

test('[RESCUE1] a card reads as its author knew it: title, kind, every text that it held', () => {
  expect(wordsOf(fileOf())).toEqual([
    {
      title: 'Ouvrir le collège',
      what: 'Enjeu',
      lines: [
        { label: 'Détails', text: 'Le mercredi\net le soir' },
        { label: 'Ce qui se joue', text: 'Un lieu pour tous' },
      ],
    },
  ])
  expect(wordsOf(fileOf({}, { ...card, removed: { by: 'x', at: 1 } }))[0]?.what).toBe('Enjeu · Carte retirée')
})

test('[RESCUE1] a field reads as on its page: choices and structures by their words, text letter by letter', () => {
  const line = { kind: 'roadmap-line', title: 'x < 3, y > 2', fields: { state: 'to-confirm', lead: 'the-structure' } }
  const [read] = wordsOf(fileOf({}, { ...line, fields: { ...line.fields, questions: ['a-question-unknown-here'] } }))
  expect(read?.title).toBe('x < 3, y > 2')
  expect(read?.lines.map(({ text }) => text)).toEqual(['Maison des jeunes', 'À confirmer'])
})

test('[RESCUE2] what has no words is told all the same: counted by what it is, a lone deletion named', () => {
  const part = (root: string, key: string) => ({ root, key, type: 'map', value: { x: 12, y: 30 } }) as const
  const parts = [part('placements', 'a'), part('records', 'b'), part('records', 'c')]
  expect(wordsOf(fileOf({ document: `board:${BOARD}.1`, parts })).map(({ what }) => what)).toEqual([
    'La place de 1 carte sur le mur',
    '2 dessins ou images',
  ])
  expect(wordsOf(fileOf({ parts: [part('links', 'a')] }))[0]).toMatchObject({
    what: '1 lien entre des cartes',
    lines: [],
  })
  const group = { ...part('groups', 'g'), value: { title: 'Des lieux', color: 'teal' } }
  expect(wordsOf(fileOf({ parts: [group] }))[0]).toMatchObject({ title: 'Des lieux', what: 'Groupe de cartes' })
  expect(wordsOf(fileOf({ parts: [] }))[0]?.what).toBe('Une suppression ou un déplacement.')
})

test('[RESCUE3] the place is the step, as its people call it', () => {
  expect(placeOf(fileOf())).toBe('Questions essentielles')
  expect(placeOf(fileOf({ document: `board:${BOARD}.1` }))).toBe('Questions essentielles')
  expect(placeOf(fileOf({ document: 'content:elsewhere-entirely' }))).toBe('Autre contenu')
})

test('[RESCUE3] a card and its place on the board, refused together, are told together', () => {
  const placements = fileOf({ document: `board:${BOARD}.1`, at: Date.UTC(2026, 4, 4) })
  const sections = sectionsOf([fileOf(), placements, fileOf({ code: 'too-large' })], reader)
  expect(sections.map(({ at, words }) => [at, words.length])).toEqual([
    [Date.UTC(2026, 4, 4), 2],
    [Date.UTC(2026, 4, 3), 1],
  ])
})

test('[RESCUE4] whatever was written is words in the file, never a part of the page', () => {
  const forged = '</script><img src=x onerror=alert(1)>"&'
  const file = fileOf({}, { ...card, title: forged, fields: { stake: forged } })
  const page = rescueDocument([file], { cycle: forged, name: forged }, reader)
  expect(page).not.toContain('<img')
  expect(page.match(/<\/script>/g)?.length).toBe(1)
})

test('[RESCUE5] the file says why, and holds what a program needs to write it again', () => {
  const page = rescueDocument([fileOf()], heading, reader)
  expect(page).toContain('L’écriture a été fermée pendant que vous écriviez')
  const [, json = ''] = /<script type="application\/json">(.*)<\/script>/.exec(page) ?? []
  expect(JSON.parse(json)).toEqual([fileOf()])
})

test('[RESCUE6] what no page has ever written does not stop the rest from being read', () => {
  for (const value of [null, 7, [], 'words', { kind: 'nothing' }, { kind: 'issue', title: 3, fields: [] }])
    expect(wordsOf(fileOf({}, value))).toHaveLength(1)
})

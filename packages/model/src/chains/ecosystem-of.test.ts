import { expect, test } from 'vitest'
import { cardWith, linkWith, zoneWith } from '../../testing/index.ts'
import type { Card } from '../cards/card.ts'
import type { Link } from '../cards/link.ts'
import type { CardId, StructureId } from '../ids/ids.ts'
import type { Activity, EcosystemSource } from './ecosystem-of.ts'
import { ecosystemOf } from './ecosystem-of.ts'
import { missingLinksOf } from './missing-links-of.ts'
import type { Plug } from './plug.ts'

const Q1 = 'question-1' as CardId
const ZONES = [
  zoneWith('unsorted', { accepts: ['chain-link', 'idea'] }),
  zoneWith('missing-links', { accepts: ['chain-link', 'idea'] }),
  zoneWith('resources', {}, Q1),
]
const activity = (id: string, fields: Card['fields']): Card =>
  cardWith(id, { kind: 'chain-link', title: id, fields: { questions: [Q1], family: 'main', ...fields } })
const WATCH = activity('watch', { carrier: 'college', outputs: 'Des familles prévenues\nUne liste de signes' })
const CALL = activity('call', {
  carrier: 'centre',
  inputs: 'Une liste de signes\nUn numéro unique',
  renewed: 'Des bénévoles',
})

function sourceOf(over: Partial<EcosystemSource> = {}): EcosystemSource {
  return {
    cards: [WATCH, CALL],
    zones: ZONES,
    placements: new Map(),
    links: [],
    plugs: new Map(),
    structureOf: (id) => id,
    ...over,
  }
}
const activityOf = (source: EcosystemSource, card: Card): Activity | undefined =>
  ecosystemOf(source)
    .flatMap(({ activities }) => activities)
    .find((each) => each.card === card)
const LINK = linkWith('link-1', 'watch', 'call')
const SIGNS: Plug = { giver: WATCH.id, gives: 'Une liste de signes', takes: 'Une liste de signes' }
const plugged = (over: Partial<Link> = {}, plug = SIGNS) => ({
  links: [{ ...LINK, ...over }],
  plugs: new Map([[LINK.id, [plug]]]),
})

test('[ECO1] activities are with the structure that carries them, merged ones as the one that stays; those of nobody come last', () => {
  const nobody = activity('nobody', {})
  const merged = activity('merged', { carrier: 'college-old' })
  const structureOf = (id: StructureId) => (id === 'college-old' ? 'college' : id) as StructureId
  const carriers = ecosystemOf(sourceOf({ cards: [nobody, WATCH, merged, CALL], structureOf }))
  expect(carriers.map(({ structure, activities }) => [structure, activities.map(({ card }) => card.id)])).toEqual([
    ['college', ['watch', 'merged']],
    ['centre', ['call']],
    [null, ['nobody']],
  ])
})

test('[ECO2] what one takes in the words in which another gives it is likely to come from there, and is not plugged by itself', () => {
  const takes = activityOf(sourceOf(), CALL)?.takes
  expect(takes).toMatchObject([
    { state: 'likely', likely: [{ card: WATCH, words: 'Une liste de signes' }], connections: [] },
    { state: 'missing', likely: [] },
  ])
})

test('[ECO12] nothing is likely to pass between activities that one structure carries, even under the name it had before a merge', () => {
  const structureOf = (id: StructureId) => (id === 'college-old' ? 'college' : id) as StructureId
  const back = activity('back', { carrier: 'college-old', inputs: 'Une liste de signes', outputs: 'Un repas' })
  const watch = { ...WATCH, fields: { ...WATCH.fields, inputs: 'Un repas' } }
  const source = sourceOf({ cards: [watch, back, CALL], structureOf })
  expect([watch, back].map((card) => activityOf(source, card)?.takes[0])).toMatchObject([
    { state: 'missing', likely: [] },
    { state: 'missing', likely: [] },
  ])
  expect(activityOf(source, CALL)?.takes[0]?.likely).toHaveLength(1)
  const nobody = activity('nobody', { inputs: 'Un repas' })
  const unsaid = activity('unsaid', { outputs: 'Un repas' })
  expect(activityOf(sourceOf({ cards: [nobody, unsaid] }), nobody)?.takes[0]?.state).toBe('likely')
})

test('[ECO3] what is plugged is connected, and likely no more; a connection to be created says so', () => {
  expect(activityOf(sourceOf(plugged()), CALL)?.takes[0]).toMatchObject({ state: 'connected', likely: [] })
  const toCreate = sourceOf(plugged({ state: 'create' }))
  expect(activityOf(toCreate, CALL)?.takes[0]).toMatchObject({ state: 'to-create' })
  expect(activityOf(toCreate, WATCH)?.gives.map(({ connections }) => connections.length)).toEqual([0, 1])
})

test('[ECO4] a link that was drawn the other way is the same connection', () => {
  const back = plugged({ from: CALL.id, to: WATCH.id })
  expect(activityOf(sourceOf(back), CALL)?.takes[0]?.connections).toMatchObject([{ giver: WATCH, taker: CALL }])
})

test('[ECO5] a link whose words nobody says any more, or that names none, is still there between the two', () => {
  const old = plugged({}, { giver: WATCH.id, gives: 'Autre chose', takes: 'Autre chose encore' })
  const strange = plugged({}, { giver: 'someone' as CardId, gives: 'Une liste de signes', takes: 'x' })
  for (const said of [old, strange, { links: [LINK] }]) {
    const found = activityOf(sourceOf(said), CALL)
    expect(found?.takes[0]?.state).toBe('likely')
    expect(found?.loose.map((standing) => standing.link)).toEqual(said.links)
  }
})

test('[ECO6] what lies in the zone of resources, or is brought by a stakeholder, is at hand', () => {
  const laid = cardWith('laid', { title: 'Un numéro unique' })
  const placements = new Map([[laid.id, { zone: `resources/${Q1}`, x: 0, y: 0 }]])
  expect(activityOf(sourceOf({ cards: [WATCH, CALL, laid], placements }), CALL)?.takes[1]?.state).toBe('at-hand')
  const brought = activity('brought', {
    stakeholders: [{ id: 'a', who: 'Ville', brings: 'un numero unique', gains: '' }],
  })
  expect(activityOf(sourceOf({ cards: [WATCH, CALL, brought] }), CALL)?.takes[1]?.state).toBe('at-hand')
})

test('[MISS1] what nobody gives and what is to be connected are missing, then what people noted; each once', () => {
  const note = cardWith('note', { title: 'Un interprète' })
  const placements = new Map([[note.id, { zone: 'missing-links', x: 0, y: 0 }]])
  const source = sourceOf({ cards: [WATCH, CALL, note], placements, ...plugged({ state: 'create' }) })
  expect(missingLinksOf(source).map(({ why, words, about }) => [why, words, about.map(({ id }) => id)])).toEqual([
    ['nobody-gives', 'Un numéro unique', ['call']],
    ['to-create', 'Une liste de signes', ['watch', 'call']],
    ['noted', 'Un interprète', []],
  ])
})

test('[MISS2] the card that was written for a missing link is found again, and is not noted twice', () => {
  const from = [{ card: CALL.id, as: 'answer' as const, digest: '' }]
  const written = cardWith('written', { kind: 'chain-link', title: 'Un numéro unique', from })
  const placements = new Map([[written.id, { zone: 'missing-links', x: 0, y: 0 }]])
  const found = missingLinksOf(sourceOf({ cards: [WATCH, CALL, written], placements }))
  expect(found).toMatchObject([{ why: 'nobody-gives', card: written }])
})

test('[MISS3] a connection to be created that names nothing is one missing link between the two', () => {
  const bare = linkWith('link-1', 'watch', 'call', { state: 'create' })
  expect(missingLinksOf(sourceOf({ links: [bare] }))).toContainEqual({
    why: 'to-create',
    words: '',
    about: [WATCH, CALL],
    card: null,
  })
})

import type { StructureId } from '@tablee/model'
import {
  CARD_SIZE,
  ZONE_HEADER,
  cardHeight,
  chainsOf,
  ecosystemOf,
  expandZones,
  missingLinksOf,
  zonesOf,
} from '@tablee/model'
import { present, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import { demonstrationCycle } from './demonstration-cycle.ts'

const { plan, live, bases, cards, links, plugs, placements } = demonstrationCycle({
  language: 'fr',
  random: seededRandom(11),
  now: Date.UTC(2026, 10, 21, 10),
})

test('every card of a step lies once on its board', () => {
  const onBoards = cards.filter((card) => plan.steps.some((step) => step.id === card.home))
  expect(placements.map((placed) => placed.card).toSorted()).toEqual(onBoards.map((card) => card.id).toSorted())
})

test.each(bases)('cards of a board lie in the zone that shows them, inside its edge and beside the others', (base) => {
  const zones = expandZones(base.zones, { question: live.questions.map((question) => question.card) })
  const shown = placements
    .filter((placed) => placed.board === base.board)
    .map(({ card: id, placement }) => {
      const card = present(
        cards.find((candidate) => candidate.id === id),
        'a placed card exists',
      )
      const zone = present(zonesOf(card, zones, placement)[0], `no zone shows ${card.title}`)
      return { ...placement, title: card.title, shownIn: zone.id, box: zone.box, h: cardHeight(card.title) }
    })
  const outside = shown.filter(
    ({ x, y, h, box }) => x < 0 || x + CARD_SIZE.w > box.w || y < ZONE_HEADER || y + h > box.h,
  )
  const meeting = shown.filter((left, index) =>
    shown.slice(index + 1).some((right) => {
      if (left.zone !== right.zone || Math.abs(left.x - right.x) >= CARD_SIZE.w) return false
      return left.y < right.y + right.h && right.y < left.y + left.h
    }),
  )
  expect(shown.filter(({ zone, shownIn }) => zone !== shownIn)).toEqual([])
  expect(outside).toEqual([])
  expect(meeting).toEqual([])
})

test('two chains are whole enough to be read, with something to connect and something that is missing', () => {
  const step = present(
    plan.steps.find(({ key }) => key === 'value-chains'),
    'the step of the chains',
  )
  const [board] = step.boards
  const questions = live.questions.map(({ card }) => card)
  const specs = bases.find((base) => base.board === board?.id)?.zones ?? []
  const source = {
    cards: cards.filter(({ home }) => home === step.id),
    zones: expandZones(specs, { question: questions }),
    placements: new Map(
      placements.filter((placed) => placed.board === board?.id).map(({ card, placement }) => [card, placement]),
    ),
    links: links.filter(({ home }) => home === step.id),
    plugs,
    structureOf: (id: StructureId) => id,
  }
  const { chains, unsorted } = chainsOf(source, questions)
  expect(chains.map(({ parts }) => parts.main.length)).toEqual([3, 3, 0, 0])
  expect(chains.map(({ parts }) => parts.support.length)).toEqual([2, 2, 0, 0])
  expect(unsorted).toEqual([])
  const needs = ecosystemOf(source).flatMap(({ activities }) => activities.flatMap(({ takes }) => takes))
  expect(new Set(needs.map(({ state }) => state))).toEqual(
    new Set(['connected', 'to-create', 'at-hand', 'likely', 'missing']),
  )
  expect(new Set(missingLinksOf(source).map(({ why }) => why))).toEqual(new Set(['nobody-gives', 'to-create', 'noted']))
})

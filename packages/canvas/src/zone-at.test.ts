import { CARD_SIZE, ZONE_HEADER, expandZones } from '@tablee/model'
import { expect, test } from 'vitest'
import { ZONE_MARGIN, projectBoard } from './project-board.ts'
import { placeIn, zoneAt } from './zone-at.ts'

const ZONES = expandZones(
  [
    {
      key: 'issues',
      title: { fr: 'Nos enjeux' },
      prompt: { fr: '' },
      accepts: ['issue'],
      means: { tag: true },
      box: { x: 100, y: 50, w: 448, h: 400 },
      writable: 'all',
    },
  ],
  {},
)
const board = projectBoard({ zones: ZONES, cards: [], placements: new Map() })
const [zone] = board.zones

test('[ZA1] a point is in the zone that it lies on, and in none beside them', () => {
  expect(zoneAt(board, { x: 100, y: 50 })?.zone.id).toBe('issues')
  expect(zoneAt(board, { x: 99, y: 60 })).toBeNull()
})

test('[ZA2] a card dropped over an edge or over the title comes to lie inside', () => {
  if (!zone) throw new Error('no zone')
  expect(placeIn(zone, { x: 0, y: 0 }, CARD_SIZE.w)).toEqual({ x: ZONE_MARGIN, y: ZONE_HEADER })
  expect(placeIn(zone, { x: 900, y: 300.4 }, CARD_SIZE.w)).toEqual({ x: 448 - CARD_SIZE.w - ZONE_MARGIN, y: 250 })
})

import type { CardGroupId, Placement } from '@tablee/model'
import { cardWith, groupWith, zoneWith } from '@tablee/model/testing'
import { workOn } from '@tablee/std/testing'
import { expect, test } from 'vitest'
import { layOutZone } from './lay-out-zone.ts'

const ZONE = zoneWith('ideas')

test('[LAY1] thousands of groups put at one place lie one under the other, and stop nothing', () => {
  const names = Array.from({ length: 2_000 }, (_, index) => `group-${index}`)
  const groups = names.map((name) => groupWith(name))
  const stays = names.map((name, index) => ({
    card: cardWith(`card-${index}`, { group: name as CardGroupId }),
    zone: ZONE,
    mirror: false,
    at: null,
  }))
  const loose = { card: cardWith('card-loose'), zone: ZONE, mirror: false, at: { x: 40, y: 200 } }
  const lies: Placement = { zone: ZONE.id, x: 20, y: 100 }
  const placements = new Map(names.map((name) => [name as CardGroupId, lies]))
  const { value: laid, work } = workOn(() =>
    layOutZone(ZONE, [...stays, loose], { groups, placements, homeOf: () => ZONE.id }),
  )
  expect(work).toBeLessThan(2_000)
  const sorted = laid.groups.toSorted((left, right) => left.y - right.y)
  expect(sorted).toHaveLength(names.length)
  expect(sorted.every(({ y, h }, index) => y + h < (sorted[index + 1]?.y ?? Infinity))).toBe(true)
  const last = sorted.at(-1)
  expect(laid.cards.find(({ card }) => card.id === loose.card.id)?.y).toBeGreaterThan((last?.y ?? 0) + (last?.h ?? 0))
})

test('[LAY2] a group that has grown where it was put, and a card that comes from a wider zone, stay within the edges of their zone', () => {
  const group = groupWith('group-0')
  const stays = Array.from({ length: 6 }, (_, index) => ({
    card: cardWith(`card-${index}`, { group: group.id }),
    zone: ZONE,
    mirror: false,
    at: null,
  }))
  const far = { card: cardWith('card-far'), zone: ZONE, mirror: false, at: { x: 640, y: 100 } }
  const placements = new Map([[group.id, { zone: ZONE.id, x: 232, y: 100 }]])
  const laid = layOutZone(ZONE, [...stays, far], { groups: [group], placements, homeOf: () => ZONE.id })
  for (const { x, w } of [...laid.cards, ...laid.groups]) expect(x >= 0 && x + w <= ZONE.box.w).toBe(true)
})

import type { CardId, Placement, Zone } from '@tablee/model'
import { expandZones } from '@tablee/model'
import { cardWith, zoneSpecWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import { charterMatter } from './charter-matter.ts'

const specs = [
  zoneSpecWith('material'),
  zoneSpecWith('article-why'),
  zoneSpecWith('article-values'),
  zoneSpecWith('chapter', { repeat: { over: 'question', along: 'x' } }),
]
const zones: readonly Zone[] = expandZones(specs, { question: ['q1', 'q2', 'q3'] })
const at = (zone: string): Placement => ({ zone, x: 0, y: 0 })

test('[CHARTERMATTER1] a heading counts once something lies there, and so does the chapter of each question', () => {
  const cards = ['a', 'b', 'c', 'd'].map((id) => cardWith(id))
  const placements = new Map([
    ['a' as CardId, at('article-why')],
    ['b' as CardId, at('article-why')],
    ['c' as CardId, at('chapter/q2')],
  ])
  expect(charterMatter(zones, cards, placements)).toEqual({
    headings: { filled: 1, of: 2 },
    chapters: { filled: 1, of: 3 },
  })
})

test('[CHARTERMATTER2] a board without headings is no charter, and a place that is none fills nothing', () => {
  expect(charterMatter(zones.slice(0, 1), [], new Map())).toBeNull()
  const lost = charterMatter(zones, [cardWith('a')], new Map([['a' as CardId, at('article-gone')]]))
  expect(lost?.headings.filled).toBe(0)
})

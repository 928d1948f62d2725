import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeNames } from './place-names.ts'

const VIEW = { w: 683, h: 600 }
const zone = (id: string, words: string, count: number, [x, y, w, h]: readonly [number, number, number, number]) => ({
  id,
  words,
  tail: `\u00A0·\u00A0${count}`,
  box: { x, y, w, h },
})

test('[FAR1] a name is on one line at the head of a zone that is wide enough', () => {
  const [name] = placeNames([zone('a', 'Nos enjeux', 42, [100, 20, 300, 400])], VIEW)
  expect(name).toMatchObject({ way: 'over', size: 15, lines: ['Nos enjeux\u00A0·\u00A042'], x: 250, y: 20 })
})

test('[FAR2] else it is in the empty room beside its zone, and hides no card', () => {
  const names = placeNames(
    [
      zone('a', 'Nos enjeux', 202, [320, 20, 14, 276]),
      zone('b', 'Comment allons-nous… ?', 402, [335, 20, 26, 276]),
      zone('c', 'La question tient-elle ?', 0, [320, 298, 14, 12]),
      zone('d', 'Nos questions', 260, [335, 300, 17, 270]),
      zone('e', 'Gardées pour plus tard', 130, [353, 300, 9, 270]),
    ],
    VIEW,
  )
  const ways = names.map(({ id, way }) => `${id} ${way}`).toSorted()
  expect(ways).toEqual(['a left', 'b right', 'c left', 'd left', 'e right'])
  const [c, d] = ['c', 'd'].map((id) => names.find((name) => name.id === id))
  expect(d?.y).toBeGreaterThan((c?.y ?? 0) + (c?.h ?? 0))
})

test('[FAR3] a column between two others has it along its height, where its words are wider', () => {
  const columns = [
    zone('a', 'Nos enjeux', 1, [0, 0, 298, 600]),
    zone('b', 'Gardées pour plus tard', 26, [300, 20, 40, 560]),
    zone('c', 'Nos questions', 1, [342, 0, 341, 600]),
  ]
  expect(placeNames(columns, VIEW).find(({ id }) => id === 'b')).toMatchObject({
    way: 'along',
    lines: ['Gardées pour plus tard\u00A0·\u00A026'],
  })
})

test('[FAR4] a name that fits nowhere is cut and keeps its count, or is not there', () => {
  const long = (box: readonly [number, number, number, number]) => zone('a', 'mot '.repeat(3000), 7, box)
  expect(placeNames([long([0, 0, 683, 600])], VIEW)[0]?.lines.at(-1)).toMatch(/…\u00A0·\u00A07$/u)
  expect(placeNames([zone('a', 'Nos enjeux', 1, [0, 0, 8, 8])], { w: 20, h: 20 })).toEqual([])
  expect(placeNames([zone('a', 'Nos enjeux', 1, [-500, 0, 300, 300])], VIEW)).toEqual([])
})

test('[FAR5] whatever the zones are, names beside them lie in the view, over no zone and over no other name', () => {
  const boxes = fc.uniqueArray(
    fc.tuple(fc.nat(6), fc.nat(5), fc.integer({ min: 4, max: 95 }), fc.integer({ min: 4, max: 95 })),
    {
      selector: ([column, row]) => `${column} ${row}`,
    },
  )
  fc.assert(
    fc.property(boxes, fc.array(fc.string({ maxLength: 60 }), { minLength: 42, maxLength: 42 }), (places, words) => {
      const zones = places.map(([column, row, w, h], at) =>
        zone(`${at}`, words[at] ?? '', at, [column * 100 - 20, row * 100, w, h]),
      )
      const beside = placeNames(zones, VIEW).flatMap(({ way, x, y, w, h }) =>
        way === 'left' ? [{ x: x - w, y, w, h }] : way === 'right' ? [{ x, y, w, h }] : [],
      )
      for (const name of beside) {
        expect(name.x >= 0 && name.x + name.w <= VIEW.w && name.y >= 0 && name.y + name.h <= VIEW.h).toBe(true)
        const hit = [...zones.map(({ box }) => box), ...beside].filter(
          (other) =>
            other !== name &&
            other.x < name.x + name.w &&
            name.x < other.x + other.w &&
            other.y < name.y + name.h &&
            name.y < other.y + other.h,
        )
        expect(hit.filter((other) => other.w >= 6 && other.h >= 6 && other.x + other.w >= 6)).toEqual([])
      }
    }),
  )
})

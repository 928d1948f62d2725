import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutName, writeName } from './write-name.ts'

const ROOM = { w: 100, h: 200, most: 5 }
const name = (words: string, tail = '\u00A0·\u00A042') => ({ words, tail })

test('[FAR6] a name is in lines of whole words, and its count stays with the last', () => {
  expect(writeName(name('Nos enjeux'), 12, ROOM)?.lines).toEqual(['Nos', 'enjeux\u00A0·\u00A042'])
  expect(writeName(name('La question tient-elle\u00A0?', ''), 12, ROOM)?.lines).toEqual([
    'La question',
    'tient-elle\u00A0?',
  ])
  expect(writeName(name('Anticonstitutionnellement'), 12, ROOM)).toBeNull()
  expect(writeName(name('un deux trois quatre'), 12, { ...ROOM, most: 1 })).toBeNull()
})

test('[FAR7] of a name that does not fit its beginning is written, and nothing where that would say nothing', () => {
  expect(cutName(name('Anticonstitutionnellement', ''), 12, { ...ROOM, most: 1 })?.lines).toEqual(['Anticonstitu…'])
  expect(cutName(name('Nos enjeux et ceux des autres'), 12, { ...ROOM, most: 1 })?.lines).toEqual([
    'Nos enj…\u00A0·\u00A042',
  ])
  expect(cutName(name('Anticonstitutionnellement'), 12, { ...ROOM, w: 110 })?.lines.join('')).toBe(
    'Anticonstitutionnellement\u00A0·\u00A042',
  )
  expect(cutName(name('Nos enjeux'), 12, { ...ROOM, w: 40 })).toBeNull()
})

test('[FAR8] whatever it is, it lies inside of its room', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.nat(400), fc.nat(400), (words, w, h) => {
      for (const write of [writeName, cutName]) {
        const written = write(name(words), 12, { w, h, most: 5 })
        if (written) expect(written.w <= w && written.h <= h && written.lines.length <= 5).toBe(true)
      }
    }),
  )
})

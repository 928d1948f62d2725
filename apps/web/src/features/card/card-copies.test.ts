import type { CopiedCard, Gestures } from '@tablee/documents'
import type { Card, CardId } from '@tablee/model'
import { cardWith, zoneWith } from '@tablee/model/testing'
import { err, ok } from '@tablee/std'
import { expect, test } from 'vitest'
import { layCopies, linesOf, readable } from './card-copies.ts'

const IDEAS = zoneWith('ideas')

const copyOf = (over: Partial<Card>): CopiedCard => ({
  card: cardWith('source-01', over),
  zone: null,
  texts: () => ({}),
})

test('[PASTE1] other programs read one line per card, whatever its title holds', () => {
  const copies = ['Une\nsur deux lignes', '', 'Deux'].map((title) => copyOf({ title }))
  expect(readable(copies, '(sans titre)')).toBe('Une sur deux lignes\n(sans titre)\nDeux')
})

test('[PASTE2] what a zone takes is laid together, each at its place, and what it does not is given back with its reason', () => {
  let entries = 0
  const laid: unknown[] = []
  // reason: laying copies makes no other gesture
  const gestures = {
    together: (act: () => void) => {
      entries += 1
      act()
    },
    addCopy: ({ card }: CopiedCard, zone: unknown, at: unknown) => {
      if (card.kind === 'question') return err({ code: 'kind-not-accepted' })
      laid.push([card.title, zone, at])
      return ok(`copy-of-${card.title}` as CardId)
    },
  } as unknown as Gestures
  const copies = [copyOf({ title: 'Une' }), copyOf({ kind: 'question' }), copyOf({ title: 'Deux' })]
  const place = () => ({ x: 16, y: 100 + 136 * laid.length })
  expect(layCopies(gestures, copies, () => IDEAS, place)).toEqual({
    ids: ['copy-of-Une', 'copy-of-Deux'],
    refused: [{ code: 'kind-not-accepted', zone: IDEAS, kind: 'question' }],
  })
  expect(laid).toEqual([
    ['Une', IDEAS, { x: 16, y: 100 }],
    ['Deux', IDEAS, { x: 16, y: 236 }],
  ])
  expect(entries).toBe(1)
})

test('[PASTE3] a text from elsewhere is read by line, without its blanks', () => {
  expect(linesOf('Une \r\n\r\n  deux\n\t\ntrois')).toEqual(['Une', 'deux', 'trois'])
})

import { expect, test } from 'vitest'
import { expandZones } from './expand-zones.ts'
import type { ZoneSpec } from './zone.ts'

const spec: ZoneSpec = {
  key: 'exists',
  title: { fr: '' },
  prompt: { fr: '' },
  accepts: ['action'],
  means: { tag: true },
  box: { x: 10, y: 20, w: 300, h: 400 },
  writable: 'all',
}

test('a zone that does not repeat is shown once, where it is', () => {
  expect(expandZones([spec], { question: ['one', 'two'] })).toEqual([{ id: 'exists', spec, each: null, box: spec.box }])
})

test.each([
  ['x', { x: 334, y: 20, w: 300, h: 400 }],
  ['y', { x: 10, y: 444, w: 300, h: 400 }],
] as const)('a zone that repeats along %s is shown once per value, side by side', (along, second) => {
  const repeated: ZoneSpec = { ...spec, repeat: { over: 'question', along } }
  expect(expandZones([repeated], { question: ['one', 'two'] })).toEqual([
    { id: 'exists/one', spec: repeated, each: 'one', box: spec.box },
    { id: 'exists/two', spec: repeated, each: 'two', box: second },
  ])
})

test('without values, a zone that repeats is not shown', () => {
  expect(expandZones([{ ...spec, repeat: { over: 'question', along: 'x' } }], {})).toEqual([])
  expect(
    expandZones([{ ...spec, repeat: { over: 'question', along: 'x' } }], { question: [], territory: ['here'] }),
  ).toEqual([])
})

test.each([
  ['x', { x: 910, y: 20, w: 300, h: 400 }],
  ['y', { x: 10, y: 920, w: 300, h: 400 }],
] as const)('a zone may leave room along %s for others that lie between it and its next', (along, second) => {
  const repeated: ZoneSpec = { ...spec, repeat: { over: 'question', along, every: 900 } }
  expect(expandZones([repeated], { question: ['one', 'two'] }).map(({ box }) => box)).toEqual([spec.box, second])
})

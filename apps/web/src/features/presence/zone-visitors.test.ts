import type { Neighbour } from '@tablee/canvas'
import { valueStore } from '@tablee/std'
import { expect, test } from 'vitest'
import { zoneVisitors } from './zone-visitors.ts'

const someone = (name: string, zone: string | null, x = 0): Neighbour => ({
  key: `${name}${x}`,
  participant: name,
  name,
  structure: '',
  role: 'participant',
  cursor: { x, y: 0 },
  editing: null,
  view: null,
  zone,
})

test('[VISITORS1] each person is once in a zone, by name, in whatever tabs they are', () => {
  const neighbours = valueStore<readonly Neighbour[]>([
    someone('Karim', 'issues'),
    someone('Inès', 'issues', 1),
    someone('Inès', 'issues', 2),
    someone('Léa', 'questions'),
    someone('Marc', null),
  ])
  const visitors = zoneVisitors({ neighbours, show: () => undefined })
  expect([...visitors.get()]).toEqual([
    [
      'issues',
      [
        { participant: 'Inès', name: 'Inès' },
        { participant: 'Karim', name: 'Karim' },
      ],
    ],
    ['questions', [{ participant: 'Léa', name: 'Léa' }]],
  ])
})

test('[VISITORS2] pointers that move change nothing; someone who changes zone leaves the others’ lists as they are', () => {
  const neighbours = valueStore<readonly Neighbour[]>([someone('Karim', 'a'), someone('Léa', 'b')])
  const visitors = zoneVisitors({ neighbours, show: () => undefined })
  const before = visitors.get()
  neighbours.set([someone('Karim', 'a', 50), someone('Léa', 'b', 70)])
  expect(visitors.get()).toBe(before)
  neighbours.set([someone('Karim', 'c'), someone('Léa', 'b')])
  expect(visitors.get()).not.toBe(before)
  expect(visitors.get().get('b')).toBe(before.get('b'))
  expect(visitors.get().get('a')).toBeUndefined()
})

import { expect, test } from 'vitest'
import { zoneSpecWith } from '../../testing/index.ts'
import { receptionOf } from './reception.ts'
import type { StepSpec } from './template.ts'

const words = { fr: '' }
const step: StepSpec = {
  key: 'step',
  title: words,
  aim: words,
  boards: [
    {
      key: 'board',
      title: words,
      per: 'plenary',
      zones: [
        zoneSpecWith('inbox', { accepts: ['action', 'idea'] }),
        zoneSpecWith('columns', { accepts: ['action'], repeat: { over: 'question', along: 'x' } }),
      ],
    },
  ],
  tables: [{ key: 'lines', title: words, home: 'roadmap', kind: 'roadmap-line' }],
  agenda: [],
  handsOn: [],
  note: words,
}

test.each([
  ['action', 'inbox', 'card'],
  ['question', 'inbox', null],
  ['question', 'columns', 'column'],
  ['action', 'columns', 'card'],
  ['idea', 'columns', null],
  ['roadmap-line', 'lines', 'card'],
  ['question', 'lines', 'reference'],
  ['idea', 'lines', null],
  ['idea', 'nowhere', null],
] as const)('a card of kind %s handed on into %s is taken as %s', (kind, into, reception) => {
  expect(receptionOf(step, kind, into)).toBe(reception)
})

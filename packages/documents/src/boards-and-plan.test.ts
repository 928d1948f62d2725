import type { Card } from '@tablee/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { place, readPlacements, readZones, writeZones } from './boards.ts'
import { PERSON, RELAY } from './origin.ts'
import { readPlan, writePlan } from './plan.ts'
import { placementsRoot, stepsRoot, territoriesRoot, zonesRoot } from './roots.ts'

const zone = {
  title: { fr: 'Zone' },
  prompt: { fr: '?' },
  accepts: ['idea' as const],
  means: { tag: true as const },
  box: { x: 0, y: 0, w: 1, h: 1 },
  writable: 'all' as const,
}

test('[D11] zones are read in the order of the template; a malformed one is passed over', () => {
  const doc = new Y.Doc()
  writeZones(
    doc,
    [
      { key: 'second', ...zone },
      { key: 'first', ...zone },
    ],
    RELAY,
  )
  zonesRoot(doc).set('bad', { key: 'bad' })
  expect(readZones(doc).map(({ key }) => key)).toEqual(['second', 'first'])
})

test('[D12] a placement is one value: two people moving one card give one of the two places, never a mixture', () => {
  const [left, right] = [new Y.Doc(), new Y.Doc()]
  const id = 'card-0001' as Card['id']
  place(left, id, { zone: 'a', x: 1, y: 1 }, PERSON)
  place(right, id, { zone: 'b', x: 2, y: 2 }, PERSON)
  Y.applyUpdate(left, Y.encodeStateAsUpdate(right))
  Y.applyUpdate(right, Y.encodeStateAsUpdate(left))
  expect(readPlacements(left)).toEqual(readPlacements(right))
  expect([
    { zone: 'a', x: 1, y: 1 },
    { zone: 'b', x: 2, y: 2 },
  ]).toContainEqual(readPlacements(left).get(id))
  placementsRoot(left).set('card-0002', { zone: 3 })
  expect(readPlacements(left).size).toBe(1)
})

test('[D13] a plan is null until it is written, then its steps come in order without the malformed ones', () => {
  const doc = new Y.Doc()
  expect(readPlan(doc)).toBeNull()
  const step = (id: string, order: number) => ({
    id: id as never,
    key: id,
    title: id,
    aim: '',
    order,
    boards: [],
    tables: [],
  })
  writePlan(
    doc,
    {
      title: 'Cycle',
      territory: '',
      language: 'fr',
      template: 't',
      timeZone: 'Indian/Mayotte',
      territories: [
        { id: 'territory-2' as never, name: 'Ville haute', type: 'qpv' },
        { id: 'territory-1' as never, name: 'Val-d’Ormelle', type: 'intercommunality', code: '200' },
      ],
      steps: [step('step-0002', 2), step('step-0001', 1)],
      rev: 0,
      by: null,
      aside: { steps: [], sessions: [] },
      sessions: [],
    },
    RELAY,
  )
  stepsRoot(doc).set('bad', { id: 1 })
  territoriesRoot(doc).set('bad', 'x')
  territoriesRoot(doc).set('late', { id: 'territory-3', name: 'Bourg', type: 'commune', order: 'x' })
  expect(readPlan(doc)).toMatchObject({ title: 'Cycle', steps: [{ id: 'step-0001' }, { id: 'step-0002' }] })
  expect(readPlan(doc)?.territories).toEqual([
    { id: 'territory-3', name: 'Bourg', type: 'commune' },
    { id: 'territory-2', name: 'Ville haute', type: 'qpv' },
    { id: 'territory-1', name: 'Val-d’Ormelle', type: 'intercommunality', code: '200' },
  ])
})

test('[D18] a step that was joined to another is read whatever was damaged of what was done of it: what is whole stays, so much and no more', () => {
  const doc = new Y.Doc()
  const step = { id: 'step-0001', key: 'k', title: 'Étape', aim: '', order: 0, boards: [], tables: [] }
  const cycle = { title: 'Cycle', territory: '', language: 'fr', template: 't', timeZone: 'Indian/Mayotte' } as const
  const none = { rev: 0, by: null, territories: [], steps: [], sessions: [], aside: { steps: [], sessions: [] } }
  writePlan(doc, { ...cycle, ...none }, RELAY)
  const removed = { by: 'person-001', at: 1, sessions: [], into: 'step-0002' }
  const whole = { session: 'session-1', alone: true, key: 'work', board: 'wall', zone: null }
  const doneOf = (done: unknown): unknown => {
    stepsRoot(doc).set(step.id, { ...step, removed: { ...removed, ...(done === undefined ? {} : { done }) } })
    return readPlan(doc)?.aside.steps.map((each) => each.removed)
  }
  expect(doneOf([{ ...whole, alone: 'no' }, whole, null, { key: 1 }, [whole]])).toEqual([{ ...removed, done: [whole] }])
  expect(doneOf('damaged')).toEqual([{ ...removed, done: [] }])
  expect(doneOf(undefined)).toEqual([removed])
  const many = Array.from({ length: 100_000 }, (_, index) => ({ ...whole, key: `work-${index}` }))
  expect(doneOf(many)).toEqual([{ ...removed, done: many.slice(0, 320) }])
})

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

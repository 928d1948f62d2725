import type { Plan } from '@tablee/model'
import { newId } from '@tablee/model'
import { cryptoRandom } from '@tablee/std'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, openDocument } from '../../testing/test-browser.ts'
import { askOfPlan, changePlan, openPlan } from '../../testing/test-plan.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay
let cycle: TestCycle

beforeAll(async () => {
  relay = await startTestRelay()
})
beforeEach(async () => {
  cycle = await beginTestCycle(relay)
})
afterAll(() => relay.stop())

test('[CP11] a territory is named once, whatever is asked of the plan meanwhile; nobody but the relay writes the plan', async () => {
  const one = { territory: 'territory-one', name: 'Les Fontenelles', type: 'qpv' }
  const asked = (...territories: readonly object[]) => ({ do: 'add-territories', territories })
  const plan = await change(asked(one, { ...one, territory: 'territory-three', name: 'LES FONTENELLES' }), 99)
  const [first, ...others] = plan.territories.toReversed()
  expect(first).toEqual({ id: 'territory-one', name: 'Les Fontenelles', type: 'qpv' })
  expect(others.map(({ name }) => name)).toEqual(['Val-d’Ormelle'])
  expect(await change(asked({ ...one, territory: 'territory-two', name: 'les fontenelles' }), 0)).toEqual(plan)
  expect((await readPlan()).territories).toEqual(plan.territories)
  for (const wrong of [{ name: '' }, { name: 'x'.repeat(121) }, { type: 'planet' }])
    expect((await send(asked({ ...one, ...wrong }), 0)).status).toBe(400)
  const many = Array.from({ length: 301 }, (_, index) => ({
    ...one,
    territory: `territory-${index}`,
    name: `${index}`,
  }))
  for (const wrong of [[], many]) expect((await send(asked(...wrong), 0)).status).toBe(400)
  const { browsers, id } = cycle
  const body = { rev: 0, change: asked({ ...one, territory: 'territory-3', name: 'Ailleurs' }) }
  expect((await browsers.participant.request('POST', `/api/cycles/${id}/plan`, body)).code).toBe('command-not-allowed')

  const written = await openDocument(relay, browsers.facilitation, id, 'plan')
  written.doc.getMap('steps').clear()
  written.doc.getMap('territories').set('forged', { id: 'forged', name: 'Forgé', type: 'other', order: 0 })
  await new Promise((done) => setTimeout(done, 100))
  written.close()
  expect(await readPlan()).toEqual(plan)
})

test('[CP12] a territory is renamed and put aside for everyone; a whole list is there at once or not at all', async () => {
  const territories = Array.from({ length: 250 }, (_, index) => ({
    territory: newId(cryptoRandom),
    name: `Commune ${index}`,
    type: 'commune',
  }))
  const { rev, territories: named } = await change({ do: 'add-territories', territories }, 0)
  const [, first, second] = named
  expect(named).toHaveLength(251)
  expect((await send({ do: 'add-territories', territories: [...territories, ...moreOf(60)] }, 0)).code).toBe(
    'body-invalid',
  )
  expect((await send({ do: 'add-territories', territories: moreOf(60) }, 0)).code).toBe('territories-full')
  const was = { name: first?.name, type: first?.type }
  await change({ do: 'name-territory', territory: first?.id, name: 'Les Fontenelles', type: 'qpv', was }, 0)
  await change({ do: 'remove-territory', territory: second?.id }, 0)
  const plan = await readPlan()
  expect(plan.territories).toHaveLength(251)
  expect(plan.territories[1]).toMatchObject({ id: first?.id, name: 'Les Fontenelles', type: 'qpv' })
  expect(plan.territories[2]).toMatchObject({ removed: { by: cycle.participants.facilitation } })
  expect(plan.rev).toBe(rev)
  expect((await send({ do: 'name-territory', territory: second?.id, name: 'x', type: 'qpv', was }, 0)).code).toBe(
    'plan-changed',
  )
  expect((await send({ do: 'remove-territory', territory: 'x'.repeat(21) }, 0)).code).toBe('territory-unknown')
})

function moreOf(count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({
    territory: newId(cryptoRandom),
    name: `Quartier ${index}`,
    type: 'qpv',
  }))
}

function send(asked: unknown, rev: number) {
  return askOfPlan(cycle.browsers.facilitation, cycle.id, asked, rev)
}

function change(asked: unknown, rev: number): Promise<Plan> {
  return changePlan(cycle.browsers.facilitation, cycle.id, asked, rev)
}

function readPlan(): Promise<Plan> {
  return openPlan(relay, cycle.browsers.participant, cycle.id)
}

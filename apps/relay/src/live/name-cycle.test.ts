import type { CycleSummary, Plan } from '@tablee/model'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, openBrowser } from '../../testing/test-browser.ts'
import { askOfPlan, changePlan, openPlan } from '../../testing/test-plan.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay
let cycle: TestCycle
let was: Pick<Plan, 'title' | 'territory'>

beforeAll(async () => {
  relay = await startTestRelay()
})
beforeEach(async () => {
  cycle = await beginTestCycle(relay)
  const { title, territory } = await openPlan(relay, cycle.browsers.facilitation, cycle.id)
  was = { title, territory }
})
afterAll(() => relay.stop())

test('[CP15] the cycle has another title and territory for everyone: in the plan, in invitations and among one’s cycles', async () => {
  const { facilitation, participant } = cycle.browsers
  const name = { title: 'Agir ensemble', territory: 'Pays d’Arvel' }
  const plan = await changePlan(facilitation, cycle.id, { do: 'name-cycle', ...name, was }, 99)
  expect(plan).toMatchObject(name)
  expect(await openPlan(relay, participant, cycle.id)).toEqual(plan)
  const { cycles } = (await participant.request('GET', '/api/cycles')).json as {
    readonly cycles: readonly CycleSummary[]
  }
  expect(cycles.find(({ id }) => id === cycle.id)).toMatchObject(name)
  const preview = await openBrowser(relay).request('POST', '/api/invitations/preview', {
    invitation: cycle.secrets.participant,
  })
  expect(preview.json).toMatchObject(name)
  expect((await participant.request('GET', `/api/cycles/${cycle.id}/me`)).json).toMatchObject({ cycle: name })
})

test('[CP15] only the facilitation names the cycle, within limits; of two at once one is told to look again', async () => {
  const { facilitation, participant, observer } = cycle.browsers
  const asked = (title: string, territory = '') => ({ do: 'name-cycle', title, territory, was })
  for (const browser of [participant, observer])
    expect((await askOfPlan(browser, cycle.id, asked('Autre'), 0)).code).toBe('command-not-allowed')
  for (const wrong of [asked(' '), asked('x'.repeat(121)), asked('Autre', 'x'.repeat(121))])
    expect((await askOfPlan(facilitation, cycle.id, wrong, 0)).status).toBe(400)
  const answers = await Promise.all(
    ['Agir', 'Agir ensemble'].map((title) => askOfPlan(facilitation, cycle.id, asked(title), 0)),
  )
  expect(answers.map(({ status, code }) => [status, code])).toEqual([
    [200, null],
    [409, 'plan-changed'],
  ])
  expect((await openPlan(relay, observer, cycle.id)).title).toBe('Agir')
})

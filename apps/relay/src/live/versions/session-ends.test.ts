import { PERSON, addCard, readCards } from '@tablee/documents'
import type { CardId } from '@tablee/model'
import { newId, sessionSpan } from '@tablee/model'
import type { Version } from '@tablee/model/versions'
import { Versions } from '@tablee/model/versions'
import { cryptoRandom, present } from '@tablee/std'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginTestCycle, openDocument } from '../../../testing/test-browser.ts'
import { changePlan, openPlan } from '../../../testing/test-plan.ts'
import type { TestRelay } from '../../../testing/test-relay.ts'
import { startTestRelay } from '../../../testing/test-relay.ts'

const SOON = { timeout: 20_000 }
const HOUR = 60 * 60_000

let relay: TestRelay

beforeAll(async () => {
  relay = await startTestRelay({ limits: { versionQuiet: 0 } })
})
afterAll(() => relay.stop())

test('[END1] what people wrote in a session is kept under its name though the relay was down as it ended', async () => {
  const { id, browsers } = await beginTestCycle(relay)
  const { facilitation, participant } = browsers
  const day = new Date(Date.now() + 24 * HOUR).toISOString().slice(0, 10)
  const [session] = (await openPlan(relay, facilitation, id)).sessions
  const { sessions, timeZone } = await changePlan(
    facilitation,
    id,
    { do: 'set-session', session: session?.id, changes: { day, from: '09:30' } },
    0,
  )
  const span = present(sessionSpan(present(sessions[0], 'a session'), timeZone), 'its hours')
  const step = present(session?.steps[0], 'its step')
  relay.advance(span.start - Date.now() + HOUR)
  const opened = await openDocument(relay, facilitation, id, `content:${step}`)
  addCard(opened.doc, { id: newId<CardId>(cryptoRandom), kind: 'issue', at: Date.now(), title: 'Café' }, PERSON)
  await expect.poll(titles, SOON).toEqual(['Café'])
  opened.close()
  expect(await versions()).toEqual([])

  relay.advance(span.end - span.start)
  await relay.restart()
  await expect.poll(versions, SOON).toMatchObject([{ reason: 'session', session: session?.id }])
  const [kept] = await versions()
  await relay.restart()
  expect((await versions()).map((one) => one.id)).toEqual([kept?.id])

  async function titles(): Promise<readonly string[]> {
    const { doc, close } = await openDocument(relay, participant, id, `content:${step}`)
    close()
    return readCards(doc, step).map(({ title }) => title)
  }
  async function versions(): Promise<readonly Version[]> {
    const { json } = await participant.request('GET', `/api/cycles/${id}/steps/${step}/versions`)
    return Versions.parse(json).versions
  }
})

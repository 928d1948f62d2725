import { PERSON, addCard, readCards, setField } from '@tablee/documents'
import { openStates, readStep, unpackStates } from '@tablee/documents/versions'
import type { CardId, Role, StepId, VersionId } from '@tablee/model'
import { newId } from '@tablee/model'
import { cryptoRandom } from '@tablee/std'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, TestCycle } from '../../../testing/test-browser.ts'
import { beginTestCycle, mirroredLive, openDocument } from '../../../testing/test-browser.ts'
import type { TestRelay } from '../../../testing/test-relay.ts'
import { startTestRelay } from '../../../testing/test-relay.ts'

const CONTACT = 'lea@exemple.fr'
let relay: TestRelay
let cycle: TestCycle
let step: StepId

beforeAll(async () => {
  relay = await startTestRelay()
  cycle = await beginTestCycle(relay)
  const live = await mirroredLive(relay, cycle.browsers.facilitation, cycle.id)
  step = live.steps[0]?.id ?? ('' as StepId)
})
afterAll(() => relay.stop())

test('[SENT1] a contact whose agreement was taken back is in no byte of the versions kept before, whoever asks; given anew, it is', async () => {
  const card = newId<CardId>(cryptoRandom)
  const version = newId<VersionId>(cryptoRandom)
  const { doc, close } = await openDocument(relay, cycle.browsers.facilitation, cycle.id, `content:${step}`)
  addCard(
    doc,
    { id: card, kind: 'actor', at: Date.now(), title: 'Le club', fields: { consent: 'yes', contact: CONTACT } },
    PERSON,
  )
  await expect.poll(() => read(card), { timeout: 10_000 }).toBe('yes')
  expect((await ask('facilitation', 'POST', '', { id: version, name: 'Avant' })).status).toBe(201)
  for (const role of ['facilitation', 'participant', 'observer'] as const)
    expect((await sent(role, version)).includes(CONTACT)).toBe(true)

  setField(doc, card, 'consent', 'no', PERSON)
  await expect.poll(() => read(card), { timeout: 10_000 }).toBe('no')
  for (const role of ['facilitation', 'participant', 'observer'] as const) {
    const bytes = await sent(role, version)
    expect(bytes.includes(CONTACT)).toBe(false)
    const { homes } = readStep(openStates(unpackStates(bytes) ?? new Map()), [])
    expect(homes.flatMap(({ cards }) => cards.map(({ title }) => title))).toEqual(['Le club'])
  }

  setField(doc, card, 'consent', 'yes', PERSON)
  await expect.poll(() => read(card), { timeout: 10_000 }).toBe('yes')
  expect((await sent('participant', version)).includes(CONTACT)).toBe(true)
  close()
})

async function sent(role: Role, version: VersionId): Promise<Buffer> {
  const { status, bytes } = await ask(role, 'GET', `/${version}`)
  expect(status).toBe(200)
  return Buffer.from(bytes)
}

function ask(role: Role, method: string, path: string, body?: unknown): Promise<Answer> {
  return cycle.browsers[role].request(method, `/api/cycles/${cycle.id}/steps/${step}/versions${path}`, body)
}

/** What the relay holds of the agreement. */
async function read(card: CardId): Promise<unknown> {
  const { doc, close } = await openDocument(relay, cycle.browsers.observer, cycle.id, `content:${step}`)
  const found = readCards(doc, step).find(({ id }) => id === card)
  close()
  return found?.fields['consent']
}

import { RELAY, addCard, readPlan, readZones, setRemoved } from '@tablee/documents'
import type { CardId, Live, ParticipantId } from '@tablee/model'
import { newId } from '@tablee/model'
import { cryptoRandom } from '@tablee/std'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, join, mirroredLive, openBrowser, openDocument } from '../../testing/test-browser.ts'
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

test('[L1] a new cycle has its plan and zones; its first step is open to participants, every step shared', async () => {
  const { participant } = cycle.browsers
  const plan = await openDocument(relay, participant, cycle.id, 'plan')
  const steps = readPlan(plan.doc)?.steps ?? []
  const board = steps[0]?.boards[0]?.id ?? ''
  const base = await openDocument(relay, participant, cycle.id, `base:${board}`)
  expect(readZones(base.doc).length).toBeGreaterThan(2)
  const live = await mirroredLive(relay, participant, cycle.id)
  expect(live.open).toEqual([`content:${steps[0]?.id}`, `board:${board}.1`])
  expect(live.shared).toEqual(steps.map(({ id }) => id))
  plan.close()
  base.close()
})

test('[L2] questions are numbered by the relay, in the order of validation; a freed number is given again', async () => {
  const [first, second, third] = await addQuestions(3)
  const one = await command({ do: 'validate', card: first }, 0)
  const two = await command({ do: 'validate', card: second }, one.rev)
  const freed = await command({ do: 'unvalidate', card: first }, two.rev)
  const three = await command({ do: 'validate', card: third }, freed.rev)
  expect(three.questions).toMatchObject([
    { card: third, number: 1 },
    { card: second, number: 2 },
  ])
  expect(await mirroredLive(relay, cycle.browsers.observer, cycle.id)).toEqual(three)
})

test('[L3] a card that is not a question, was removed or merged, or is nowhere, is not validated', async () => {
  const home = await questionsHome()
  const { doc, close } = await openDocument(relay, cycle.browsers.facilitation, cycle.id, `content:${home}`)
  const idea = newId<CardId>(cryptoRandom)
  const removed = newId<CardId>(cryptoRandom)
  addCard(doc, { id: idea, kind: 'idea', at: 1, title: 'Une idée' }, RELAY)
  addCard(doc, { id: removed, kind: 'question', at: 2, title: 'Une question' }, RELAY)
  const merged = newId<CardId>(cryptoRandom)
  addCard(doc, { id: merged, kind: 'question', at: 3, title: 'Fusionnée' }, RELAY)
  const from = [{ card: merged, as: 'merge' as const, digest: '' }]
  addCard(doc, { id: newId<CardId>(cryptoRandom), kind: 'question', at: 4, title: 'Qui la remplace', from }, RELAY)
  setRemoved(doc, removed, { by: cycle.participants.facilitation as ParticipantId, at: 3 }, RELAY)
  await settled()
  close()
  for (const card of [idea, removed, merged, newId<CardId>(cryptoRandom)]) {
    const answer = await send({ do: 'validate', card }, 0)
    expect([answer.status, answer.code]).toEqual([409, 'not-a-question'])
  }
})

test('[L4] a command decided on an older revision is refused, with the facts as they are', async () => {
  const after = await command({ do: 'open', document: 'content:roadmap' }, 0)
  const stale = await send({ do: 'close', document: 'content:roadmap' }, 0)
  expect([stale.status, stale.code]).toEqual([409, 'live-stale'])
  expect((stale.json as { live: Live }).live).toEqual(after)
})

test('[L5] of many commands on the same revision exactly one is carried out', async () => {
  const cards = await addQuestions(8)
  const answers = await Promise.all(cards.map((card) => send({ do: 'validate', card }, 0)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ code }) => code === 'live-stale')).toHaveLength(7)
})

test('[L6] asking for what is already so changes no revision', async () => {
  const opened = await command({ do: 'open', document: 'content:roadmap' }, 0)
  expect(await command({ do: 'open', document: 'content:roadmap' }, opened.rev)).toEqual(opened)
})

test('[L7] people who join add structures without making a command stale', async () => {
  const structure = { name: 'Collège Jean-Zay', type: 'education' }
  for (const name of ['Zoé', 'Ali']) {
    const browser = openBrowser(relay)
    await browser.request('POST', '/api/access', {
      invitation: cycle.secrets.participant,
      name,
      structure: { ...structure, name: structure.name.toUpperCase() },
    })
  }
  const live = await mirroredLive(relay, cycle.browsers.participant, cycle.id)
  expect(live.structures.map(({ name }) => name)).toEqual(['COLLÈGE JEAN-ZAY'])
  expect((await command({ do: 'open', document: 'content:roadmap' }, 0)).structures).toEqual(live.structures)
})

test('[L8] closing a step, or no longer sharing it, counts at once for those inside', async () => {
  const home = await questionsHome()
  const ended = cycle.browsers.observer.closing(`/sync/${cycle.id}/content:${home}`)
  await cycle.browsers.observer.knock(`/sync/${cycle.id}/content:${home}`)
  await command({ do: 'unshare', step: home }, 0)
  expect(await ended).toBe(4403)
  expect(await cycle.browsers.observer.knock(`/sync/${cycle.id}/content:${home}`)).toBe(4401)
})

test('[L9] after a restart the facts, the mirror and everyone’s access are as they were', async () => {
  const [card] = await addQuestions(1)
  const before = await command({ do: 'validate', card }, 0)
  await relay.restart()
  expect(await mirroredLive(relay, cycle.browsers.participant, cycle.id)).toEqual(before)
  const zoe = openBrowser(relay)
  await join(zoe, cycle.secrets.participant, 'Zoé')
  expect((await zoe.request('GET', `/api/cycles/${cycle.id}/me`)).status).toBe(200)
})

async function questionsHome(): Promise<string> {
  return (await mirroredLive(relay, cycle.browsers.facilitation, cycle.id)).steps[0]?.id ?? ''
}

async function addQuestions(count: number): Promise<CardId[]> {
  const { doc, close } = await openDocument(
    relay,
    cycle.browsers.participant,
    cycle.id,
    `content:${await questionsHome()}`,
  )
  const cards = Array.from({ length: count }, () => newId<CardId>(cryptoRandom))
  for (const [at, id] of cards.entries())
    addCard(doc, { id, kind: 'question', at, title: `Comment allons-nous ${at} ?` }, RELAY)
  await settled()
  close()
  return cards
}

/** Gives the relay time to commit what a plain client wrote: it asks for no acknowledgement. */
function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done, 150))
}

function send(asked: unknown, rev: number) {
  return cycle.browsers.facilitation.request('POST', `/api/cycles/${cycle.id}/live`, { rev, command: asked })
}

async function command(asked: unknown, rev: number): Promise<Live> {
  const answer = await send(asked, rev)
  expect(answer.status).toBe(200)
  return (answer.json as { live: Live }).live
}

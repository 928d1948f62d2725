import { PERSON, addCard, readCards, readPlan, readZones } from '@tablee/documents'
import type { CardId, Live, Plan, PlannedStep, SessionId, StepId } from '@tablee/model'
import { PlanChanged, newId } from '@tablee/model'
import { cryptoRandom, present } from '@tablee/std'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, mirroredLive, openDocument } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay
let cycle: TestCycle
let questions: PlannedStep
let actions: PlannedStep

beforeAll(async () => {
  relay = await startTestRelay()
})
beforeEach(async () => {
  cycle = await beginTestCycle(relay)
  const { steps } = await planNow()
  questions = stepCalled(steps, 'essential-questions')
  actions = stepCalled(steps, 'actors-actions')
})
afterAll(() => relay.stop())

test('[CJS1] the second part of a step has its zones as they were changed here and what was drawn, and none of its cards', async () => {
  const board = boardOf(questions)
  await write(`base:${board}`, (doc) => {
    doc.getMap('zones').set('workshop.title', { fr: 'À nous de demander', en: 'Ours to ask' })
    doc.getMap('zones').set('reserve.removed', { by: cycle.participants.facilitation, at: 1 })
  })
  await write(`content:${questions.id}`, (doc) => addIssue(doc, 'issue-000000'))
  const { steps, sessions } = await change(splitOf(questions, { at: 3 }), 0)
  const second = present(steps[1], 'the second part')
  expect(steps.map(({ title }) => title).slice(0, 2)).toEqual(['Questions (1)', 'Questions (2)'])
  expect(second).toMatchObject({ key: 'essential-questions', aim: questions.aim, boards: [{ key: 'questions' }] })
  expect(boardOf(second)).not.toBe(board)
  const zones = await read(`base:${boardOf(second)}`, readZones)
  expect(zones.map(({ key }) => key)).toEqual(['issues', 'workshop', 'grid', 'kept'])
  expect(zones[1]?.title.fr).toBe('À nous de demander')
  expect(await cardsIn(questions.id)).toHaveLength(1)
  expect(await cardsIn(second.id)).toHaveLength(0)
  expect(sessions.find((session) => session.steps.includes(second.id))?.agenda?.[0]).toMatchObject({
    step: second.id,
    board: 'questions',
  })
})

test('[CJS2] the second part waits to be opened, is read by whoever reads the first, and shares its tables', async () => {
  await change(splitOf(actions, { at: 1 }), 0)
  const live = await facts()
  const [first, second] = live.steps.filter(({ homes }) => homes.includes('directory'))
  expect([first?.homes, second?.homes]).toEqual([
    [actions.id, 'directory'],
    [second?.id, 'directory'],
  ])
  expect(live.open.some((document) => document.includes(second?.id ?? ''))).toBe(false)
  expect(live.shared).toContain(second?.id)
  expect(await cycle.browsers.observer.knock(`/sync/${cycle.id}/content:${second?.id}`)).toBeNull()
})

test('[CJS3] a step that observers may not read is not shown to them in its second part', async () => {
  await command({ do: 'unshare', step: questions.id })
  const split = splitOf(questions, { at: 3 })
  await change(split, 0)
  expect((await facts()).shared).not.toContain(split.second)
})

test('[CJS4] asked again, as after a lost answer, a step is cut once, and joined once', async () => {
  const split = splitOf(questions, { at: 3 })
  const once = await change(split, 0)
  expect(await change(split, 0)).toEqual(once)
  expect((await facts()).steps.filter(({ id }) => id === split.second)).toHaveLength(1)
  const merge = { do: 'merge-steps', step: questions.id, other: split.second }
  const joined = await change(merge, once.rev)
  expect(await change(merge, 0)).toEqual(joined)
  await relay.restart()
  expect(await planNow()).toEqual(joined)
})

test('[CJS5] a step that was joined to another is closed and stays readable with its cards; the one that is kept stays as open as it was', async () => {
  await write(`content:${actions.id}`, (doc) => addIssue(doc, 'issue-000001'))
  await command({ do: 'open', document: `content:${questions.id}` })
  await command({ do: 'open', document: `content:${actions.id}` })
  await command({ do: 'open', document: 'content:directory' })
  const plan = await change({ do: 'merge-steps', step: questions.id, other: actions.id }, 0)
  expect(plan.aside.steps[0]).toMatchObject({ id: actions.id, removed: { into: questions.id } })
  expect(plan.sessions[0]?.steps).toEqual([questions.id])
  expect(plan.sessions[0]?.agenda).toHaveLength(14)
  const { open } = await facts()
  expect(open).toContain(`content:${questions.id}`)
  expect(open).not.toContain(`content:${actions.id}`)
  expect(await cardsIn(actions.id, cycle.browsers.participant)).toHaveLength(1)
  const back = await change({ do: 'restore-step', step: actions.id }, plan.rev)
  expect(back.steps.map(({ id }) => id)).toContain(actions.id)
})

test('[CJS6] of two who cut, remove or join the same steps at once one is heard, and the other told what to do', async () => {
  const [one, two] = [questions.id, actions.id]
  const crosswise = [
    { do: 'merge-steps', step: one, other: two },
    { do: 'merge-steps', step: two, other: one },
  ]
  const pairs = [
    [splitOf(questions, { at: 3 }), { do: 'remove-step', step: one }, 'plan-changed'],
    [{ do: 'remove-step', step: one }, splitOf(questions, { at: 3 }), 'step-aside'],
    [splitOf(questions, { at: 3 }), splitOf(questions, { at: 2 }), 'plan-changed'],
    [...crosswise, 'step-aside'],
    [...crosswise.toReversed(), 'step-aside'],
    [crosswise[0], splitOf(actions, { at: 2 }), 'step-aside'],
    [splitOf(actions, { at: 2 }), crosswise[0], 'plan-changed'],
  ] as const
  for (const [first, second, code] of pairs) {
    cycle = await beginTestCycle(relay)
    const { steps } = await planNow()
    const renamed = new Map([
      [one, stepCalled(steps, 'essential-questions').id],
      [two, stepCalled(steps, 'actors-actions').id],
    ] as [string, string][])
    const ofThisCycle = (asked: unknown): unknown =>
      JSON.parse(JSON.stringify(asked), (_, value: unknown) => renamed.get(String(value)) ?? value)
    const answers = await Promise.all([send(ofThisCycle(first), 0), send(ofThisCycle(second), 0)])
    expect(answers.map(({ code: refused }) => refused)).toEqual([null, code])
    const after = await planNow()
    expect([...after.steps, ...after.aside.steps].length).toBeGreaterThanOrEqual(steps.length)
    expect(after.rev).toBe(1)
  }
})

test('[CJS7] participants and observers cut and join nothing', async () => {
  for (const role of ['participant', 'observer'] as const)
    for (const asked of [splitOf(questions, { at: 1 }), { do: 'merge-steps', step: questions.id, other: actions.id }]) {
      const answer = await cycle.browsers[role].request('POST', `/api/cycles/${cycle.id}/plan`, {
        rev: 0,
        change: asked,
      })
      expect([answer.status, answer.code]).toEqual([403, 'command-not-allowed'])
    }
  expect((await planNow()).rev).toBe(0)
})

test.each([
  { at: 0 },
  { at: 9_999 },
  { at: 'first' },
  { title: '' },
  { secondTitle: 'x'.repeat(121) },
  { second: '../plan' },
  { session: '__proto__' },
])('[CJS8] a cut with %j is refused', async (wrong) => {
  expect((await send({ ...splitOf(questions, { at: 1 }), ...wrong }, 0)).code).toBe('body-invalid')
  expect((await send({ do: 'split-step', step: 'step-of-nobody' }, 0)).code).toBe('body-invalid')
  expect((await send({ ...splitOf(questions, { at: 1 }), step: 'step-of-nobody' }, 0)).code).toBe('unknown-step')
  expect((await facts()).rev).toBe(0)
})

function splitOf(step: PlannedStep, { at }: { readonly at: number }) {
  return {
    do: 'split-step',
    step: step.id,
    second: newId<StepId>(cryptoRandom),
    session: newId<SessionId>(cryptoRandom),
    at,
    title: 'Questions (1)',
    secondTitle: 'Questions (2)',
  } as const
}

function stepCalled(steps: readonly PlannedStep[], key: string): PlannedStep {
  return present(
    steps.find((step) => step.key === key),
    key,
  )
}

function boardOf(step: PlannedStep): string {
  return present(step.boards[0], 'a board').id
}

function addIssue(doc: Y.Doc, id: string): void {
  addCard(doc, { id: id as CardId, kind: 'issue', title: 'Un enjeu', by: null, for: null, at: 1 }, PERSON)
}

/** Writes as the facilitation does, and waits until the relay has it. */
async function write(document: string, edit: (doc: Y.Doc) => void): Promise<void> {
  const { doc, close } = await openDocument(relay, cycle.browsers.facilitation, cycle.id, document)
  edit(doc)
  const wanted = Y.encodeStateVector(doc)
  await vi.waitFor(async () => expect(await read(document, Y.encodeStateVector)).toEqual(wanted))
  close()
}

async function read<T>(document: string, look: (doc: Y.Doc) => T, browser = cycle.browsers.facilitation): Promise<T> {
  const { doc, close } = await openDocument(relay, browser, cycle.id, document)
  const value = look(doc)
  close()
  return value
}

function cardsIn(home: StepId, browser = cycle.browsers.facilitation) {
  return read(`content:${home}`, (doc) => readCards(doc, home), browser)
}

function send(asked: unknown, rev: number) {
  return cycle.browsers.facilitation.request('POST', `/api/cycles/${cycle.id}/plan`, { rev, change: asked })
}

async function change(asked: unknown, rev: number): Promise<Plan> {
  const answer = await send(asked, rev)
  expect([answer.status, answer.code]).toEqual([200, null])
  return PlanChanged.parse(answer.json).plan
}

async function command(asked: unknown): Promise<void> {
  const { rev } = await facts()
  const body = { rev, command: asked }
  expect((await cycle.browsers.facilitation.request('POST', `/api/cycles/${cycle.id}/live`, body)).status).toBe(200)
}

function facts(): Promise<Live> {
  return mirroredLive(relay, cycle.browsers.facilitation, cycle.id)
}

async function planNow(): Promise<Plan> {
  return present(await read('plan', readPlan), 'a plan')
}

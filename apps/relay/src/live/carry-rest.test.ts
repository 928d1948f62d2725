import {
  PERSON,
  addCard,
  addLink,
  carryStep,
  createHistory,
  place,
  readCards,
  readLinks,
  readPlacements,
  readPlan,
  readZones,
  setRemoved,
} from '@tablee/documents'
import type { CardId, Joining, LinkId, PlannedStep, StepBoard } from '@tablee/model'
import { baseOf, boardOf, contentOf, expandZones, joiningOf, standingCards } from '@tablee/model'
import { cryptoRandom, present, systemClock } from '@tablee/std'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { TestBrowser, TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, mirroredLive, openDocument } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay
let cycle: TestCycle
let into: PlannedStep
let from: PlannedStep

beforeAll(async () => {
  relay = await startTestRelay()
})
beforeEach(async () => {
  cycle = await beginTestCycle(relay)
  const { doc, close } = await openDocument(relay, cycle.browsers.facilitation, cycle.id, 'plan')
  const { steps } = present(readPlan(doc), 'a plan')
  close()
  into = present(
    steps.find(({ key }) => key === 'essential-questions'),
    'a step',
  )
  await send('plan', 0, 'change', {
    do: 'add-step',
    step: 'second-step-00001',
    template: into.key,
    at: 1,
    session: null,
  })
  const next = await openDocument(relay, cycle.browsers.facilitation, cycle.id, 'plan')
  from = present(readPlan(next.doc)?.steps[1], 'the step that was added')
  next.close()
  for (const document of documentsOf(from).slice(0, 2)) {
    const { rev } = await mirroredLive(relay, cycle.browsers.facilitation, cycle.id)
    const { status, code } = await send('live', rev, 'command', { do: 'open', document })
    if (status !== 200) throw new Error(`not opened: ${code}`)
  }
})
afterAll(() => relay.stop())

test('[REST1] what a participant writes while the facilitation joins two steps is in the one that is kept, once, where it lay', async () => {
  const lea = await step(from, cycle.browsers.participant)
  lea.write(['early-000001', 'early-000002'])
  const nadia = await bothSteps()
  await nadia.from.has('early-000002')
  const seen = nadia.joining()
  lea.write(['meanwhile-01', 'meanwhile-02'])
  await nadia.from.has('meanwhile-02')
  await nadia.carry(seen)
  addLink(lea.content, tie('early-000001', 'meanwhile-01'), PERSON)
  let writing = 0
  const hand = setInterval(() => lea.write([`late-${String((writing += 1)).padStart(6, '0')}`]), 1)
  const joined = await merge()
  clearInterval(hand)
  expect([joined.status, joined.code]).toEqual([200, null])
  for (const each of [lea, nadia.from, nadia.into]) each.close()
  const left = await nadia.fresh(from)
  const kept = await nadia.fresh(into)
  expect(left.cards().length).toBeGreaterThanOrEqual(4)
  expect(sourcesIn(kept.cards())).toEqual(
    left
      .cards()
      .map(({ id }) => id)
      .toSorted(),
  )
  expect(kept.cards().map(({ by }) => by)).toEqual(left.cards().map(() => cycle.participants.participant))
  const copy = copyIn(kept.cards(), 'meanwhile-01')
  expect(readPlacements(kept.board).get(copy)?.zone).toBe('issues')
  expect(readLinks(kept.content, into.id)).toMatchObject([{ from: copyIn(kept.cards(), 'early-000001'), to: copy }])
  for (const each of [left, kept]) each.close()
})

test('[REST2] more cards than are copied at once all come; asked again, none comes twice, and what was taken away stays away', async () => {
  const lea = await step(from, cycle.browsers.participant)
  const ids = Array.from({ length: 45 }, (_, index) => `many-${String(index).padStart(7, '0')}`)
  lea.write(ids)
  const nadia = await bothSteps()
  await nadia.from.has(present(ids.at(-1), 'an id'))
  await nadia.carry(nadia.joining().slice(0, 2))
  const [first] = nadia.into.cards()
  setRemoved(
    nadia.into.content,
    present(first, 'a copy').id,
    { by: cycle.participants.facilitation as never, at: 1 },
    PERSON,
  )
  await relayHas(1)
  for (let times = 0; times < 2; times += 1) expect((await merge()).status).toBe(200)
  for (const each of [lea, nadia.from, nadia.into]) each.close()
  await relay.restart()
  const kept = await nadia.fresh(into)
  expect(sourcesIn(kept.cards())).toEqual(ids.slice(1))
  kept.close()
})

function documentsOf({ id, boards: [board] }: PlannedStep): readonly string[] {
  return board ? [contentOf(id), boardOf(board.id, 1), baseOf(board.id)] : []
}

/** A step as it is held by one browser. */
async function step(of: PlannedStep, browser: TestBrowser) {
  const opened = await Promise.all(documentsOf(of).map((document) => openDocument(relay, browser, cycle.id, document)))
  const [content, laid, base] = opened.map(({ doc }) => doc)
  if (!content || !laid || !base) throw new Error('three documents')
  const cards = () => standingCards(readCards(content, of.id))
  return {
    content,
    board: laid,
    cards,
    side: (): StepBoard => ({
      cards: readCards(content, of.id),
      zones: expandZones(readZones(base), { question: [] }),
      placements: readPlacements(laid),
    }),
    write: (ids: readonly string[]): void => {
      for (const id of ids as readonly CardId[]) {
        const card = { id, kind: 'issue', title: id, by: cycle.participants.participant as never, for: null } as const
        addCard(content, { ...card, at: Date.now() }, PERSON)
        place(laid, id, { zone: 'issues', x: 0, y: 0 }, PERSON)
      }
    },
    has: (id: string) => vi.waitFor(() => expect(cards().map((card) => String(card.id))).toContain(id)),
    close: (): void => {
      for (const { close } of opened) close()
    },
  }
}

/** Both steps at the browser of the facilitation, which copies what its page shows. */
async function bothSteps() {
  const browser = cycle.browsers.facilitation
  const [one, two] = [await step(from, browser), await step(into, browser)]
  return {
    from: one,
    into: two,
    fresh: (of: PlannedStep) => step(of, browser),
    joining: (): readonly Joining[] =>
      joiningOf(one.side(), two.side(), { validated: new Set<CardId>(), structures: [] }),
    carry: async (joining: readonly Joining[]): Promise<void> => {
      const me = { participant: cycle.participants.facilitation as never, role: 'facilitation' } as const
      const options = { home: into.id, content: two.content, board: two.board, me, history: createHistory() }
      carryStep(
        { content: one.content, joining },
        { ...options, clock: systemClock, random: cryptoRandom, structures: () => [] },
      )
      await relayHas(two.cards().length)
    },
  }
}

/** Waits until whoever comes to the step that is kept sees so many cards. */
function relayHas(count: number): Promise<void> {
  return vi.waitFor(async () => {
    const { doc, close } = await openDocument(relay, cycle.browsers.facilitation, cycle.id, contentOf(into.id))
    close()
    expect(standingCards(readCards(doc, into.id))).toHaveLength(count)
  })
}

function sourcesIn(cards: StepBoard['cards']): readonly string[] {
  return cards.flatMap(({ from: origins }) => origins.map(({ card }) => String(card))).toSorted()
}

function copyIn(cards: StepBoard['cards'], source: string): CardId {
  const copy = cards.find(({ from: origins }) => origins.some(({ card }) => card === source))
  return present(copy, `the copy of ${source}`).id
}

function tie(one: string, other: string) {
  const ends = { from: one as CardId, to: other as CardId }
  return {
    id: 'link-0000001' as LinkId,
    ...ends,
    state: 'exists',
    degree: null,
    question: null,
    by: null,
    at: 1,
  } as const
}

function merge() {
  return send('plan', 1, 'change', { do: 'merge-steps', step: into.id, other: from.id })
}

async function send(path: 'plan' | 'live', rev: number, what: string, asked: unknown) {
  const browser = cycle.browsers.facilitation
  return browser.request('POST', `/api/cycles/${cycle.id}/${path}`, { rev, [what]: asked })
}

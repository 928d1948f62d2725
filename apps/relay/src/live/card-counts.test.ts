import { addCard, PERSON, setRemoved } from '@tablee/documents'
import type { CardId, CycleId, Live, ParticipantId, Role, StepId } from '@tablee/model'
import { EMPTY_LIVE, contentOf } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import { manualScheduler } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CardCountPorts } from './card-counts.ts'
import { createCardCounts } from './card-counts.ts'

const CYCLE = 'cycle-one' as CycleId
const [SHARED, OTHER] = ['step-one', 'step-two'] as StepId[] as [StepId, StepId]
const LATER = 10_000

/** A relay with two steps, one of them shared; their documents answer unless they are `deaf`, or `broken`. */
function relay() {
  const docs = new Map([SHARED, OTHER].map((home) => [documentKey(CYCLE, contentOf(home)), new Y.Doc()]))
  const time = manualScheduler()
  const reads: string[] = []
  const state: { live: Live; hears: 'deaf' | 'broken' | 'well' } = { live: liveWith(), hears: 'well' }
  const ports: CardCountPorts = {
    scheduler: time,
    limits: { countAfter: LATER },
    known: { get: () => ({ live: state.live, people: new Map() }) },
    rooms: {
      read: async (key, look) => {
        reads.push(key)
        if (state.hears === 'deaf') await new Promise(() => {})
        if (state.hears === 'broken') throw new Error('it cannot be read')
        return look(docs.get(key) as Y.Doc) // reason: those are all
      },
    },
  }
  const counts = createCardCounts(ports)
  const told = async (role: Role = 'participant'): Promise<Readonly<Record<string, number>>> => {
    const answer = counts.told(CYCLE, state.live, { participant: 'someone' as ParticipantId, role })
    await settled()
    time.advance(30)
    return Object.fromEntries((await answer).map(({ home, cards }) => [home, cards]))
  }
  const write = (home: StepId, change: (doc: Y.Doc) => void): void => {
    const key = documentKey(CYCLE, contentOf(home))
    counts.changing(key)
    change(docs.get(key) as Y.Doc) // reason: the same
  }
  const pass = async (ms: number): Promise<void> => {
    time.advance(ms)
    await settled()
  }
  return { counts, told, write, pass, reads, state }
}

test('[COUNT1] whoever comes in first opens nothing; a while later, everyone is told', async () => {
  const { told, write, pass, reads } = relay()
  write(SHARED, (doc) => add(doc, 'card-one'))
  expect(await told()).toEqual({})
  expect(reads).toEqual([])
  await pass(LATER)
  expect(await told()).toEqual({ [SHARED]: 1, [OTHER]: 0 })
  expect(reads).toHaveLength(2)
})

test('[COUNT2] what is told is never older than what is committed', async () => {
  const { told, write, pass, reads } = relay()
  await told()
  await pass(LATER)
  write(SHARED, (doc) => add(doc, 'card-one'))
  expect(await told()).toEqual({ [SHARED]: 1, [OTHER]: 0 })
  write(SHARED, (doc) => add(doc, 'card-two'))
  write(SHARED, (doc) => setRemoved(doc, 'card-one' as CardId, { by: 'someone' as ParticipantId, at: 2 }, PERSON))
  write(SHARED, (doc) => add(doc, 'card-three'))
  expect(await told()).toEqual({ [SHARED]: 2, [OTHER]: 0 })
  expect(reads, 'each only once it was written in').toHaveLength(4)
})

test('[COUNT3] an observer is told nothing of a step that is not shared', async () => {
  const { told, pass } = relay()
  await told()
  await pass(LATER)
  expect(await told('observer')).toEqual({ [SHARED]: 0 })
})

test('[COUNT4] a document that is slow, or cannot be read, is waited for no longer than a moment, and has no number', async () => {
  for (const hears of ['deaf', 'broken'] as const) {
    const { told, write, pass, state } = relay()
    await told()
    await pass(LATER)
    state.hears = hears
    write(OTHER, (doc) => add(doc, 'card-one'))
    expect(await told()).toEqual({ [SHARED]: 0 })
  }
})

test('[COUNT5] what is written while nobody asks is counted once in a while, whatever is written', async () => {
  const { told, write, pass, reads } = relay()
  await told()
  await pass(LATER)
  for (const card of ['card-one', 'card-two', 'card-three']) {
    write(SHARED, (doc) => add(doc, card))
    await pass(LATER / 5)
  }
  expect(reads).toHaveLength(2)
  await pass(LATER)
  expect(reads).toHaveLength(3)
  expect(await told()).toEqual({ [SHARED]: 3, [OTHER]: 0 })
})

test('[COUNT6] questions that are validated meanwhile are counted as such', async () => {
  const { told, pass, state, reads } = relay()
  await told()
  await pass(LATER)
  state.live = liveWith({ questions: [{ card: 'card-one' as CardId, number: 1 }] })
  expect(await told()).toEqual({ [SHARED]: 0, [OTHER]: 0 })
  expect(reads).toHaveLength(4)
})

test('[COUNT7] a relay that stops counts nothing more', async () => {
  const { counts, told, pass, reads } = relay()
  await told()
  counts.stop()
  await pass(LATER)
  expect(reads).toEqual([])
})

function liveWith(change: Partial<Live> = {}): Live {
  const steps = [SHARED, OTHER].map((id) => ({ id, boards: [], homes: [id] }))
  return { ...EMPTY_LIVE, steps, shared: [SHARED], ...change }
}

function add(doc: Y.Doc, id: string): void {
  addCard(doc, { id: id as CardId, kind: 'idea', at: 1, title: id }, PERSON)
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

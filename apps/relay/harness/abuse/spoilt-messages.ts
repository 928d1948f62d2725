import { contentOf } from '@tablee/model'
import { encodeFrame, encodeStates } from '@tablee/protocol'
import type { Dice } from '@tablee/room/testing'
import { diceOf } from '@tablee/room/testing'
import * as Y from 'yjs'
import type { TabChannel, TabClient } from '../../testing/tab-client.ts'
import { openTab } from '../../testing/tab-client.ts'
import type { AbusedCycle, Person } from './abused-cycle.ts'
import { beginAbusedCycle } from './abused-cycle.ts'
import { writerUnder } from './any-update.ts'
import { randomBytes } from './frame-abuse.ts'
import type { AbuseClass } from './run-class.ts'
import type { Stage } from './stage.ts'
import type { Tally } from './tally.ts'

/** Openings refused in a row: whoever is closed out for what they said last is let in again at once. */
const MOST_TURNED_AWAY = 3
/** Messages to one document: by chance some are honest, and a document in which thousands of tabs have written is slow. */
const PER_DOCUMENT = 20_000

/** What may be held more afterwards (MiB), however many they were: the last documents, and code that was used more. */
const MOST_HELD = 8

/** Where messages are spoilt, and by whom. */
interface Ground {
  readonly cycle: AbusedCycle
  readonly document: string
  readonly people: readonly Person[]
}

/** S2: messages of the protocol with any of their bytes changed, cut out or put in; and of types that it has not. */
export function spoiltMessages(count: number): readonly AbuseClass[] {
  return [
    {
      name: 'spoilt messages of those who may only read',
      run: async (stage, tally) => {
        await spoil({ cycle: stage.cycle, document: stage.attacked, people: stage.observers }, tally, count)
      },
      mostHeld: MOST_HELD,
    },
    {
      name: 'spoilt messages of those who may write, in documents of their own',
      run: async (stage, tally) => {
        for await (const ground of groundsOf(stage)) {
          const watchers = await Promise.all([watch(ground), watch(ground)])
          await spoil(ground, tally, Math.min(PER_DOCUMENT, count - tally.attempts))
          await barrier(...watchers.map(({ tab }) => tab))
          const [first, second] = watchers.map(({ doc }) => Y.snapshot(doc))
          if (!first || !second || !Y.equalSnapshots(first, second))
            tally.faults.push('two who watch see two documents')
          for (const { tab } of watchers) tab.terminate()
          if (tally.attempts >= count || tally.faults.length > 0) return
        }
      },
      // by chance, some of it says something that its sender may say
      mayBeKept: true,
      mostHeld: MOST_HELD,
    },
  ]
}

/** One document after the other in which nobody works. */
async function* groundsOf({ cycle, attackers, address }: Stage): AsyncGenerator<Ground> {
  yield { cycle, document: contentOf('roadmap'), people: attackers }
  for (;;) {
    const other = await beginAbusedCycle(address, '127.0.0.3')
    const people = await other.join('participant', attackers.length)
    for (const document of other.documents.filter((name) => name.startsWith('content:')))
      yield { cycle: other, document, people }
  }
}

async function spoil({ cycle, document, people }: Ground, tally: Tally, count: number): Promise<void> {
  let next = 0
  await Promise.all(
    people.map(async (person, index) => {
      const dice = diceOf(100 + index + tally.attempts)
      let tab = await openTab(person, cycle.id)
      let turnedAway = 0
      while (next < count) {
        let channel: TabChannel
        try {
          channel = await tab.open(document)
        } catch (cause) {
          turnedAway += 1
          if (turnedAway === MOST_TURNED_AWAY) {
            tally.faults.push(`nobody is let in any more: ${String(cause)}`)
            return
          }
          // the tab was closed for what was said on it
          tab.terminate()
          tab = await openTab(person, cycle.id)
          continue
        }
        turnedAway = 0
        const refused = channel.refused.then(() => 'refused' as const)
        for (let answer: 'read' | 'refused' = 'read'; answer === 'read' && next < count; next += 1) {
          channel.sendRaw(spoiltMessage(dice, channel.client))
          // what follows a refused message is not read: each is to be
          answer = await Promise.race([refused, barrier(tab).then(() => 'read' as const)])
          tally.attempts += 1
          tally[answer === 'refused' ? 'refused' : 'unanswered'] += 1
        }
      }
      tab.terminate()
    }),
  )
}

function spoiltMessage(dice: Dice, client: number): Uint8Array {
  const update = writerUnder(client)()
  const honest = [
    () => encodeFrame({ type: 'update', update }),
    () => encodeFrame({ type: 'sync-step-2', update }),
    () => encodeFrame({ type: 'sync-step-1', stateVector: Uint8Array.of(1, 200, 1, 5) }),
    () =>
      encodeFrame({ type: 'awareness', states: encodeStates([{ client, clock: dice(100), state: { cursor: null } }]) }),
    () => encodeFrame({ type: 'query-awareness' }),
    () => encodeFrame({ type: 'ack', count: dice(1000) }),
    () => Uint8Array.of(4 + dice(124), ...randomBytes(dice, dice(40))),
    () => randomBytes(dice, dice(200)),
  ]
  const message = Buffer.from(honest[dice(honest.length)]?.() ?? [])
  for (let spoilt = dice(4); spoilt > 0 && message.length > 0; spoilt -= 1) message[dice(message.length)] = dice(256)
  const cut = dice(3) === 0 ? dice(message.length + 1) : message.length
  return dice(4) === 0
    ? Buffer.concat([message.subarray(0, cut), randomBytes(dice, dice(8))])
    : message.subarray(0, cut)
}

/** The relay has read everything that was sent before. */
async function barrier(...tabs: readonly TabClient[]): Promise<void> {
  await Promise.all(tabs.map((tab) => Promise.race([pongOn(tab), tab.ended])))
}

/** Those who wait for the answers to a tab's pings, in their order: one listener for all of them. */
const waiting = new WeakMap<TabClient, (() => void)[]>()

function pongOn(tab: TabClient): Promise<void> {
  const known = waiting.get(tab)
  const queue = known ?? []
  if (!known) {
    waiting.set(tab, queue)
    tab.onControl((message) => {
      if (message.type === 'pong') queue.shift()?.()
    })
  }
  return new Promise((done) => {
    queue.push(done)
    tab.say({ type: 'ping', at: 0 })
  })
}

async function watch({ cycle, document }: Ground): Promise<{ readonly doc: Y.Doc; readonly tab: TabClient }> {
  const [person] = await cycle.join('participant', 1)
  if (!person) throw new Error('nobody watches')
  const doc = new Y.Doc()
  const tab = await openTab(person, cycle.id)
  await tab.open(document, {
    onFrame: (frame) => {
      if (frame.type === 'sync-step-2' || frame.type === 'update') Y.applyUpdate(doc, frame.update)
    },
  })
  return { doc, tab }
}

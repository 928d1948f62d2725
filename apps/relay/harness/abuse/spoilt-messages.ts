import { encodeFrame, encodeStates } from '@tablee/protocol'
import type { Dice } from '@tablee/room/testing'
import { diceOf } from '@tablee/room/testing'
import * as Y from 'yjs'
import type { TabChannel, TabClient } from '../../testing/tab-client.ts'
import { openTab } from '../../testing/tab-client.ts'
import type { Person } from './abused-cycle.ts'
import { writerUnder } from './any-update.ts'
import { randomBytes } from './frame-abuse.ts'
import type { AbuseClass } from './run-class.ts'
import type { Stage } from './stage.ts'
import type { Tally } from './tally.ts'

/** S2: messages of the protocol with any of their bytes changed, cut out or put in; and of types that it has not. */
export function spoiltMessages(count: number): readonly AbuseClass[] {
  return [
    {
      name: 'spoilt messages of those who may only read',
      run: (stage, tally) => spoil(stage, tally, count, stage.attacked, stage.observers),
    },
    {
      name: 'spoilt messages of those who may write, in a document of their own',
      run: async (stage, tally) => {
        const document = stage.cycle.documents[3] ?? ''
        const watchers = await Promise.all([watch(stage, document), watch(stage, document)])
        await spoil(stage, tally, count, document, stage.attackers)
        await barrier(...(watchers.map(({ tab }) => tab) as [TabClient, TabClient]))
        const [first, second] = watchers.map(({ doc }) => Y.snapshot(doc))
        if (!first || !second || !Y.equalSnapshots(first, second)) tally.faults.push('two who watch see two documents')
        for (const { tab } of watchers) tab.terminate()
      },
      // by chance, some of it says something that its sender may say
      mayBeKept: true,
    },
  ]
}

async function spoil(
  { cycle }: Stage,
  tally: Tally,
  count: number,
  document: string,
  people: readonly Person[],
): Promise<void> {
  let next = 0
  await Promise.all(
    people.map(async (person, index) => {
      const dice = diceOf(100 + index)
      let tab = await openTab(person, cycle.id)
      while (next < count) {
        let channel: TabChannel
        try {
          channel = await tab.open(document)
        } catch {
          // the tab was closed for what was said on it
          tab = await openTab(person, cycle.id)
          continue
        }
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

async function watch({ cycle }: Stage, document: string): Promise<{ readonly doc: Y.Doc; readonly tab: TabClient }> {
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

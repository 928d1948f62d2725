import { setTimeout as wait } from 'node:timers/promises'
import type { Frame } from '@tablee/protocol'
import { decodeStates, encodeFrame, encodeStates } from '@tablee/protocol'
import type { TabChannel, TabClient } from '../../testing/tab-client.ts'
import { openTab } from '../../testing/tab-client.ts'
import type { AbuseClass } from './run-class.ts'
import type { Stage } from './stage.ts'
import type { Tally } from './tally.ts'

/** How many messages go before the relay is let speak: it tells nobody of presence that was replaced meanwhile. */
const TOGETHER = 50

/** S4: presence under other people's names and client ids, or under very many. */
export function presenceAbuse(count: number): readonly AbuseClass[] {
  return [
    {
      name: 'presence under a false name',
      run: (stage, tally) =>
        post(stage, tally, count, (channel, index, { people }) => {
          const who = people[index % people.length] ?? 'Nadia'
          channel.show(index % 3 ? { who, cursor: { x: 1, y: index } } : { who: { toString: who }, name: who })
        }),
    },
    {
      name: 'presence under someone else’s client id',
      run: (stage, tally) =>
        post(stage, tally, count, (channel, index, { clients }) => {
          const client = clients[index % Math.max(1, clients.length)] ?? 1
          channel.sendRaw(states([{ client, clock: 2 ** 31 + index, state: { cursor: { x: -7, y: index } } }]))
        }),
    },
    {
      name: 'someone else’s cursor removed',
      run: (stage, tally) =>
        post(stage, tally, count, (channel, index, { clients }) => {
          const all = clients.map((client) => ({ client, clock: 2 ** 31 + index, state: null }))
          channel.sendRaw(states(all))
        }),
    },
    {
      name: '100,000 presence ids',
      // each line shows one
      mostShown: 2 * 4,
      run: (stage, tally) =>
        post(stage, tally, 1_000, (channel, index) => {
          const some = Array.from({ length: 100 }, (_, each) => ({
            client: 1 + index * 100 + each,
            clock: 1,
            state: { cursor: { x: each, y: index } },
          }))
          channel.sendRaw(states(some))
        }),
    },
    {
      name: 'presence of any size and shape',
      run: (stage, tally) =>
        post(stage, tally, Math.ceil(count / 10), (channel, index) => {
          const shapes = [
            'x'.repeat(5_000),
            { deep: nested(3_000) },
            [],
            7,
            { cursor: { x: '<b>', y: {} } },
            { editing: [] },
          ]
          channel.show(shapes[index % shapes.length])
        }),
    },
  ]
}

interface Seen {
  /** Whom the attackers see there. */
  readonly people: readonly string[]
  readonly clients: readonly number[]
}

async function post(
  stage: Stage,
  tally: Tally,
  count: number,
  send: (channel: TabChannel, index: number, seen: Seen) => void,
): Promise<void> {
  const { attackers, attacked, cycle } = stage
  let next = 0
  await Promise.all(
    attackers.map(async (attacker) => {
      while (next < count) {
        const people = new Map<number, string>()
        const tab = await openTab(attacker, cycle.id)
        const channel = await tab.open(attacked, { onFrame: (frame) => notePeople(frame, people, attackers) })
        const line = { hasEnded: false }
        void channel.refused.then(({ code }) => {
          line.hasEnded = true
          if (code !== 'socket-closed') tally.refused += 1
        })
        await wait(200)
        while (next < count && !line.hasEnded) {
          for (let each = 0; each < TOGETHER && next < count && !line.hasEnded; each += 1) {
            send(channel, next, { people: [...people.values()], clients: [...people.keys()] })
            next += 1
            tally.attempts += 1
          }
          await answered(tab, channel.refused)
        }
        tab.terminate()
      }
    }),
  )
  tally.unanswered = tally.attempts - tally.refused
}

/** The relay has read everything that `tab` has sent. */
function answered(tab: TabClient, refused: Promise<unknown>): Promise<unknown> {
  const at = performance.now()
  const pong = new Promise<void>((done) => {
    tab.onControl((message) => {
      if (message.type === 'pong' && message.at === at) done()
    })
  })
  tab.say({ type: 'ping', at })
  return Promise.race([pong, refused, tab.ended])
}

function notePeople(frame: Frame, people: Map<number, string>, attackers: Stage['attackers']): void {
  if (frame.type !== 'awareness') return
  const shown = decodeStates(frame.states)
  if (!shown.ok) return
  for (const { client, state } of shown.value) {
    const who = (state as { readonly who?: unknown } | null)?.who
    if (typeof who === 'string' && attackers.every(({ participant }) => participant !== who)) people.set(client, who)
  }
}

function states(list: Parameters<typeof encodeStates>[0]): Uint8Array {
  return encodeFrame({ type: 'awareness', states: encodeStates(list) })
}

function nested(depth: number): unknown {
  let value: unknown = 0
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

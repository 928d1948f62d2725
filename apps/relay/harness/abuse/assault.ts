import { setTimeout as wait } from 'node:timers/promises'
import type { OpenOptions, TabChannel, TabClient } from '../../testing/tab-client.ts'
import { ChannelRefused, openTab } from '../../testing/tab-client.ts'
import type { Person } from './abused-cycle.ts'
import type { Tally } from './tally.ts'

/** How a message that may be refused is sent again and again, each on a channel of its own. */
export interface Assault {
  readonly cycle: string
  readonly document: string
  readonly attackers: readonly Person[]
  readonly count: number
  /** What each channel is opened with. */
  readonly options?: () => OpenOptions
  /** Sends the forged messages on a channel that has just been opened; resolves at once. */
  readonly strike: (channel: TabChannel, index: number) => void
}

/** Channels that one attacker has open at a time. */
const AT_ONCE = 8
/** A message that is neither refused nor acknowledged by then has been passed over (ms). */
const PATIENCE = 5_000
const NOT_LET_IN: ReadonlySet<string> = new Set(['socket-closed', 'restart', 'too-many'])

/** Strikes `count` times, and counts what the relay answered. */
export async function assault(order: Assault, tally: Tally): Promise<void> {
  const { cycle, document, attackers, options, strike } = order
  let { count } = order
  let next = 0
  await Promise.all(
    attackers.map(async (attacker) => {
      const line: { tab: Promise<TabClient> | null } = { tab: null }
      const work = async (): Promise<void> => {
        while (next < count) {
          const index = next
          next += 1
          try {
            await attempt(await reach(attacker, line), index)
          } catch (cause) {
            if (!(cause instanceof ChannelRefused)) throw cause
            // turned away before it could strike: that is no attempt
            if (NOT_LET_IN.has(cause.code)) {
              count += 1
              tally.notes.push(`not let in: ${cause.code}`)
              await wait(50)
            } else {
              tally.attempts += 1
              tally.refused += 1
            }
          }
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      ;(await line.tab)?.terminate()
    }),
  )

  /** The attacker's tab, opened anew when the last one was closed. */
  function reach(attacker: Person, line: { tab: Promise<TabClient> | null }): Promise<TabClient> {
    line.tab ??= openTab(attacker, cycle).then((tab) => {
      void tab.ended.then(() => {
        line.tab = null
      })
      return tab
    })
    return line.tab
  }

  async function attempt(tab: TabClient, index: number): Promise<void> {
    const channel = await tab.open(document, options?.() ?? {})
    strike(channel, index)
    tally.attempts += 1
    const patience = new AbortController()
    const answer = await Promise.race([
      channel.refused.then(() => 'refused' as const),
      channel.acked().then(
        () => 'acknowledged' as const,
        () => 'refused' as const,
      ),
      wait(PATIENCE, 'unanswered' as const, { signal: patience.signal, ref: false }),
    ])
    patience.abort()
    tally[answer] += 1
    if (answer !== 'refused') tab.say({ type: 'close', channel: channel.number })
  }
}

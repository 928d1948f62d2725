import { encodeFrame } from '@tablee/protocol'
import type { Person } from './abused-cycle.ts'
import { StrikingTab } from './striking-tab.ts'
import type { Tally } from './tally.ts'

/** An update that may be refused, sent again and again, each on a channel of its own: so that each is judged. */
export interface Assault {
  readonly cycle: string
  readonly document: string
  readonly attackers: readonly Person[]
  readonly count: number
  /** The forged update, under `client`. */
  readonly forge: (client: number) => Uint8Array
}

/** Channels that one attacker has open at a time: to be judged is what they are to be, not to be first in the queue. */
const AT_ONCE = 4
/** An honest answer to the relay's step 1, after which an update without its base is no longer passed over. */
const NOTHING = encodeFrame({ type: 'sync-step-2', update: Uint8Array.of(0, 0) })

/** Strikes `count` times, and counts what the relay answered. Every fourth update comes as an answer to its step 1. */
export async function assault(order: Assault, tally: Tally): Promise<void> {
  const { cycle, document, attackers, forge } = order
  let next = 0
  const work = async (line: Line): Promise<void> => {
    while (next < order.count) {
      const index = next
      next += 1
      const tab = await line.reach()
      const client = 1 + Math.floor(Math.random() * (2 ** 32 - 2))
      const update = forge(client)
      const messages =
        index % 4 === 0
          ? [encodeFrame({ type: 'sync-step-2', update })]
          : [NOTHING, encodeFrame({ type: 'update', update })]
      const answer = await tab.strike(document, client, messages)
      if (answer === 'not let in') {
        // it did not get to strike: that is no attempt
        next -= 1
        tally.notes.push('not let in')
      } else {
        tally.attempts += 1
        tally[answer] += 1
      }
    }
  }
  await Promise.all(
    attackers.map(async (attacker) => {
      const line = new Line(attacker, cycle)
      await Promise.all(Array.from({ length: AT_ONCE }, () => work(line)))
      const tab = await line.reach()
      tab.leave()
    }),
  )
}

/** An attacker's tab, opened anew when the relay has closed it. */
class Line {
  private readonly attacker: Person
  private readonly cycle: string
  private tab: Promise<StrikingTab>

  constructor(attacker: Person, cycle: string) {
    this.attacker = attacker
    this.cycle = cycle
    this.tab = StrikingTab.open(attacker, cycle)
  }

  async reach(): Promise<StrikingTab> {
    const { tab } = this
    if ((await tab).isOpen) return tab
    if (this.tab === tab) this.tab = StrikingTab.open(this.attacker, this.cycle)
    return this.tab
  }
}

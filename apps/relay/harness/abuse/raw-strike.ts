import { setTimeout as wait } from 'node:timers/promises'
import { SUBPROTOCOL, tabPath } from '@tablee/protocol'
import type { RawSocket } from '../bench/raw-socket.ts'
import { openRawSocket } from '../bench/raw-socket.ts'
import type { Person } from './abused-cycle.ts'
import type { Stage } from './stage.ts'
import type { Tally } from './tally.ts'

/** Sockets that one attacker has open at a time: fewer than a person may have. */
const AT_ONCE = 4
/** A socket that is not closed by then stands (ms). */
const PATIENCE = 5_000

/** A tab's socket without a client: what goes up are the bytes themselves. */
export interface RawTab {
  readonly socket: RawSocket
  /** With the code the relay gave, once the socket is gone. */
  readonly closed: Promise<number | null>
}

export async function openRawTab(stage: Stage, person: Person): Promise<RawTab> {
  const closed = Promise.withResolvers<number | null>()
  const socket = await openRawSocket({
    port: stage.relay.port,
    path: tabPath(stage.cycle.id),
    headers: { Cookie: person.cookie, Origin: stage.address, 'Sec-WebSocket-Protocol': SUBPROTOCOL },
    receive: () => {},
    closed: closed.resolve,
  })
  return { socket, closed: closed.promise }
}

/**
 * Sends the bytes of `make` `count` times, each on a socket of its own, and counts the sockets that the relay closes for
 * it. With `hangsUp`, the attacker goes at once.
 */
export async function strikeRaw(
  stage: Stage,
  tally: Tally,
  count: number,
  make: (index: number) => Buffer,
  hangsUp = false,
): Promise<void> {
  let next = 0
  const work = async (attacker: Person): Promise<void> => {
    while (next < count) {
      const index = next
      next += 1
      const tab = await openRawTab(stage, attacker)
      tab.socket.send(make(index))
      tally.attempts += 1
      if (!hangsUp && (await isClosed(tab))) tally.refused += 1
      else tally.unanswered += 1
      tab.socket.close()
      await tab.closed
    }
  }
  await Promise.all(stage.attackers.flatMap((attacker) => Array.from({ length: AT_ONCE }, () => work(attacker))))
}

/** Whether the relay closes `tab`, in the time that one waits for it. */
export async function isClosed({ closed }: RawTab, patience = PATIENCE): Promise<boolean> {
  const giveUp = new AbortController()
  const isOver = await Promise.race([
    closed.then(() => true),
    wait(patience, false, { signal: giveUp.signal, ref: false }).catch(() => false),
  ])
  giveUp.abort()
  return isOver
}

import { once } from 'node:events'
import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { tabPath } from '@tablee/protocol'
import type { RawTab } from './raw-strike.ts'
import { openRawTab } from './raw-strike.ts'
import type { AbuseClass } from './run-class.ts'
import type { Stage } from './stage.ts'
import type { Tally } from './tally.ts'

const SOCKETS = 2_000
/** Sockets that are opened at a time, and the time between (ms): four hundred a second. */
const TOGETHER = 40
const BREATH = 100
/** How long they stand (ms). */
const STAND = 1_000
/** What two thousand sockets that do nothing may cost (MiB). */
const MOST_GROWTH = 100

/** S13: very many who do nothing at all. Both need the limits on connections raised: they refuse most of these. */
export function crowdAbuse(): readonly AbuseClass[] {
  return [
    {
      name: '2,000 idle sockets',
      run: async (stage, tally) => {
        const open: RawTab[] = []
        await stand(stage, tally, async (index) => {
          const { attackers } = stage
          const attacker = attackers[index % attackers.length]
          if (attacker) open.push(await openRawTab(stage, attacker))
        })
        for (const tab of open) tab.socket.close()
        await Promise.all(open.map(({ closed }) => closed))
      },
    },
    {
      name: '2,000 half-open sockets',
      run: async (stage, tally) => {
        const open: Socket[] = []
        await stand(stage, tally, async (index) => {
          const socket = connect(stage.relay.port, '127.0.0.1')
          socket.on('error', () => {})
          await once(socket, 'connect')
          // nothing at all, half of a request, or an upgrade whose head never ends
          if (index % 3 === 1) socket.write('GET /api/cycles HTTP/1.1\r\nHost: ')
          if (index % 3 === 2)
            socket.write(
              `GET ${tabPath(stage.cycle.id)} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX: `,
            )
          open.push(socket)
        })
        for (const socket of open) socket.destroy()
      },
    },
  ]
}

async function stand(stage: Stage, tally: Tally, open: (index: number) => Promise<void>): Promise<void> {
  const { relay } = stage
  const [before, cpu] = [relay.memory(), relay.cpu()]
  for (let index = 0; index < SOCKETS; index += TOGETHER) {
    await Promise.all([wait(BREATH), ...Array.from({ length: TOGETHER }, (_, each) => open(index + each))])
  }
  tally.attempts = SOCKETS
  tally.unanswered = SOCKETS
  await wait(STAND)
  const grown = relay.memory() - before
  const each = ((relay.cpu() - cpu) / SOCKETS) * 1000
  tally.notes.push(`memory with all of them: +${grown.toFixed(0)} MiB; ${each.toFixed(2)} ms of processor for each`)
  if (grown > MOST_GROWTH) tally.faults.push(`memory grew by ${grown.toFixed(0)} MiB, ${MOST_GROWTH} at most`)
}

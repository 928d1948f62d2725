import { setTimeout as wait } from 'node:timers/promises'
import { SUBPROTOCOL, encodeFrame, encodePacket } from '@tablee/protocol'
import { present } from '@tablee/std'
import type { TabClient } from '../../testing/tab-client.ts'
import { openTab } from '../../testing/tab-client.ts'
import { clientFrame } from '../bench/client-frames.ts'
import { openRawSocket } from '../bench/raw-socket.ts'
import type { Person } from './abused-cycle.ts'
import { writerUnder } from './any-update.ts'
import { isClosed, openRawTab } from './raw-strike.ts'
import type { AbuseClass } from './run-class.ts'
import type { Stage } from './stage.ts'
import type { Tally } from './tally.ts'

const MIB = 1024 * 1024
/** What the relay may hold more of after something that is far too large (MiB). */
const MOST_GROWTH = 50
/** Whoever is not answered by then is read no further (ms): that, too, is a way to hold to a rate. */
const PATIENCE = 2_000

/** S2: too much of everything, under the limits as they are set by default. */
export function floodAbuse(): readonly AbuseClass[] {
  return [
    ...[5, 50, 200].map((size) => ({
      name: `a message of ${size} MB`,
      run: (stage: Stage, tally: Tally) => sendHuge(stage, tally, size * 1_000_000),
    })),
    { name: 'a message in pieces without end', run: sendPieces },
    {
      name: 'SyncStep1, 300 times',
      mayBeAcknowledged: true,
      run: async ({ cycle, attacked, attackers }, tally) => {
        const tab = await openTab(present(attackers[0], 'an attacker'), cycle.id)
        const channel = await tab.open(attacked)
        tab.pause()
        const question = encodeFrame({ type: 'sync-step-1', stateVector: Uint8Array.of(0) })
        for (tally.attempts = 0; tally.attempts < 300; tally.attempts += 1) channel.sendRaw(question)
        await wait(1_000)
        tab.resume()
        await settle(tab, tally)
      },
    },
    {
      name: '3,000 tiny updates without their base, before the synchronisation',
      mayBeAcknowledged: true,
      run: (stage, tally) => sendGaps(stage, tally, false),
    },
    {
      name: '3,000 tiny updates without their base, after the synchronisation',
      mayBeAcknowledged: true,
      run: (stage, tally) => sendGaps(stage, tally, true),
    },
    {
      name: 'ten thousand messages at once',
      mayBeAcknowledged: true,
      run: async ({ cycle, attacked, attackers }, tally) => {
        await Promise.all(
          attackers.map(async (attacker) => {
            const tab = await openTab(attacker, cycle.id)
            const channel = await tab.open(attacked)
            for (let index = 0; index < 2_500; index += 1) channel.update(Uint8Array.of(0, 0))
            tally.attempts += 2_500
            await settle(tab, tally)
          }),
        )
      },
    },
    { name: 'absurd names', run: askAbsurdNames },
  ]
}

/** One binary frame of `size` bytes, sent as fast as the relay reads it. */
async function sendHuge(stage: Stage, tally: Tally, size: number): Promise<void> {
  const before = stage.relay.memory()
  const tab = await openRawTab(stage, present(stage.attackers[0], 'an attacker'))
  const header = Buffer.alloc(14)
  header[0] = 0x82
  header[1] = 0x80 | 127
  header.writeBigUInt64BE(BigInt(size), 2)
  tab.socket.send(header)
  const piece = Buffer.alloc(MIB)
  let most = 0
  tally.attempts = 1
  for (let sent = 0; sent < size; sent += piece.length) {
    tab.socket.send(piece)
    if (await isClosed(tab, 5)) break
    most = Math.max(most, stage.relay.memory() - before)
  }
  finish(tally, await isClosed(tab), most)
  tab.socket.close()
}

/** A message that begins, goes on, and never ends. */
async function sendPieces(stage: Stage, tally: Tally): Promise<void> {
  const before = stage.relay.memory()
  let most = 0
  const tab = await openRawTab(stage, present(stage.attackers[0], 'an attacker'))
  for (let piece = 0; piece < 100_000; piece += 1) {
    const frame = clientFrame(Buffer.alloc(piece % 2 ? 1 : 1_000))
    frame[0] = piece === 0 ? 0x02 : 0x00
    tab.socket.send(frame)
    tally.attempts += 1
    if (piece % 50 === 0 && (await isClosed(tab, 1))) break
    most = Math.max(most, stage.relay.memory() - before)
  }
  finish(tally, await isClosed(tab), most)
  tab.socket.close()
}

function finish(tally: Tally, isOver: boolean, most: number): void {
  if (isOver) tally.refused += 1
  else tally.faults.push('the socket stands')
  tally.notes.push(`memory grew by ${most.toFixed(0)} MiB at most meanwhile`)
  if (most > MOST_GROWTH) tally.faults.push(`memory grew by ${most.toFixed(0)} MiB, ${MOST_GROWTH} at most`)
}

/** Updates that build on what nobody has, in a row: they must cost no more than others. */
async function sendGaps({ cycle, attacked, attackers }: Stage, tally: Tally, isSynced: boolean): Promise<void> {
  const attacker = present(attackers[0], 'an attacker')
  const tab = await openTab(attacker, cycle.id)
  const write = writerUnder(7_777_777)
  write()
  const updates = Array.from({ length: 3_000 }, () => encodeFrame({ type: 'update', update: write() }))
  if (isSynced) {
    const channel = await tab.open(attacked)
    for (const update of updates) channel.sendRaw(update)
  } else {
    tab.say({ type: 'open', channel: 1, document: attacked, client: 7_777_777, epoch: null })
    for (const update of updates) tab.sendRaw(encodePacket(1, update))
  }
  tally.attempts = updates.length
  await settle(tab, tally)
}

/** What the relay has to say to `tab` is said; the tab goes. */
async function settle(tab: TabClient, tally: Tally): Promise<void> {
  const answered = new Promise<'answered'>((done) => {
    tab.onControl((message) => {
      if (message.type === 'refused') tally.refused += 1
      if (message.type === 'pong') done('answered')
    })
  })
  tab.say({ type: 'ping', at: 1 })
  const how = await Promise.race([answered, tab.ended, wait(PATIENCE, 'nothing' as const, { ref: false })])
  if (how === 'nothing') tally.notes.push('it is read no further, and stands')
  else if (how !== 'answered') tally.notes.push(`closed with ${how.code} (${how.bye?.code ?? 'no word'})`)
  tab.terminate()
}

async function askAbsurdNames(stage: Stage, tally: Tally): Promise<void> {
  const { cycle, attackers } = stage
  const attacker: Person = present(attackers[0], 'an attacker')
  const names = [
    '../../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    '__proto__',
    'constructor',
    'content:',
    'content:__proto__',
    'board:x.1e9',
    `board:x.${'9'.repeat(60)}`,
    'draft:x.y',
    'content:\u0000',
    'plan/plan',
    ' plan',
    'PLAN',
    '',
    'é'.repeat(40),
    'a'.repeat(60_000),
  ]
  const tab = await openTab(attacker, cycle.id)
  for (const name of names.filter(({ length }) => length <= 100)) {
    tally.attempts += 1
    const opened = await tab.open(name).then(
      () => true,
      () => false,
    )
    if (opened) tally.faults.push(`« ${name} » was opened`)
    else tally.refused += 1
  }
  tab.terminate()
  for (const name of names) {
    for (const path of [`/sync/${cycle.id}/${name}`, `/sync/${name}`, `/sync/${name}/plan`]) {
      tally.attempts += 1
      const code = await knock(stage, attacker, path)
      if (code === null) tally.faults.push(`${path.slice(0, 60)}: stands`)
      else tally.refused += 1
    }
  }
}

/** With which code the relay closes a socket to `path`; 0 when it does not even let it in, null when it stands. */
async function knock(stage: Stage, person: Person, path: string): Promise<number | null> {
  const closed = Promise.withResolvers<number | null>()
  const headers = { Cookie: person.cookie, Origin: stage.address, 'Sec-WebSocket-Protocol': SUBPROTOCOL }
  const socket = await openRawSocket({
    port: stage.relay.port,
    path,
    headers,
    receive: () => {},
    closed: closed.resolve,
  }).catch(() => null)
  if (!socket) return 0
  const code = await Promise.race([closed.promise, wait(3_000, null, { ref: false })])
  socket.close()
  return code
}

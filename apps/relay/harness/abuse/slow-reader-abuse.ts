import { setTimeout as wait } from 'node:timers/promises'
import { CONTROL_CHANNEL, encodeControl, encodeFrame, encodePacket } from '@tablee/protocol'
import { present } from '@tablee/std'
import * as Y from 'yjs'
import { openTab } from '../../testing/tab-client.ts'
import { clientFrame } from '../bench/client-frames.ts'
import type { RawTab } from './raw-strike.ts'
import { openRawTab } from './raw-strike.ts'
import type { AbuseClass } from './run-class.ts'
import type { Stage } from './stage.ts'
import type { Tally } from './tally.ts'

const READERS = 40
const STALLED = 20
/** What is written while they do not read, for each of them (bytes): more than the network itself holds for a socket. */
const BEHIND = 12_000_000
/** One update (bytes): just below what may be live. */
const PIECE = 60_000
/** Only who has asked for the document is told of what is written in it. */
const ASK = encodeFrame({ type: 'sync-step-1', stateVector: Uint8Array.of(0) })
/** `reliability.md`, S13 (MiB). */
const MOST_GROWTH = 100

/** S13: of the readers of one room, some do not read. */
export const SLOW_READERS: AbuseClass = {
  name: '20 of 40 readers stalled, with 240 MB behind',
  mayBeKept: true,
  // what is written here is much, and the allocator keeps the pages of it for a while
  mostGrowth: MOST_GROWTH,
  mayBeAcknowledged: true,
  run: async (stage, tally) => {
    const document = present(stage.cycle.documents[3], 'a document for slow readers')
    const readers = await openReaders(stage, document)
    const stalled = readers.slice(0, STALLED)
    for (const { socket } of stalled) socket.stall()
    await wait(500)
    const before = stage.relay.memory()
    const behindBefore = await closedBehind(stage)
    let most = 0
    const sampling = setInterval(() => {
      most = Math.max(most, stage.relay.memory() - before)
    }, 50)
    await write(stage, document, tally)
    clearInterval(sampling)
    const behind = (await closedBehind(stage)) - behindBefore
    const gone = await countGone(readers.slice(STALLED))
    for (const { socket } of readers) socket.close()
    await wait(500)
    tally.notes.push(`memory grew by ${most.toFixed(0)} MiB at most meanwhile; ${behind} who did not read were closed`)
    if (behind < STALLED) tally.faults.push(`${STALLED - behind} who do not read stand`)
    if (most > MOST_GROWTH) tally.faults.push(`memory grew by ${most.toFixed(0)} MiB, ${MOST_GROWTH} at most`)
    if (gone > 0) tally.faults.push(`${gone} readers were closed who read`)
  },
}

async function openReaders(stage: Stage, document: string): Promise<readonly RawTab[]> {
  const readers: RawTab[] = []
  for (let index = 0; index < READERS; index += 1) {
    const tab = await openRawTab(stage, present(stage.attackers[index % stage.attackers.length], 'a reader'))
    const open = encodeControl({ type: 'open', channel: 1, document, client: 1_000 + index, epoch: null })
    tab.socket.send(clientFrame(encodePacket(CONTROL_CHANNEL, open)))
    tab.socket.send(clientFrame(encodePacket(1, ASK)))
    readers.push(tab)
  }
  return readers
}

/** Writes `BEHIND` bytes, each piece once the last is on the disk. */
async function write({ attackers, cycle }: Stage, document: string, tally: Tally): Promise<void> {
  const tab = await openTab(present(attackers[0], 'a writer'), cycle.id)
  const channel = await tab.open(document)
  const doc = new Y.Doc()
  doc.clientID = channel.client
  const card = new Y.Map<unknown>()
  doc.getMap('cards').set(`long-${channel.client}`, card)
  channel.update(Y.encodeStateAsUpdate(doc))
  for (let sent = 0; sent < BEHIND; sent += PIECE) {
    const before = Y.encodeStateVector(doc)
    card.set('text', `${sent}`.padEnd(PIECE, 'x'))
    channel.update(Y.encodeStateAsUpdate(doc, before))
    tally.attempts += 1
    await channel.acked()
  }
  tally.acknowledged = tally.attempts
  tab.terminate()
}

async function countGone(readers: readonly RawTab[]): Promise<number> {
  let gone = 0
  for (const { closed } of readers) void closed.then(() => (gone += 1))
  await wait(100)
  return gone
}

/** How many readers the relay has closed because they had fallen behind, as it tells whoever watches over it. */
async function closedBehind({ address }: Stage): Promise<number> {
  const metrics = await (await fetch(`${address}/metrics`)).text()
  return Number(/^tablee_refusals_total\{reason="behind"\} (\d+)$/m.exec(metrics)?.[1] ?? 0)
}

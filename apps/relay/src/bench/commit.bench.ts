// What the way of one edit costs: gate, commit, acknowledgement and fan-out, beside a bare append to the same log.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLOSE, decodeFrame, encodeFrame } from '@tablee/protocol'
import type { Access, Connection, Identity, Link, Log, Rooms } from '@tablee/room'
import { createRooms } from '@tablee/room'
import { silentLogger, systemClock, systemScheduler } from '@tablee/std'
import * as Y from 'yjs'
import { openLog } from '../storage/log.ts'

const EDITS = 2_000
const UNDER_WAY = 64
const READERS = [0, 10, 33]
const DOCUMENT = 'bench/content:bench-step'
const RULES = { roots: { cards: 'map' }, sealed: [], maxBytes: 64 * 1024 * 1024 } as const

const updates = someUpdates()
await withLog((log) => throughRoom(log, 1)) // warms the code up

const bare = await withLog(async (log) =>
  timeAsync(() => pooled((update) => log.append([{ document: DOCUMENT, bytes: update, by: 'bench' }]))),
)
say('a bare append to the log', bare, bare)
for (const readers of READERS) {
  say(`through a room, ${readers} reading`, await withLog((log) => throughRoom(log, readers)), bare)
}

async function throughRoom(log: Log, readers: number): Promise<number> {
  const access: Access = { rights: () => 'write', present: (identity) => identity, rules: () => RULES }
  const ports = { access, log, clock: systemClock, scheduler: systemScheduler, logger: silentLogger }
  const rooms = createRooms(ports, { messagesPerSecond: 1e9, messagesBurst: 1e9 })
  for (let index = 0; index < readers; index += 1) await enter(rooms, `reader-${index}`)
  const writer = await enter(rooms, 'writer')
  const spent = await timeAsync(async () => {
    const committed = writer.acknowledged(EDITS)
    for (const update of updates) {
      writer.link.receive(encodeFrame({ type: 'update', update }))
      if (writer.ahead() >= UNDER_WAY) await writer.next()
    }
    await committed
  })
  await rooms.close()
  return spent
}

interface Entered {
  readonly link: Link
  /** Messages sent and not yet acknowledged, as far as this end has counted. */
  ahead(): number
  next(): Promise<void>
  acknowledged(count: number): Promise<void>
}

/** A connection that has had its first synchronisation. */
async function enter(rooms: Rooms, participant: string): Promise<Entered> {
  let [sent, acknowledged] = [0, 0]
  let waiting: { readonly from: number; readonly done: () => void }[] = []
  const identity: Identity = { participant, name: participant, structure: null, role: 'participant' }
  const until = (from: number): Promise<void> =>
    acknowledged >= from ? Promise.resolve() : new Promise((done) => waiting.push({ from, done }))
  const connection: Connection = {
    identity,
    device: null,
    acknowledges: true,
    bufferedBytes: () => 0,
    pause: () => {},
    resume: () => {},
    close: (code) => {
      if (code !== CLOSE.restart) throw new Error(`closed with ${code}`)
    },
    send: (bytes) => {
      const frame = decodeFrame(bytes)
      if (!frame.ok || frame.value.type !== 'ack') return
      acknowledged = frame.value.count
      for (const { done } of waiting.filter(({ from }) => from <= acknowledged)) done()
      waiting = waiting.filter(({ from }) => from > acknowledged)
    },
  }
  const link = rooms.connect(DOCUMENT, connection)
  const send = (frame: Uint8Array): void => {
    sent += 1
    link.receive(frame)
  }
  link.receive(encodeFrame({ type: 'sync-step-1', stateVector: Y.encodeStateVector(new Y.Doc()) }))
  send(encodeFrame({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(new Y.Doc()) }))
  await until(1)
  return {
    link: { receive: send, closed: () => link.closed() },
    ahead: () => sent - acknowledged,
    next: () => until(acknowledged + 1),
    acknowledged: (count) => until(count + 1),
  }
}

/** The updates of someone who adds cards and moves them. */
function someUpdates(): readonly Uint8Array[] {
  const doc = new Y.Doc()
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => made.push(update))
  const cards = doc.getMap<Y.Map<unknown>>('cards')
  for (let index = 0; made.length < EDITS; index += 1) {
    const card = new Y.Map<unknown>([['kind', 'idea']])
    cards.set(`card-${index}`, card)
    for (let move = 0; move < 9 && made.length < EDITS; move += 1) card.set('xy', `${move},${index}`)
  }
  return made
}

/** Sends every update, `UNDER_WAY` at a time. */
async function pooled(send: (update: Uint8Array) => Promise<unknown>): Promise<void> {
  const left = updates.values()
  const worker = async (): Promise<void> => {
    for (const update of left) await send(update)
  }
  await Promise.all(Array.from({ length: UNDER_WAY }, worker))
}

async function withLog<T>(use: (log: Log) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-bench-'))
  const log = await openLog(join(folder, 'tablee.db'))
  try {
    return await use(log)
  } finally {
    await log.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function timeAsync(run: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

function say(what: string, spent: number, baseline: number): void {
  const each = ((spent / EDITS) * 1000).toFixed(1).padStart(8)
  process.stdout.write(
    `${what.padEnd(32)} ${each} µs for each edit   ${(spent / baseline).toFixed(2)} × the bare append\n`,
  )
}

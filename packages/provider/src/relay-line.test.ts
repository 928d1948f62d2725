import type { RefusalCode } from '@tablee/protocol'
import { CLOSE } from '@tablee/protocol'
import type { Random } from '@tablee/std'
import { manualScheduler } from '@tablee/std'
import { expect, test } from 'vitest'
import { fakeNetwork, fakeWires } from '../testing/fake-wires.ts'
import type { ChannelEnd } from './relay-line.ts'
import { openRelayLine } from './relay-line.ts'

/** Chance that always gives the longest wait. */
const LONGEST: Random = { bytes: (length) => new Uint8Array(length).fill(255) }

function start(random: Random = LONGEST) {
  const time = manualScheduler()
  const { Socket, wires, last } = fakeWires()
  const network = fakeNetwork()
  const line = openRelayLine({
    url: 'wss://example.org/sync/cycle',
    Socket,
    clock: time,
    random,
    scheduler: time,
    network,
  })
  time.advance(0)
  return { time, wires, last, line, network }
}

/** An end that notes what it is told. */
function endOf(document: string, epoch: number | null = null): ChannelEnd & { readonly told: unknown[] } {
  const told: unknown[] = []
  return {
    told,
    asks: () => ({ document, client: 7, epoch }),
    opened: (present, rights) => told.push(['opened', present, rights]),
    rights: (rights) => told.push(['rights', rights]),
    received: (message) => told.push([...message]),
    refused: (code: RefusalCode, retry) => told.push(['refused', code, retry]),
    turnedAway: (code) => told.push(['turned away', code]),
    lost: () => told.push('lost'),
  }
}

test('[PROV1] any number of documents share one socket, each on a channel of its own', () => {
  const { last, line, wires } = start()
  const plan = endOf('plan')
  line.join(plan)
  last().accept()
  const live = endOf('live', 3)
  line.join(live).send(Uint8Array.of(9))
  expect(wires.length).toBe(1)
  expect(last().protocols).toEqual(['tablee.1'])
  expect(last().controls('open')).toEqual([
    { type: 'open', channel: 1, document: 'plan', client: 7, epoch: null },
    { type: 'open', channel: 2, document: 'live', client: 7, epoch: 3 },
  ])
  last().say({ type: 'opened', channel: 2, epoch: 3, rights: 'read' })
  last().say({ type: 'rights', channel: 2, rights: 'write' })
  last().on(1, { type: 'query-awareness' })
  expect(live.told).toEqual([
    ['opened', 3, 'read'],
    ['rights', 'write'],
  ])
  expect(plan.told).toEqual([[3]])
})

test('[PROV1] the number of a channel is never used again, and late words on it meet nobody', () => {
  const { last, line } = start()
  last().accept()
  const first = endOf('plan')
  line.join(first).leave()
  const second = endOf('plan')
  line.join(second)
  last().say({ type: 'opened', channel: 1, epoch: 0, rights: 'read' })
  last().say({ type: 'refused', channel: 2, code: 'unreadable', retry: true })
  line.join(endOf('plan'))
  expect(last().controls('close')).toEqual([{ type: 'close', channel: 1 }])
  expect(
    last()
      .controls('open')
      .map(({ channel }) => channel),
  ).toEqual([1, 2, 3])
  expect(first.told).toEqual([])
  expect(second.told).toEqual([['refused', 'unreadable', true]])
})

test('[PROV2] a lost line is tried again by itself; who had a channel asks for another one', () => {
  const { last, line, time, wires } = start()
  const plan = endOf('plan')
  line.join(plan)
  last().accept()
  last().drop()
  expect(plan.told).toEqual(['lost'])
  line.join(plan)
  time.advance(500)
  expect(wires.length).toBe(2)
  last().accept()
  expect(
    last()
      .controls('open')
      .map(({ channel }) => channel),
  ).toEqual([1])
})

test('[PROV3] the wait has no floor and a ceiling that doubles up to 15 s, until a document opens again', () => {
  const { last, line, time, wires } = start()
  line.join(endOf('plan'))
  const waits: number[] = []
  const lose = (): void => {
    const [before, at] = [wires.length, time.now()]
    last().drop()
    while (wires.length === before) time.advance(1)
    waits.push(time.now() - at)
  }
  for (let times = 0; times < 7; times += 1) lose()
  expect(waits).toEqual([499, 999, 1999, 3999, 7999, 14_999, 14_999])
  last().accept()
  line.join(endOf('live'))
  last().say({ type: 'opened', channel: 1, epoch: 0, rights: 'read' })
  lose()
  expect(waits.at(-1)).toBe(499)
})

test('[PROV3] those who were thrown off together spread over the whole of the wait', () => {
  const waits = Array.from({ length: 64 }, (_, part) => {
    const { last, time, wires } = start({ bytes: () => Uint8Array.of(part * 4, 0) })
    last().drop()
    while (wires.length === 1) time.advance(1)
    return time.now()
  })
  expect(Math.min(...waits)).toBeLessThan(10)
  expect(new Set(waits).size).toBeGreaterThan(60)
})

test('[PROV4] a relay that says when to come back is not asked before, whatever wakes this page', () => {
  const { last, time, wires, network, line } = start()
  last().accept()
  last().say({ type: 'bye', code: 'restart', retryIn: 3_000 })
  last().drop(CLOSE.restart)
  expect(line.status.get().code).toBe('restart')
  network.wake()
  time.advance(2_999)
  expect(wires.length).toBe(1)
  time.advance(500)
  expect(wires.length).toBe(2)
})

test.each([CLOSE.rate, CLOSE.full])('[PROV4] closed with %i, the relay is left in peace for 5 s', (code) => {
  const { last, time, wires } = start({ bytes: (length) => new Uint8Array(length) })
  last().accept().drop(code)
  time.advance(4_999)
  expect(wires.length).toBe(1)
  time.advance(1)
  expect(wires.length).toBe(2)
})

test.each([
  [CLOSE.noAccess, 'no-access'],
  [CLOSE.revoked, 'revoked'],
  [CLOSE.unknown, 'unknown'],
] as const)('[PROV5] closed with %i (%s), it never comes back, and every document is told', (close, code) => {
  const { last, line, time, wires, network } = start()
  const [plan, live] = [endOf('plan'), endOf('live')]
  line.join(plan)
  last().accept().drop(close)
  line.join(live)
  network.wake()
  time.advance(600_000)
  expect(wires.length).toBe(1)
  expect(line.status.get()).toEqual({ line: 'refused', code })
  expect([plan.told, live.told]).toEqual([[['turned away', code]], [['turned away', code]]])
})

test('[PROV5] neither does it after a farewell that says not to', () => {
  const { last, line, time, wires } = start()
  last().accept()
  last().say({ type: 'bye', code: 'malformed', retryIn: null })
  last().drop(CLOSE.refused)
  time.advance(600_000)
  expect(wires.length).toBe(1)
  expect(line.status.get()).toEqual({ line: 'refused', code: 'malformed' })
})

test('[PROV6] a dead line is said within 15 s, and given up without waiting for the platform', () => {
  const { last, line, time, wires } = start()
  line.join(endOf('plan'))
  const wire = last().accept()
  expect(line.status.get().line).toBe('online')
  time.advance(15_000)
  expect(line.status.get().line).toBe('offline')
  expect(wire.isClosed).toBe(true)
  expect(wire.controls('ping').length).toBe(1)
  expect(wires.length).toBe(2)
})

test('[PROV6] a line that answers is kept, with one question for the whole tab', () => {
  const { last, line, time, wires } = start()
  for (let count = 0; count < 20; count += 1) line.join(endOf(`content:${count}`))
  const wire = last().accept()
  let answered = 0
  for (let second = 0; second < 120; second += 1) {
    time.advance(1_000)
    const asked = wire.controls('ping')
    for (const { at } of asked.slice(answered)) wire.say({ type: 'pong', at, now: 0 })
    answered = asked.length
  }
  expect(wires.length).toBe(1)
  expect(answered).toBeGreaterThan(15)
  expect(answered).toBeLessThanOrEqual(30)
})

test('[PROV6] a slow line, whose answers wait behind what it brings, is kept; one that never answers is not', () => {
  const { last, line, time, wires } = start()
  line.join(endOf('plan'))
  last().accept()
  for (let second = 0; second < 20; second += 1) {
    time.advance(1_000)
    last().on(1, { type: 'query-awareness' })
  }
  expect(line.status.get().line).toBe('online')
  expect(wires.length).toBe(1)
  for (let second = 0; second < 10; second += 1) {
    time.advance(1_000)
    last().on(1, { type: 'query-awareness' })
  }
  expect(wires[0]?.isClosed).toBe(true)
})

test('[PROV6] a line given up for its silence is given twice the time on the next try, until it answers', () => {
  const { last, time } = start({ bytes: (length) => new Uint8Array(length) })
  const lives: number[] = []
  for (let times = 0; times < 3; times += 1) {
    const wire = last().accept()
    const from = time.now()
    while (!wire.isClosed) time.advance(100)
    lives.push(time.now() - from)
    time.advance(100)
  }
  expect(lives[0]).toBeLessThanOrEqual(15_000)
  expect(lives[1]).toBeGreaterThan(15_000)
  expect(lives[2]).toBeGreaterThan((lives[1] ?? 0) + 5_000)
  last().accept().say({ type: 'pong', at: 0, now: 0 })
  const from = time.now()
  last().drop()
  time.advance(100)
  const wire = last().accept()
  while (!wire.isClosed) time.advance(100)
  expect(time.now() - from).toBeLessThanOrEqual(15_500)
})

test('[PROV6] a relay that never finishes the opening is given up too', () => {
  const { line, time, wires } = start()
  time.advance(10_000)
  expect(line.status.get().line).toBe('offline')
  expect(wires[0]?.isClosed).toBe(true)
})

test('[PROV7] a line that comes back within 2.5 s was never said to be off; after that it is', () => {
  const { last, line, time } = start()
  last().accept()
  const seen: string[] = []
  line.status.subscribe(() => seen.push(line.status.get().line))
  last().drop()
  time.advance(600)
  last().accept()
  time.advance(3_000)
  expect(seen).toEqual(['connecting', 'online'])
  last().drop()
  time.advance(2_500)
  expect(seen).toEqual(['connecting', 'online', 'connecting', 'offline'])
})

test('[PROV7] an unplugged device is offline at once, and online as soon as anything is heard', () => {
  const { last, line, network } = start()
  const wire = last().accept()
  network.unplug()
  expect(line.status.get().line).toBe('offline')
  network.wake()
  expect(wire.controls('ping').length).toBe(1)
  wire.say({ type: 'pong', at: 0, now: 0 })
  expect(line.status.get().line).toBe('online')
})

test('[PROV8] a page that is shown again, or a network that is back, connects at once', () => {
  const { last, time, wires, network } = start()
  for (let times = 0; times < 6; times += 1) {
    last().drop()
    time.advance(15_000)
  }
  last().drop()
  const before = wires.length
  network.wake()
  expect(wires.length).toBe(before + 1)
})

test.each([
  ['without a word', 1009, false],
  ['with a farewell', CLOSE.tooLarge, true],
])(
  '[PROV20] a message too large (%s) is laid to the document that sent it; the others come back',
  (_how, close, bye) => {
    const { last, line, time, wires } = start()
    last().accept()
    const [small, large] = [endOf('plan'), endOf('live')]
    line.join(small).send(new Uint8Array(10))
    line.join(large).send(new Uint8Array(2_000_000))
    if (bye) last().say({ type: 'bye', code: 'too-large', retryIn: null })
    last().drop(close)
    expect(small.told).toEqual(['lost'])
    time.advance(500)
    expect(wires.length).toBe(2)
    expect(large.told).toEqual([['refused', 'too-large', false]])
  },
)

test('[PROV21] what the relay never says is passed over', () => {
  const { last, line } = start()
  const plan = endOf('plan')
  line.join(plan)
  const wire = last().accept()
  wire.noise(new Uint8Array())
  wire.noise(Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 255))
  wire.noise(Uint8Array.of(0, 123))
  wire.noise(Uint8Array.of(44, 1, 2))
  expect(plan.told).toEqual([])
  expect(line.status.get().line).toBe('online')
})

test('[PROV22] closed, it goes and tells nobody', () => {
  const { last, line, time, wires } = start()
  const plan = endOf('plan')
  line.join(plan)
  const wire = last().accept()
  line.close()
  time.advance(600_000)
  expect(wire.isClosed).toBe(true)
  expect(wires.length).toBe(1)
  expect(plan.told).toEqual([])
})

import { CLOSE } from '@tablee/protocol'
import { expect, test } from 'vitest'
import { endOf, startLine } from '../testing/start-line.ts'

test('[PROV1] any number of documents share one socket, each on a channel of its own', () => {
  const { last, line, wires } = startLine()
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
  last().say({ type: 'filling', channel: 2, share: 0.5 })
  last().on(1, { type: 'query-awareness' })
  expect(live.told).toEqual([
    ['opened', 3, 'read'],
    ['rights', 'write'],
    ['filling', 0.5],
  ])
  expect(plan.told).toEqual([[3]])
})

test('[PROV1] the number of a channel is never used again, and late words on it meet nobody', () => {
  const { last, line } = startLine()
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
  const { last, line, time, wires } = startLine()
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
  const { last, line, time, wires } = startLine()
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
    const { last, time, wires } = startLine({ bytes: () => Uint8Array.of(part * 4, 0) })
    last().drop()
    while (wires.length === 1) time.advance(1)
    return time.now()
  })
  expect(Math.min(...waits)).toBeLessThan(10)
  expect(new Set(waits).size).toBeGreaterThan(60)
})

test('[PROV4] a relay that says when to come back is not asked before, whatever wakes this page', () => {
  const { last, time, wires, network, line } = startLine()
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
  const { last, time, wires } = startLine({ bytes: (length) => new Uint8Array(length) })
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
  const { last, line, time, wires, network } = startLine()
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
  const { last, line, time, wires } = startLine()
  last().accept()
  last().say({ type: 'bye', code: 'malformed', retryIn: null })
  last().drop(CLOSE.refused)
  time.advance(600_000)
  expect(wires.length).toBe(1)
  expect(line.status.get()).toEqual({ line: 'refused', code: 'malformed' })
})

test.each([
  ['without a word', 1009, false],
  ['with a farewell', CLOSE.tooLarge, true],
])(
  '[PROV20] a message too large (%s) is laid to the document that sent it; the others come back',
  (_how, close, bye) => {
    const { last, line, time, wires } = startLine()
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
  const { last, line } = startLine()
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
  const { last, line, time, wires } = startLine()
  const plan = endOf('plan')
  line.join(plan)
  const wire = last().accept()
  line.close()
  time.advance(600_000)
  expect(wire.isClosed).toBe(true)
  expect(wires.length).toBe(1)
  expect(plan.told).toEqual([])
})

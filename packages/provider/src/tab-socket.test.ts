import { expect, test } from 'vitest'
import { endOf, startLine } from '../testing/start-line.ts'

test('[PROV6] a dead line is said within 15 s, and given up without waiting for the platform', () => {
  const { last, line, time, wires } = startLine()
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
  const { last, line, time, wires } = startLine()
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
  const { last, line, time, wires } = startLine()
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
  const { last, time } = startLine({ bytes: (length) => new Uint8Array(length) })
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
  const { line, time, wires } = startLine()
  time.advance(10_000)
  expect(line.status.get().line).toBe('offline')
  expect(wires[0]?.isClosed).toBe(true)
})

test('[PROV7] a line that comes back within 2.5 s was never said to be off; after that it is', () => {
  const { last, line, time } = startLine()
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
  const { last, line, network } = startLine()
  const wire = last().accept()
  network.unplug()
  expect(line.status.get().line).toBe('offline')
  network.wake()
  expect(wire.controls('ping').length).toBe(1)
  wire.say({ type: 'pong', at: 0, now: 0 })
  expect(line.status.get().line).toBe('online')
})

test('[PROV8] a page that is shown again, or a network that is back, connects at once', () => {
  const { last, time, wires, network } = startLine()
  for (let times = 0; times < 6; times += 1) {
    last().drop()
    time.advance(15_000)
  }
  last().drop()
  const before = wires.length
  network.wake()
  expect(wires.length).toBe(before + 1)
})

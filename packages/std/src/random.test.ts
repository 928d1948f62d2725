import { describe, expect, test } from 'vitest'
import type { Random } from './random.ts'
import { cryptoRandom, seededRandom } from './random.ts'

describe.each<readonly [string, Random]>([
  ['the cryptographic source', cryptoRandom],
  ['a seeded source', seededRandom(20_261_121)],
])('%s', (_name, random) => {
  test('gives as many bytes as are asked', () => {
    expect([0, 1, 21, 1000].map((length) => random.bytes(length).length)).toEqual([0, 1, 21, 1000])
  })

  test('does not give the same bytes twice', () => {
    expect(random.bytes(32)).not.toEqual(random.bytes(32))
  })

  test('gives every byte about as often as another', () => {
    const counts = new Map<number, number>()
    for (const byte of random.bytes(25_600)) counts.set(byte, (counts.get(byte) ?? 0) + 1)
    expect(counts.size).toBe(256)
    // 100 of each expected, with a deviation of 10: seven deviations away is a fault, not chance
    expect([...counts.values()].filter((count) => count < 30 || count > 170)).toEqual([])
  })
})

test('one seed gives one sequence, another seed another', () => {
  expect(seededRandom(7).bytes(64)).toEqual(seededRandom(7).bytes(64))
  expect(seededRandom(7).bytes(64)).not.toEqual(seededRandom(8).bytes(64))
})

test('a sequence goes on from call to call', () => {
  const random = seededRandom(7)
  const twice = [...random.bytes(8), ...random.bytes(8)]
  expect(twice).toEqual([...seededRandom(7).bytes(16)])
})

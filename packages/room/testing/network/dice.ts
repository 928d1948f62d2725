import { seededRandom } from '@tablee/std'

/** Whole numbers from 0 up to, not including, `below`. */
export type Dice = (below: number) => number

/** Dice that fall the same way for the same `seed`. */
export function diceOf(seed: number): Dice {
  const random = seededRandom(seed)
  return (below) => {
    const [first = 0, second = 0, third = 0, fourth = 0] = random.bytes(4)
    return (((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0) % below
  }
}

import { seededRandom } from '@tablee/std'

/** Whole numbers from 0 up to, not including, `below`. */
export type Dice = (below: number) => number

/** Dice that fall the same way for the same `seed`. */
export function diceOf(seed: number): Dice {
  const random = seededRandom(seed)
  return (below) => {
    const [first = 0, second = 0, third = 0] = random.bytes(3)
    return ((first << 16) | (second << 8) | third) % below
  }
}

export function pick<T>(dice: Dice, list: readonly T[]): T {
  return list[dice(list.length)] as T // reason: lists that are picked from are never empty
}

import { REF, anyStruct, emptyStruct, rawUpdate } from '../raw-update.ts'
import { varUint } from '../var-uint.ts'
import type { Ground } from './ground.ts'

/** An honest update whose bytes are not those that Yjs writes. */
export function brokenBytes(ground: Ground): Uint8Array {
  const honest = ground.honest()
  const victim = ground.victim()
  switch (ground.dice(9)) {
    case 0: {
      ground.add(honest)
      const trailing = Array.from({ length: 1 + ground.dice(20) }, () => ground.dice(256))
      return Uint8Array.from([...ground.update(), ...trailing])
    }
    case 1: {
      ground.add(honest)
      const section = ground.section()
      const again = { ...section, clock: section.clock + honest.length, structs: [ground.honest()] }
      return rawUpdate([section, again])
    }
    case 2:
      ground.add(emptyStruct(REF.collected, 1 + ground.dice(5), { stray: ground.pick([0x20, 0x40, 0x80, 0xe0]) }))
      return ground.update()
    case 3:
      ground.add(ground.pick([emptyStruct(REF.collected, 0), emptyStruct(REF.skip, 0), anyStruct([], ground.spot())]))
      return ground.update()
    case 4: {
      ground.add(honest)
      const whole = ground.update()
      return whole.slice(0, 1 + ground.dice(whole.length - 1))
    }
    case 5:
      return rawUpdate(
        [],
        [
          {
            client: victim,
            ranges: ground.coin()
              ? [
                  [0, 1],
                  [0, 1],
                ]
              : [
                  [1, 1],
                  [0, 1],
                ],
          },
        ],
      )
    case 6: {
      const ranges = [[0, 1]] as const
      return rawUpdate(
        [],
        [
          { client: victim, ranges },
          { client: victim, ranges },
        ],
      )
    }
    case 7:
      return rawUpdate([], [{ client: victim, ranges: [[0, 0]] }])
    default:
      return rawUpdate([
        { client: ground.client, clock: ground.start, structs: [honest], count: 2 + ground.dice(2 ** 30) },
      ])
  }
}

/** A great many writers at once, in an update that is small. */
export function flood(ground: Ground): Uint8Array {
  const count = 300 + ground.dice(300)
  const first = 1 + ground.dice(2 ** 30)
  const bytes: number[] = [...varUint(count)]
  for (let index = 0; index < count; index += 1) bytes.push(1, ...varUint(first + index), 0, REF.collected, 1)
  bytes.push(0)
  return Uint8Array.from(bytes)
}

import type { Dice } from './network/dice.ts'
import { brokenBytes, flood } from './forging/bytes.ts'
import { deepNesting, forbiddenContent, prototypeKey, sealedKey, unknownRoot } from './forging/contents.ts'
import type { Target } from './forging/ground.ts'
import { Ground } from './forging/ground.ts'
import { foreignClient, foreignParent, gap, inflatedClock, unreachableOrigin } from './forging/places.ts'

const FORGERS = {
  'foreign-client': foreignClient,
  'inflated-clock': inflatedClock,
  gap,
  'foreign-parent': foreignParent,
  'deep-nesting': deepNesting,
  prototype: prototypeKey,
  'forbidden-content': forbiddenContent,
  'unknown-root': unknownRoot,
  'unreachable-origin': unreachableOrigin,
  /** Only for documents that seal something. */
  sealed: sealedKey,
  'broken-bytes': brokenBytes,
  flood,
} as const satisfies Readonly<Record<string, (ground: Ground) => Uint8Array>>

export type Forgery = keyof typeof FORGERS

/** The ways to forge an update (`reliability.md`, S1). */
export const FORGERIES = Object.keys(FORGERS) as readonly Forgery[] // reason: the keys of a table of its own

/** An update that the relay must refuse, whatever the dice: another one each time. */
export function forge(forgery: Forgery, target: Target, dice: Dice): Uint8Array {
  return FORGERS[forgery](new Ground(target, dice))
}

export type { Target } from './forging/ground.ts'

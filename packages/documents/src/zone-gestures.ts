import type { Box, Me, ZoneChanges, ZoneDetails, ZoneSpec } from '@tablee/model'
import { CARD_SIZE, ZONE_HEADER } from '@tablee/model'
import type { Clock, Random } from '@tablee/std'
import type * as Y from 'yjs'
import { readZones } from './boards.ts'
import type { History } from './history.ts'
import { PERSON } from './origin.ts'
import { zonesRoot } from './roots.ts'
import { ownMark } from './signatures.ts'
import { isZoneRemoved, zoneCell } from './zone-cells.ts'

export interface ZoneGestureOptions {
  /** The template of the board. */
  readonly base: Y.Doc
  readonly me: Pick<Me, 'participant'>
  readonly clock: Clock
  readonly random: Random
  readonly history: History
}

/** What a facilitator does to the zones of a template, the same by hand and by keyboard. Each is one entry of their history. */
export interface ZoneGestures {
  /** Adds a zone in which everyone writes, and gives its key. */
  addZone(zone: ZoneDetails): string
  /** Writes what differs; false where nothing does, or the zone is not there. */
  setZone(key: string, changes: ZoneChanges): boolean
  /** Takes a zone out of the board; its cards stay, and are shown where they then belong. */
  removeZone(key: string): void
  restoreZone(key: string): void
}

const MARGIN = 16
/** A zone has room for one card at least, and stays on the table (page coordinates). */
const LEAST = { w: CARD_SIZE.w + 2 * MARGIN, h: ZONE_HEADER + CARD_SIZE.h + MARGIN } as const
const MOST = 6_000
const FARTHEST = 20_000

/** The gestures of one person on the template of one board. */
export function createZoneGestures({ base, me, clock, random, history }: ZoneGestureOptions): ZoneGestures {
  const removal = (): unknown => ({ by: me.participant, at: clock.now() })
  return {
    addZone: ({ look, ...zone }) => {
      const key = newZoneKey(random)
      const spec: ZoneSpec = {
        key,
        ...zone,
        box: boxWithin(zone.box),
        means: { tag: true },
        writable: 'all',
        ...(look ? { look } : {}),
      }
      history.record((write) => {
        base.transact(() => zonesRoot(base).set(key, { ...spec, order: clock.now() }), PERSON)
        // what is made can only be marked as removed, never unmade
        write(zoneCell(base, key, 'removed'), undefined, removal)
      })
      return key
    },
    setZone: (key, changes) => {
      const zone = readZones(base).find((candidate) => candidate.key === key)
      if (!zone) return false
      const wanted = changes.box ? { ...changes, box: boxWithin(changes.box) } : changes
      const differing = (Object.keys(wanted) as (keyof ZoneChanges)[]).filter(
        (property) => !isSame(zone[property] ?? null, wanted[property]),
      ) // reason: its own keys
      if (differing.length === 0) return false
      history.record((write) => {
        for (const property of differing) write(zoneCell(base, key, property), wanted[property])
      })
      return true
    },
    removeZone: (key) => {
      // removed already, it stays so in the name of whoever did it
      if (!isZoneRemoved(base, key)) history.record((write) => write(zoneCell(base, key, 'removed'), removal()))
    },
    restoreZone: (key) => {
      const cell = zoneCell(base, key, 'removed')
      history.record((write) => write(cell, undefined, ownMark(cell, me.participant, removal)))
    },
  }
}

/** `box` in whole units, large enough for a card and not out of everyone's sight. */
export function boxWithin({ x, y, w, h }: Box): Box {
  return {
    x: between(-FARTHEST, x, FARTHEST),
    y: between(-FARTHEST, y, FARTHEST),
    w: between(LEAST.w, w, MOST),
    h: between(LEAST.h, h, MOST),
  }
}

function between(least: number, value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most))
}

const KEY_LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

function newZoneKey(random: Random): string {
  return `zone-${Array.from(random.bytes(16), (byte) => KEY_LETTERS[byte % KEY_LETTERS.length]).join('')}`
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

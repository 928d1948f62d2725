import type { Box } from '@tablee/model'
import type { Name, Room, WrittenName } from './write-name.ts'
import { LINE_HEIGHT, cutName, writeName } from './write-name.ts'

/** A zone as it is seen, in px of the view. */
interface NamedZone extends Name {
  readonly id: string
  readonly box: Box
}

/** Where the name of a zone is written: over it in lines, along it, or in the empty room on one side. */
export interface PlacedName extends WrittenName {
  readonly id: string
  readonly way: 'over' | 'along' | 'left' | 'right'
  /** Its upper corner towards the zone, the upper corner of what it takes over the zone. */
  readonly x: number
  readonly y: number
  /** From its top to where the line to its zone begins. */
  readonly tie: number
}

/** Length of the line between a zone and the name beside it (px): that of the style sheet. */
const TIE = 8
/** From the edges of the view, and between names. */
const GAP = 3
/** Less of a zone (px) in view says nothing that needs a name. */
const LEAST = 6
const [LARGEST, SMALLEST] = [15, 12]
const SIZES = [LARGEST, 14, 13, SMALLEST]
/** What a name beside its zone may take. */
const [WIDEST, MOST_LINES] = [220, 5]

type Put = Omit<PlacedName, 'id'>
type Write = typeof writeName

/**
 * Names of zones, each where it reads best and hides least, none over another name: on one line at the head of its zone,
 * in the empty room beside it, else over its cards. A name that fits nowhere is not there.
 */
export function placeNames(
  zones: readonly NamedZone[],
  view: { readonly w: number; readonly h: number },
): PlacedName[] {
  const seen = zones
    .map((zone) => ({ ...zone, box: inView(zone.box, view) }))
    .filter(({ box }) => box.w >= LEAST && box.h >= LEAST)
    .toSorted((a, b) => a.box.h - b.box.h)
  const middle = view.w / 2
  const taken = seen.map(({ box }) => box)
  return seen.flatMap((zone) => {
    const { box } = zone
    const beside = (size: number, write: Write): Put | null => {
      const sides = box.x + box.w / 2 < middle ? (['left', 'right'] as const) : (['right', 'left'] as const)
      return first(sides, (way) => putBeside(zone, way, { size, write, taken, view }))
    }
    const put =
      putOver(zone, writeName(zone, LARGEST, { ...box, most: box.h > 4 * LARGEST ? 1 : 0 })) ??
      first(SIZES, (size) => beside(size, writeName)) ??
      first(SIZES, (size) => putOver(zone, writeName(zone, size, { ...box, most: MOST_LINES }))) ??
      first(SIZES, (size) => putAlong(zone, writeName(zone, size, { w: box.h, h: box.w, most: 1 }))) ??
      beside(SMALLEST, cutName) ??
      putOver(zone, cutName(zone, SMALLEST, { ...box, most: MOST_LINES })) ??
      putAlong(zone, cutName(zone, SMALLEST, { w: box.h, h: box.w, most: 1 }))
    if (!put) return []
    if (put.way === 'left' || put.way === 'right') taken.push(takenBy(put))
    return [{ ...put, id: zone.id }]
  })
}

function putOver({ box }: NamedZone, name: WrittenName | null): Put | null {
  return name && { ...name, way: 'over', x: box.x + box.w / 2, y: box.y, tie: 0 }
}

function putAlong({ box }: NamedZone, name: WrittenName | null): Put | null {
  return name && { ...name, way: 'along', x: box.x + box.w / 2, y: box.y, tie: 0 }
}

interface Around {
  readonly size: number
  readonly write: Write
  /** Zones, and names beside them. */
  readonly taken: readonly Box[]
  readonly view: { readonly w: number; readonly h: number }
}

/** Beside the zone, from its top or from the foot of what is already there, as wide as nothing else begins. */
function putBeside(zone: NamedZone, way: 'left' | 'right', { size, write, taken, view }: Around): Put | null {
  const { box } = zone
  const line = size * LINE_HEIGHT
  const tops = [box.y, ...taken.map(({ y, h }) => y + h + GAP)]
    .filter((y) => y >= box.y && y <= box.y + Math.max(0, box.h - line))
    .toSorted((a, b) => a - b)
  return first(tops, (y) => {
    const w = Math.min(WIDEST, freeBeside(box, way, { y, h: line }, taken, view.w))
    const room: Room = { w, h: view.h - y, most: MOST_LINES }
    const name = write(zone, size, room)
    if (!name) return null
    const x = way === 'left' ? box.x - TIE : box.x + box.w + TIE
    const put: Put = { ...name, way, x, y, tie: Math.min(line / 2, (box.y + box.h - y) / 2) }
    return taken.some((other) => overlap(other, takenBy(put))) ? null : put
  })
}

/** How wide the empty room beside a zone is, at a height of the view. */
function freeBeside(
  box: Box,
  way: 'left' | 'right',
  { y, h }: Pick<Box, 'y' | 'h'>,
  taken: readonly Box[],
  width: number,
): number {
  const row = taken.filter((other) => other !== box && other.y < y + h && y < other.y + other.h)
  const edge =
    way === 'left'
      ? Math.max(0, ...row.filter(({ x }) => x < box.x).map(({ x, w }) => x + w))
      : Math.min(width, ...row.filter(({ x }) => x > box.x).map(({ x }) => x))
  return (way === 'left' ? box.x - edge : edge - box.x - box.w) - TIE - GAP
}

/** What a name beside its zone takes of the view. */
function takenBy({ way, x, y, w, h }: Put): Box {
  return { x: way === 'left' ? x - w : x, y, w, h }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

function inView({ x, y, w, h }: Box, view: { readonly w: number; readonly h: number }): Box {
  const [left, top] = [Math.max(0, x), Math.max(0, y)]
  return { x: left, y: top, w: Math.min(view.w, x + w) - left, h: Math.min(view.h, y + h) - top }
}

function first<In, Out>(choices: readonly In[], make: (choice: In) => Out | null): Out | null {
  for (const choice of choices) {
    const made = make(choice)
    if (made !== null) return made
  }
  return null
}

import type { TLArrowShape, TLDrawShape, TLGeoShape, TLShape, VecModel } from '@tldraw/tldraw'

/** The most points that one shape is cut into to be drawn: a few bytes can say a line of millions. */
export const MOST_POINTS = 20_000
/** The most that a layer weighs: whatever was drawn there, its board opens. */
export const MOST_WEIGHT = 1_000_000
/** What any shape costs, however plain, in points. */
const LEAST = 250

/** What drawing `shape` costs, in points. */
export function weightOf(shape: TLShape): number {
  return LEAST + pointsOf(shape)
}

/** How many points, about, tldraw cuts the lines of `shape` into. */
export function pointsOf({ type, props }: TLShape): number {
  // reason: tldraw's union has a shape of any type, by which it cannot be narrowed
  switch (type) {
    case 'draw':
      return pointsOfStroke(props as TLDrawShape['props'])
    case 'arrow':
      return pointsOfArrow(props as TLArrowShape['props'])
    case 'geo':
      return pointsOfForm(props as TLGeoShape['props'])
    default:
      return 0
  }
}

/** Page units between two points of a straight stroke, and of a curve. */
const STEP = { straight: 16, curve: 20 }
/** The widest bump of a cloud of thin lines, and the points that it takes. */
const BUMP = { width: 50, points: 8 }

function pointsOfStroke({ segments }: TLDrawShape['props']): number {
  return segments.reduce((sum, { type, points }) => {
    const [start, end] = points
    if (type === 'free' || !start || !end) return sum + points.length
    return sum + Math.max(4, distance(start, end) / STEP.straight)
  }, 0)
}

function pointsOfArrow({ start, end, bend }: TLArrowShape['props']): number {
  return (distance(start, end) + Math.PI * Math.abs(bend)) / STEP.curve
}

function pointsOfForm({ geo, growY, ...props }: TLGeoShape['props']): number {
  const [w, h] = [Math.max(1, props.w), Math.max(1, props.h + growY)]
  if (geo !== 'cloud') return (Math.PI * (w + h)) / STEP.curve
  return ((2 * (w + h)) / Math.min(BUMP.width, w, h)) * BUMP.points
}

function distance(from: VecModel, to: VecModel): number {
  return Math.hypot(to.x - from.x, to.y - from.y)
}

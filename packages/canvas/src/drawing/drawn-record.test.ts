import type { Editor, TLDrawShape, TLShape, TLShapeId } from '@tldraw/tldraw'
import { DrawShapeUtil } from '@tldraw/tldraw'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { shapeOf } from '../../testing/simulation/index.ts'
import { CURRENT } from './drawing-schema.ts'
import { MOST_POINTS } from './drawing-weight.ts'
import { drawnOf, recordOf } from './drawn-record.ts'

const ID = 'shape:forged' as TLShapeId

const read = (kind: 'draw' | 'geo', props: object): TLShape | null => {
  const shape = shapeOf(kind, ID, { x: 0, y: 0 })
  const forged = { ...shape, props: { ...shape.props, ...props } } as TLShape // reason: a peer writes what it likes
  return drawnOf(ID, recordOf(forged, shape.index), CURRENT)?.shape ?? null
}

const straight = (...ends: readonly (readonly [number, number])[]): object => ({
  segments: ends.map(([x, y]) => ({
    type: 'straight',
    points: [
      { x: -x, y: -y, z: 0.5 },
      { x, y, z: 0.5 },
    ],
  })),
})

const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true })

test('[DRAWN1] what is let through is cut into a bearable number of points, however far its lines go', () => {
  const util = new DrawShapeUtil({} as Editor) // reason: the geometry of a stroke asks nothing of it
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 20 }), (ends) => {
      const shape = read('draw', straight(...ends))
      if (shape) expect(util.getGeometry(shape as TLDrawShape).vertices.length).toBeLessThan(2 * MOST_POINTS)
    }),
  )
  expect(read('draw', straight([1e6, 1e6]))).toBeNull()
})

test('[DRAWN2] a line across the widest screen, zoomed out as far as it goes, is let through', () => {
  expect(read('draw', straight([50_000, 0], [0, 30_000]))).not.toBeNull()
})

test('[DRAWN3] forms are as large as one likes, but for clouds of more bumps than one can see', () => {
  const sizes = { large: { w: 40_000, h: 30_000 }, thin: { w: 1e6, h: 1 }, huge: { w: 1e6, h: 1e6 } }
  const isLet = (geo: string, size: object): boolean => read('geo', { geo, ...size }) !== null
  expect(Object.values(sizes).map((size) => isLet('cloud', size))).toEqual([false, false, false])
  expect(isLet('cloud', { w: 2_000, h: 900 })).toBe(true)
  expect(isLet('ellipse', sizes.large)).toBe(true)
  expect(isLet('ellipse', sizes.huge)).toBe(false)
})

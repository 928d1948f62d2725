import type { Box, Zone, ZoneSpec } from './zone.ts'

/** The values that repeated zones stand for, in order: validated questions, dimensions… */
export type Repeats = Readonly<Partial<Record<NonNullable<ZoneSpec['repeat']>['over'], readonly string[]>>>

/** Space between two repeated zones, in page coordinates. */
const GAP = 24

/** The zones of a board: each spec once, or once per value where it repeats. Derived, never stored. */
export function expandZones(specs: readonly ZoneSpec[], repeats: Repeats): readonly Zone[] {
  return specs.flatMap((spec): readonly Zone[] => {
    const { repeat } = spec
    if (!repeat) return [{ id: spec.key, spec, each: null, box: spec.box }]
    return (repeats[repeat.over] ?? []).map((each, index) => ({
      id: `${spec.key}/${each}`,
      spec,
      each,
      box: shifted(spec.box, repeat, index),
    }))
  })
}

function shifted(box: Box, { along, every }: NonNullable<ZoneSpec['repeat']>, index: number): Box {
  return along === 'x'
    ? { ...box, x: box.x + index * (every ?? box.w + GAP) }
    : { ...box, y: box.y + index * (every ?? box.h + GAP) }
}

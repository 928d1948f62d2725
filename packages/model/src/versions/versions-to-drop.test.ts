import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Version, VersionReason } from './version.ts'
import { versionsToDrop } from './versions-to-drop.ts'

const version = (at: number, reason: VersionReason = 'quiet', name: string | null = null): Version =>
  ({ id: `version-${at}`, at, reason, name, by: null, session: null }) as Version
const any = fc.record({
  at: fc.integer({ min: 0, max: 5000 }),
  reason: fc.constantFrom<VersionReason>('quiet', 'session', 'asked'),
  name: fc.option(fc.string(), { freq: 3 }),
})

test('[VDROP1] as many as there may be are left, and none that has a name goes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(any, { selector: ({ at }) => at, maxLength: 60 }),
      fc.integer({ min: 1, max: 30 }),
      (all, most) => {
        const versions = all.map(({ at, reason, name }) => version(at, reason, name))
        const gone = new Set(versionsToDrop(versions, most))
        const left = versions.filter(({ id }) => !gone.has(id))
        expect(left.filter(({ name }) => name === null).length).toBe(
          Math.min(most, versions.filter(({ name }) => name === null).length),
        )
        expect(left.filter(({ name }) => name !== null)).toEqual(versions.filter(({ name }) => name !== null))
      },
    ),
  )
})

test('[VDROP2] the one that lies closest behind an older one goes first, the last ten and those of sessions stay', () => {
  const last = Array.from({ length: 10 }, (_, index) => version(1000 + index))
  const older = [version(10), version(500, 'session'), version(505), version(900)]
  expect(versionsToDrop([...last, ...older], 13)).toEqual(['version-505'])
  expect(versionsToDrop([...last, ...older], 12)).toEqual(['version-505', 'version-900'])
  expect(versionsToDrop([...last, ...older], 11)).toEqual(['version-505', 'version-900', 'version-10'])
})

test('[VDROP3] nothing goes while there is room', () => {
  expect(versionsToDrop([version(1), version(2)], 2)).toEqual([])
})

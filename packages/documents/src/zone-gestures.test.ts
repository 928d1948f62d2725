import type { ZoneChanges, ZoneSpec } from '@tablee/model'
import { manualClock, seededRandom } from '@tablee/std'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readZones, writeZones } from './boards.ts'
import { createHistory } from './history.ts'
import { RELAY } from './origin.ts'
import { zonesRoot } from './roots.ts'
import { boxWithin, createZoneGestures } from './zone-gestures.ts'

const zone = (key: string): ZoneSpec => ({
  key,
  title: { fr: `Zone ${key}`, en: `Zone ${key}` },
  prompt: { fr: '' },
  accepts: ['idea'],
  means: { tag: true },
  box: { x: 0, y: 0, w: 400, h: 400 },
  writable: 'all',
})

function template(): Y.Doc {
  const base = new Y.Doc()
  writeZones(base, [zone('first'), zone('second'), zone('third')], RELAY)
  return base
}

function facilitator(base: Y.Doc, seed = 1) {
  const history = createHistory()
  const me = { participant: `person-${seed}` as never }
  const gestures = createZoneGestures({ base, me, clock: manualClock(1000), random: seededRandom(seed), history })
  const find = (key: string): ZoneSpec | undefined => readZones(base).find((candidate) => candidate.key === key)
  return { base, history, gestures, find }
}

/** Two facilitators who have the same template, and do not hear one another until `meet`. */
function apart() {
  const nadia = facilitator(template(), 1)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(nadia.base))
  const karim = facilitator(copy, 2)
  const meet = (): void => {
    Y.applyUpdate(karim.base, Y.encodeStateAsUpdate(nadia.base))
    Y.applyUpdate(nadia.base, Y.encodeStateAsUpdate(karim.base))
  }
  return { nadia, karim, meet }
}

const keys = (base: Y.Doc): readonly string[] => readZones(base).map(({ key }) => key)

describe('changing a zone', () => {
  test('[ZG1] what is changed is read, the rest stays as in the template, and undo gives it back', () => {
    const { gestures, find, history } = facilitator(template())
    const look = { slot: 3, pattern: 'dots' } as const
    expect(gestures.setZone('second', { title: { fr: 'Nos forces' }, accepts: ['action'], look })).toBe(true)
    expect(find('second')).toMatchObject({ title: { fr: 'Nos forces' }, accepts: ['action'], look, box: zone('x').box })
    history.undo()
    expect(find('second')).toEqual(zone('second'))
    history.redo()
    expect(find('second')?.title).toEqual({ fr: 'Nos forces' })
    gestures.setZone('second', { look: null })
    expect(find('second')?.look).toBeUndefined()
  })

  test('[ZG2] what is already so, and a zone that is not there, are no entry', () => {
    const { gestures, history } = facilitator(template())
    expect(gestures.setZone('first', { title: zone('first').title, look: null })).toBe(false)
    expect(gestures.setZone('nothing', { title: { fr: 'X' } })).toBe(false)
    expect(history.state.get().canUndo).toBe(false)
  })

  test('[ZG3] two people who change two properties both keep theirs, and undo leaves the other’s', () => {
    const { nadia, karim, meet } = apart()
    nadia.gestures.setZone('first', { title: { fr: 'Le constat' } })
    karim.gestures.setZone('first', { box: { x: 50, y: 60, w: 500, h: 300 } })
    meet()
    expect(nadia.find('first')).toEqual(karim.find('first'))
    nadia.history.undo()
    meet()
    expect(karim.find('first')).toMatchObject({ title: zone('first').title, box: { x: 50, y: 60, w: 500, h: 300 } })
  })

  test('[ZG4] undo leaves what someone else wrote over it since', () => {
    const { nadia, karim, meet } = apart()
    nadia.gestures.setZone('first', { title: { fr: 'Un' } })
    meet()
    karim.gestures.setZone('first', { title: { fr: 'Deux' } })
    meet()
    expect(nadia.history.undo()).toBe(false)
    expect(nadia.find('first')?.title).toEqual({ fr: 'Deux' })
  })

  test('[ZG5] a malformed change is passed over, and a malformed zone too', () => {
    const { base, find } = facilitator(template())
    base.transact(() => {
      zonesRoot(base).set('first.box', { x: 'far' })
      zonesRoot(base).set('first.title', 12)
      zonesRoot(base).set('first.look', { slot: 99, pattern: 'plain' })
      zonesRoot(base).set('second', 'nonsense')
      zonesRoot(base).set('other', zone('third'))
      zonesRoot(base).set('first.unknown', 1)
    })
    expect(find('first')).toEqual(zone('first'))
    expect(keys(base)).toEqual(['first', 'third'])
  })

  test('[ZG6] a zone always has room for a card and stays within reach', () => {
    fc.assert(
      fc.property(fc.record({ x: fc.double(), y: fc.double(), w: fc.double(), h: fc.double() }), (box) => {
        fc.pre(Object.values(box).every((value) => !Number.isNaN(value)))
        const within = boxWithin(box)
        expect(within.w).toBeGreaterThanOrEqual(232)
        expect(within.h).toBeGreaterThanOrEqual(224)
        expect(Math.max(...Object.values(within).map(Math.abs))).toBeLessThanOrEqual(20_000)
      }),
    )
  })
})

describe('adding and removing zones', () => {
  const added = {
    title: { fr: 'Parking' },
    prompt: { fr: '' },
    accepts: ['idea'] as ZoneSpec['accepts'],
    box: zone('x').box,
    look: null,
  }

  test('[ZG7] a new zone comes last, for everyone to write in; undo takes it away, redo brings it back', () => {
    const { gestures, base, history, find } = facilitator(template())
    const key = gestures.addZone({ ...added, look: { slot: 2, pattern: 'grid' } })
    expect(keys(base).at(-1)).toBe(key)
    expect(find(key)).toMatchObject({ writable: 'all', means: { tag: true }, look: { slot: 2 } })
    history.undo()
    expect(keys(base)).not.toContain(key)
    history.redo()
    expect(keys(base)).toContain(key)
  })

  test('[ZG8] a removed zone comes back as others have changed it meanwhile', () => {
    const { nadia, karim, meet } = apart()
    nadia.gestures.removeZone('second')
    karim.gestures.setZone('second', { prompt: { fr: 'Et demain ?' } })
    meet()
    expect(keys(karim.base)).toEqual(['first', 'third'])
    nadia.history.undo()
    meet()
    expect(karim.find('second')?.prompt).toEqual({ fr: 'Et demain ?' })
  })

  test('[ZG9] who undoes their own removal does not bring back what another removed too', () => {
    const { nadia, karim, meet } = apart()
    nadia.gestures.removeZone('second')
    meet()
    karim.gestures.restoreZone('second')
    karim.gestures.removeZone('second')
    meet()
    expect(nadia.history.undo()).toBe(false)
    expect(keys(nadia.base)).toEqual(['first', 'third'])
  })

  test('[ZG10] whatever two people do apart, both see the same zones once they meet', () => {
    const change = fc.constantFrom<ZoneChanges>(
      { title: { fr: 'A' } },
      { prompt: { fr: 'B' } },
      { look: { slot: 1, pattern: 'plain' } },
      { look: null },
      { accepts: [] },
      { box: { x: 1, y: 2, w: 300, h: 300 } },
    )
    const act = fc.record({
      who: fc.boolean(),
      what: fc.constantFrom('set', 'remove', 'restore', 'add', 'undo', 'redo', 'meet'),
      key: fc.constantFrom('first', 'second', 'third'),
      change,
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const { nadia, karim, meet } = apart()
        for (const { who, what, key, change: changes } of acts) {
          const { gestures, history } = who ? nadia : karim
          if (what === 'set') gestures.setZone(key, changes)
          else if (what === 'remove') gestures.removeZone(key)
          else if (what === 'restore') gestures.restoreZone(key)
          else if (what === 'add') gestures.addZone(added)
          else if (what === 'undo') history.undo()
          else if (what === 'redo') history.redo()
          else meet()
        }
        meet()
        expect(readZones(nadia.base)).toEqual(readZones(karim.base))
      }),
      { numRuns: 150 },
    )
  })
})

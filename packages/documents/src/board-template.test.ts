import type { ParticipantId, ZoneSpec } from '@tablee/model'
import { manualClock, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readTemplate, writeTemplate } from './board-template.ts'
import { readZones, writeZones } from './boards.ts'
import { createHistory } from './history.ts'
import { RELAY } from './origin.ts'
import { readDrawingSchema, writeDrawingSchema } from './records/drawing-schema.ts'
import { DRAWING_SCHEMA } from './records/known-schema.ts'
import { createRecordGestures } from './records/record-gestures.ts'
import { recordsStore } from './records/records-store.ts'
import { addRecord } from './records/records.ts'
import { recordsRoot, zonesRoot } from './roots.ts'
import { createZoneGestures } from './zone-gestures.ts'

const SQUARE = { type: 'geo', x: 10, y: 20, rotation: 0, props: { w: 100 }, meta: {} }

test('[BT1] a board is made anew from the template of another: zones as they were changed and added, what was drawn, no more', () => {
  const { base, zones, records } = facilitator()
  zones.setZone('first', { title: { fr: 'Renommée', en: 'Renamed' } })
  zones.removeZone('second')
  const added = zones.addZone({
    title: { fr: 'De plus' },
    prompt: { fr: '' },
    accepts: ['idea'],
    box: { x: 0, y: 900, w: 400, h: 400 },
    look: null,
  })
  addRecord(base, 'shape:one', SQUARE, RELAY)
  records.change(base, 'shape:one', new Map([['xy', [50, 60]]]))
  addRecord(base, 'shape:two', SQUARE, RELAY)
  records.remove(base, 'shape:two')
  writeDrawingSchema(base, DRAWING_SCHEMA, RELAY)

  const second = new Y.Doc()
  writeTemplate(second, readTemplate(base), RELAY)
  expect(readZones(second).map(({ key, title }) => [key, title.fr])).toEqual([
    ['first', 'Renommée'],
    [added, 'De plus'],
  ])
  expect([...recordsStore(second).get()]).toEqual([['shape:one', { ...SQUARE, x: 50, y: 60 }]])
  expect(readDrawingSchema(second)).toEqual(DRAWING_SCHEMA)
})

test('[BT2] what is malformed in a template is left behind; one in which nothing was drawn names no schema', () => {
  const { base } = facilitator()
  zonesRoot(base).set('third', { key: 'third', title: 7 })
  recordsRoot(base).set('shape:bad', 'no record')
  expect(readTemplate(base)).toMatchObject({ zones: [{ key: 'first' }, { key: 'second' }], drawings: [], schema: null })
})

function facilitator() {
  const base = new Y.Doc()
  writeZones(base, [zone('first'), zone('second')], RELAY)
  const me = { participant: 'nadia-000' as ParticipantId }
  const of = { me, clock: manualClock(1000), history: createHistory() }
  return {
    base,
    zones: createZoneGestures({ ...of, base, random: seededRandom(1) }),
    records: createRecordGestures(of),
  }
}

function zone(key: string): ZoneSpec {
  return {
    key,
    title: { fr: key },
    prompt: { fr: '' },
    accepts: ['idea'],
    means: { tag: true },
    box: { x: 0, y: 0, w: 400, h: 400 },
    writable: 'all',
  }
}

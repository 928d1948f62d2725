import type { CardId, DocumentName } from '@tablee/model'
import type { VersionPart } from '@tablee/model/versions'
import { VersionPart as VersionPartSchema } from '@tablee/model/versions'
import * as Y from 'yjs'
import { writeZones } from '../src/boards.ts'
import { RELAY } from '../src/origin.ts'
import { writeDrawingSchema } from '../src/records/drawing-schema.ts'
import { DRAWING_SCHEMA } from '../src/records/known-schema.ts'
import { createRecordGestures } from '../src/records/record-gestures.ts'
import { bringBack } from '../src/versions/bring-back.ts'
import { compareSteps } from '../src/versions/compare-steps.ts'
import { openStates, packStates, stateOf, unpackStates } from '../src/versions/document-state.ts'
import { readStep } from '../src/versions/step-content.ts'
import { createZoneGestures } from '../src/zone-gestures.ts'
import { createPerson } from './person.ts'

/** The documents of such a step. */
export const CONTENT = 'content:roadmap' as DocumentName
export const BASE = 'base:board-one' as DocumentName
export const PASS = 'board:board-one.1' as DocumentName

/** The zone that it begins with. */
export const ZONE = {
  key: 'kept',
  title: { fr: 'Nos questions', en: 'Our questions' },
  prompt: { fr: '', en: '' },
  accepts: ['idea' as const],
  means: { tag: true as const },
  box: { x: 0, y: 0, w: 600, h: 400 },
  writable: 'all' as const,
}

/** A step in which someone writes, draws and changes zones, and whose versions are kept and brought back. */
export function createStep(seed = 1) {
  const person = createPerson({ seed })
  const base = new Y.Doc()
  writeZones(base, [ZONE], RELAY)
  for (const doc of [base, person.board]) writeDrawingSchema(doc, DRAWING_SCHEMA, RELAY)
  const me = { participant: `person-${seed}` as never }
  const options = { me, clock: person.clock, history: person.history }
  const zones = createZoneGestures({ ...options, base, random: { bytes: (n) => new Uint8Array(n).fill(seed) } })
  const records = createRecordGestures(options)
  const documents = new Map([
    [CONTENT, person.content],
    [BASE, base],
    [PASS, person.board],
  ])
  const keep = () => packStates(new Map([...documents].map(([name, doc]) => [name, stateOf(doc).state])))
  const open = (version: Uint8Array) => openStates(unpackStates(version) ?? new Map())
  const changesSince = (version: Uint8Array) => compareSteps(readStep(open(version), []), readStep(documents, []))
  const restore = (version: Uint8Array, parts: readonly VersionPart[], validated: readonly CardId[] = []): void => {
    for (const [name, former] of open(version)) {
      const doc = documents.get(name)
      const wish = {
        parts: new Set(parts),
        by: me.participant,
        at: 99,
        isValidated: (id: CardId) => validated.includes(id),
      }
      for (const write of bringBack(name, former, wish)) doc?.transact(() => write(doc), RELAY)
    }
  }
  return { ...person, base, zones, records, documents, keep, changesSince, restore }
}

/** Every part of a step that can be brought back. */
export const EVERY_PART = VersionPartSchema.options

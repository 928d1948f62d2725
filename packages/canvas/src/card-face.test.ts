import { KINDS } from '@tablee/model'
import { expect, test } from 'vitest'
import type { FaceReader } from './card-face.ts'
import { FACES, faceOf } from './card-face.ts'

const reader: FaceReader = {
  language: 'fr',
  structureName: (id) => (id === 'school-1' ? 'Collège des Sources' : null),
  personName: (id) => (id === 'lea' ? 'Léa' : null),
}

test('[FACE1] what a kind shows at a glance are fields of its own, of a few words', () => {
  for (const { kind, fields } of Object.values(KINDS)) {
    expect(FACES[kind].length).toBeLessThanOrEqual(3)
    for (const name of FACES[kind]) {
      const spec = fields[name]
      expect(['text', 'choice', 'date', 'ref']).toContain(spec?.type)
      if (spec?.type === 'text') expect(spec.long).toBe(false)
    }
  }
})

test('[FACE2] what says nothing is left out, and so is whoever is not known', () => {
  const fields = { state: '', due: '2027-03-15', who: ['lea', 'nobody'] }
  expect(faceOf({ kind: 'todo', fields }, reader)).toEqual(['15 mars 2027', 'Léa'])
  expect(faceOf({ kind: 'chain-link', fields: { carrier: 'school-1' } }, reader)).toEqual(['Collège des Sources'])
  expect(faceOf({ kind: 'chain-link', fields: { carrier: 'school-2' } }, reader)).toEqual([])
  expect(faceOf({ kind: 'idea', fields: {} }, reader)).toEqual([])
})

test('[FACE3] a day that is none, which only a peer could have written, stops nothing', () => {
  expect(faceOf({ kind: 'todo', fields: { due: 'demain', who: ['lea'] } }, reader)).toEqual(['Léa'])
})

import type { Structure, StructureId } from '@tablee/model'
import { expect, test } from 'vitest'
import { chosenStructure } from './structure-picker.tsx'
import type { StructureDraft } from './structure-picker.tsx'

const COLLEGE: Structure = {
  id: 'college-in-tests' as StructureId,
  name: 'Collège des Trois-Rivières',
  type: 'education',
  voice: null,
  mergedInto: null,
}
const draft = (change: Partial<StructureDraft>): StructureDraft => ({
  for: 'structure',
  text: '',
  id: null,
  type: null,
  ...change,
})

test('[JOIN1] one may come in one’s own name, whatever was typed before', () => {
  expect(chosenStructure(draft({ for: 'myself', text: 'Collège' }), [COLLEGE])).toBeNull()
})

test('[JOIN2] a structure of the directory is picked, even when its name was only typed', () => {
  expect(chosenStructure(draft({ text: COLLEGE.name, id: COLLEGE.id }), [COLLEGE])).toEqual({ id: COLLEGE.id })
  expect(chosenStructure(draft({ text: ' collège des trois-rivières ' }), [COLLEGE])).toEqual({ id: COLLEGE.id })
})

test('[JOIN3] a new one needs its name and its type', () => {
  expect(chosenStructure(draft({}), [COLLEGE])).toBeUndefined()
  expect(chosenStructure(draft({ text: 'Le Relais' }), [COLLEGE])).toBeUndefined()
  expect(chosenStructure(draft({ text: ' Le Relais ', type: 'association' }), [COLLEGE])).toEqual({
    name: 'Le Relais',
    type: 'association',
  })
})

test('[JOIN4] one that was merged into another is not offered under its old name', () => {
  const merged = { ...COLLEGE, mergedInto: 'another-in-tests' as StructureId }
  expect(chosenStructure(draft({ text: COLLEGE.name }), [merged])).toBeUndefined()
})

import type { Structure, StructureId } from '@tablee/model'
import { expect, test } from 'vitest'
import { newStructures } from './new-structures.ts'

const caf: Structure = { id: 'caf' as StructureId, name: 'CAF 93', type: 'state', voice: null, mergedInto: null }

test('[NEWST1] one name on a line, each once; those that are there already are told as they are written there', () => {
  expect(newStructures(' Mission   locale \n\ncaf 93\nmission locale\r\nVille', [caf])).toEqual({
    names: ['Mission locale', 'Ville'],
    known: ['CAF 93'],
    problem: null,
  })
})

test('[NEWST2] nothing new, a name that is too long and too many of them are told before anything is sent', () => {
  expect(newStructures('  \n', []).problem).toBe('missing')
  expect(newStructures('CAF 93', [caf])).toEqual({ names: [], known: ['CAF 93'], problem: 'missing' })
  expect(newStructures(`Ville\n${'x'.repeat(121)}`, []).problem).toBe('too-long')
  expect(newStructures(Array.from({ length: 101 }, (_, index) => `Club ${index}`).join('\n'), []).problem).toBe(
    'too-many',
  )
})

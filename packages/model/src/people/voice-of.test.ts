import { expect, test } from 'vitest'
import type { ParticipantId, StructureId } from '../ids/ids.ts'
import { keptStructure } from './kept-structure.ts'
import type { Structure } from './structure.ts'
import type { Speaker } from './voice-of.ts'
import { voiceOf } from './voice-of.ts'

const structure = (id: string, more: Partial<Structure> = {}): Structure => ({
  id: id as StructureId,
  name: id,
  type: 'association',
  voice: null,
  mergedInto: null,
  ...more,
})
const lea = 'lea' as ParticipantId
const karim = 'karim' as ParticipantId
const merged = structure('caf-93', { voice: lea, mergedInto: 'caf' as StructureId })
const structures = [structure('caf', { voice: karim }), merged]
const speaker = (id: ParticipantId, more: Partial<Speaker> = {}): Speaker => ({
  id,
  role: 'participant',
  structure: 'caf',
  removed: false,
  ...more,
})
const people = (...list: readonly Speaker[]) => new Map(list.map((each) => [each.id, each]))

test('[STR1] a structure that was merged goes by the one that stays, however often that was merged in turn', () => {
  const chain = [
    structure('a', { mergedInto: 'b' as StructureId }),
    structure('b', { mergedInto: 'caf' as StructureId }),
    ...structures,
  ]
  expect(keptStructure(chain, 'a')?.id).toBe('caf')
  expect(keptStructure(chain, 'nobody')).toBeNull()
})

test('[STR1] facts that go round, or point nowhere, still answer', () => {
  const round = [structure('a', { mergedInto: 'b' as StructureId }), structure('b', { mergedInto: 'a' as StructureId })]
  expect(keptStructure(round, 'a')).not.toBeNull()
  expect(keptStructure([structure('a', { mergedInto: 'gone' as StructureId })], 'a')?.id).toBe('a')
})

test('[STR2] one voice for a structure and all that were merged into it: that of the one that stays', () => {
  const both = people(speaker(karim), speaker(lea, { structure: 'caf-93' }))
  expect([voiceOf(structures, 'caf', both), voiceOf(structures, 'caf-93', both)]).toEqual([karim, karim])
  const separated = [structures[0] ?? merged, { ...merged, mergedInto: null }]
  expect([voiceOf(separated, 'caf', both), voiceOf(separated, 'caf-93', both)]).toEqual([karim, lea])
})

test.each<[string, Partial<Speaker>]>([
  ['was removed', { removed: true }],
  ['only observes now', { role: 'observer' }],
  ['speaks for another', { structure: 'elsewhere' }],
  ['speaks in their own name', { structure: null }],
])('[STR2] who %s carries its voice no more', (_, more) => {
  expect(voiceOf(structures, 'caf', people(speaker(karim, more)))).toBeNull()
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParticipantId, StructureId } from '../ids/ids.ts'
import { keptStructure } from '../people/kept-structure.ts'
import type { Structure } from '../people/structure.ts'
import { Command } from './command.ts'
import type { StructureCommand } from './structure-commands.ts'
import { addStructures, decideStructures } from './structure-commands.ts'

const id = (index: number): StructureId => `structure-${index}` as StructureId
const lea = 'person-lea' as ParticipantId
const karim = 'person-karim' as ParticipantId
const structures: readonly Structure[] = [0, 1, 2].map((index) => ({
  id: id(index),
  name: `Structure ${index}`,
  type: 'association',
  voice: null,
  mergedInto: null,
}))
const anyone = (): boolean => true
const run = (before: readonly Structure[], command: StructureCommand, mayCarry = anyone): readonly Structure[] => {
  const decided = decideStructures(before, command, mayCarry)
  if (!decided.ok) throw new Error(decided.error.code)
  return decided.value
}
const refusal = (before: readonly Structure[], command: StructureCommand, mayCarry = anyone) => {
  const decided = decideStructures(before, command, mayCarry)
  return decided.ok ? null : decided.error.code
}
const merge = (structure: number, into: number): StructureCommand => ({
  do: 'merge-structure',
  structure: id(structure),
  into: id(into),
})
const separate = (structure: number): StructureCommand => ({ do: 'separate-structure', structure: id(structure) })

describe('adding', () => {
  const add = (names: readonly string[], mostStructures = 300) => {
    let made = 0
    const newStructure = (): StructureId => id((made += 1) + 10)
    return addStructures(
      structures,
      { do: 'add-structures', names: [...names], type: 'health' },
      { newStructure, mostStructures },
    )
  }

  test('[STR11] those that no structure goes by are added once, in their order; where all are known, nothing changes', () => {
    const added = add(['Mission locale', 'STRUCTURE 1', 'mission locale', 'CAF'])
    expect(added.ok && added.value.map(({ name, type, voice }) => [name, type, voice])).toEqual([
      ...structures.map(({ name }) => [name, 'association', null]),
      ['Mission locale', 'health', null],
      ['CAF', 'health', null],
    ])
    const known = add(['structure 0', 'Structure 2'])
    expect(known.ok && known.value).toBe(structures)
  })

  test('[STR12] more than a cycle holds are refused, all of them', () => {
    expect(add(['A', 'B'], 4)).toEqual({ ok: false, error: { code: 'structures-full' } })
    expect(add(['A'], 4).ok).toBe(true)
  })

  test('[STR13] names are one line of so many characters, and so many at once', () => {
    const asks = (names: readonly unknown[]): boolean =>
      Command.safeParse({ do: 'add-structures', names, type: 'health' }).success
    expect([['CAF'], ['x'.repeat(120)], Array.from({ length: 100 }, String)].map(asks)).toEqual([true, true, true])
    const wrong = [[], [''], ['  '], ['x'.repeat(121)], Array.from({ length: 101 }, String), [7]]
    expect(wrong.map(asks)).toEqual(wrong.map(() => false))
  })
})

describe('merging', () => {
  test('[STR3] the one that is merged keeps all it has and points to the one that stays; taken apart, all is as before', () => {
    const merged = run(structures, merge(0, 1))
    expect(merged).toEqual([{ ...structures[0], mergedInto: id(1) }, structures[1], structures[2]])
    expect(run(merged, separate(0))).toEqual(structures)
  })

  test('[STR4] asked twice it is done once; into another it is refused until it is taken apart', () => {
    const merged = run(structures, merge(0, 1))
    expect(run(merged, merge(0, 1))).toBe(merged)
    expect(refusal(merged, merge(0, 2))).toBe('structure-merged')
    expect(run(structures, separate(0))).toBe(structures)
  })

  test('[STR5] crosswise the second is refused: nothing ever goes round', () => {
    expect(refusal(run(structures, merge(0, 1)), merge(1, 0))).toBe('structure-merged')
    const chain = run(run(structures, merge(0, 1)), merge(1, 2))
    expect(refusal(chain, merge(2, 0))).toBe('structure-merged')
    expect(refusal(structures, merge(0, 0))).toBe('structure-merged')
  })

  test('[STR6] what is merged into one that was merged goes to the one that stays', () => {
    expect(run(run(structures, merge(0, 1)), merge(2, 0))[2]?.mergedInto).toBe(id(1))
  })

  test('[STR7] the voice of the one that stays is its own; where it has none, that of the other is carried on', () => {
    const voiced = run(structures, { do: 'name-voice', structure: id(0), voice: lea })
    expect(run(voiced, merge(0, 1))[1]?.voice).toBe(lea)
    expect(run(voiced, merge(0, 1), () => false)[1]?.voice).toBeNull()
    const both = run(voiced, { do: 'name-voice', structure: id(1), voice: karim })
    expect(run(both, merge(0, 1)).map(({ voice }) => voice)).toEqual([lea, karim, null])
  })
})

describe('taking apart', () => {
  const named = (structure: number, name: string): StructureCommand => ({
    do: 'name-structure',
    structure: id(structure),
    name,
    type: 'association',
  })

  test.each([1, 2])('[STR10] it is refused while structure %i, named meanwhile, bears its name', (namesake) => {
    const taken = run(run(structures, merge(0, 1)), named(namesake, 'STRUCTURE 0'))
    expect(refusal(taken, separate(0))).toBe('structure-name-taken')
    const freed = run(taken, named(namesake, 'Autre'))
    expect(run(freed, separate(0))[0]).toEqual(structures[0])
  })

  test('[STR10] the name of one that is merged too is nobody’s', () => {
    const taken = run(run(run(structures, merge(0, 1)), named(2, 'Structure 0')), merge(2, 1))
    const apart = run(taken, separate(0))
    expect(apart[0]).toEqual(structures[0])
    expect(refusal(apart, separate(2))).toBe('structure-name-taken')
  })

  test('[STR10] whatever is merged, named and taken apart, no two that stand bear one name', () => {
    const anyIndex = fc.nat(2)
    const anyCommand: fc.Arbitrary<StructureCommand> = fc.oneof(
      fc.tuple(anyIndex, anyIndex).map(([structure, into]) => merge(structure, into)),
      anyIndex.map(separate),
      fc.tuple(anyIndex, anyIndex).map(([structure, of]) => named(structure, `structure ${of}`)),
    )
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 40 }), (commands) => {
        const after = commands.reduce((before, command) => {
          const decided = decideStructures(before, command, anyone)
          return decided.ok ? decided.value : before
        }, structures)
        const names = after.flatMap(({ name, mergedInto }) => (mergedInto === null ? [name.toLowerCase()] : []))
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
})

describe('naming', () => {
  test('[STR8] a structure is named anew, but not as another that stands', () => {
    const named = run(structures, { do: 'name-structure', structure: id(0), name: 'CAF 93', type: 'social-protection' })
    expect(named[0]).toMatchObject({ name: 'CAF 93', type: 'social-protection' })
    expect(refusal(named, { do: 'name-structure', structure: id(1), name: 'caf 93', type: 'state' })).toBe(
      'structure-known',
    )
    const merged = run(named, merge(0, 1))
    expect(run(merged, { do: 'name-structure', structure: id(1), name: 'caf 93', type: 'state' })[1]?.name).toBe(
      'caf 93',
    )
    expect(refusal(merged, { do: 'name-structure', structure: id(0), name: 'x', type: 'state' })).toBe(
      'structure-merged',
    )
  })

  test('[STR9] its voice is somebody who speaks for it, and nobody’s where it was merged', () => {
    const asked: StructureCommand = { do: 'name-voice', structure: id(0), voice: lea }
    expect(refusal(structures, asked, () => false)).toBe('voice-elsewhere')
    expect(refusal(run(structures, merge(0, 1)), asked)).toBe('structure-merged')
    const voiced = run(structures, asked)
    expect(run(voiced, asked)).toBe(voiced)
    expect(run(voiced, { ...asked, voice: null }, () => false)).toEqual(structures)
  })
})

test('[STR3] whatever is merged and taken apart, every structure goes by one that stands, and none is lost', () => {
  const anyIndex = fc.nat(4)
  const anyCommand: fc.Arbitrary<StructureCommand> = fc.oneof(
    fc.tuple(anyIndex, anyIndex).map(([structure, into]) => merge(structure, into)),
    anyIndex.map(separate),
  )
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 40 }), (commands) => {
      const after = commands.reduce((before, command) => {
        const decided = decideStructures(before, command, anyone)
        return decided.ok ? decided.value : before
      }, structures)
      expect(after.map((structure) => structure.id)).toEqual(structures.map((structure) => structure.id))
      for (const structure of after) expect(keptStructure(after, structure.id)?.mergedInto).toBeNull()
    }),
  )
})

test.each([
  { do: 'merge-structure', structure: '__proto__', into: id(1) },
  { do: 'merge-structure', structure: id(0) },
  { do: 'name-structure', structure: id(0), name: ' \u200b ', type: 'state' },
  { do: 'name-structure', structure: id(0), name: 'x'.repeat(10_000), type: 'state' },
  { do: 'name-structure', structure: id(0), name: 'x', type: 'castle' },
  { do: 'name-voice', structure: id(0) },
])('%j is no command', (value) => {
  expect(Command.safeParse(value).success).toBe(false)
})

import { describe, expect, test } from 'vitest'
import { CARD, ME, OTHER, cell, mine, said, value, written } from '../../testing/judged-update.ts'
import { REF, TYPE, anyBytes, anyStruct, rawUpdate, typeStruct } from '../../testing/raw-update.ts'
import type { Bounds, Change } from '../bounds.ts'

describe('[GATE18] what a writer may not write is refused', () => {
  /** The card that OTHER wrote may not be changed, nor anything be written under « locked ». */
  const bounds: Bounds = {
    roots: ['cards', 'free'],
    refusalOf: ({ root, path, key, values }) => {
      if (root === 'cards') return path[0] === 'card' ? 'question-validated' : null
      return key === 'locked' || path.includes('locked') || values().includes('bad') ? 'drawing-closed' : null
    },
  }
  const judged = (bytes: Uint8Array): unknown => said(bytes, 'writer', written(), bounds)
  const bad = anyStruct([value, anyBytes.string('bad')], { parent: 'free', key: 'a' })
  const locked = typeStruct(TYPE.map, { parent: 'free', key: 'locked' })

  test.each([
    ['a cell of a stored container', mine(anyStruct([value], { parent: CARD, key: 'title' })), 'question-validated'],
    [
      'a cell that follows another by its origin',
      mine(anyStruct([value], { origin: [OTHER, 7], key: 'title' })),
      'question-validated',
    ],
    ['the deletion of a stored cell', rawUpdate([], [{ client: OTHER, ranges: [[7, 1]] }]), 'question-validated'],
    ['a key', mine(locked), 'drawing-closed'],
    ['what lies in a new container', mine(locked, anyStruct([value], { parent: [ME, 0], key: 'b' })), 'drawing-closed'],
    ['a value among others', mine(bad), 'drawing-closed'],
    [
      'what is deleted at once',
      rawUpdate([{ client: ME, clock: 0, structs: [bad] }], [{ client: ME, ranges: [[0, 2]] }]),
      'drawing-closed',
    ],
    [
      'a key that comes deleted',
      mine({ ref: REF.deleted, length: 1, parent: 'free', key: 'locked', content: [1] }),
      'drawing-closed',
    ],
  ])('%s', (_, bytes, word) => expect(judged(bytes)).toBe(word))

  test('and the rest is let through', () => {
    expect(judged(mine(cell))).toMatchObject({ clients: [ME] })
    expect(judged(mine(typeStruct(TYPE.map, { parent: 'cards', key: 'mine' })))).toMatchObject({ clients: [ME] })
    expect(judged(rawUpdate([], [{ client: OTHER, ranges: [[0, 1]] }]))).toMatchObject({ clients: [] })
  })

  test('what is deleted is told from what another value takes the place of, in whatever shape it comes', () => {
    const actsOf = (bytes: Uint8Array): readonly string[] => {
      const acts: string[] = []
      const listening: Bounds = { roots: ['cards'], refusalOf: ({ act }) => (acts.push(act), null) }
      said(bytes, 'writer', written(), listening)
      return acts
    }
    const [first, second] = [
      anyStruct([value], { origin: [OTHER, 7], key: 'title' }),
      anyStruct([value], { origin: [ME, 0], key: 'title' }),
    ]
    const before = { client: OTHER, ranges: [[7, 1]] } as const
    const section = (...structs: Parameters<typeof mine>) => [{ client: ME, clock: 0, structs }]
    expect(actsOf(rawUpdate([], [before]))).toEqual(['empties'])
    expect(actsOf(rawUpdate(section(first), [before]))).toEqual(['puts', 'deletes'])
    expect(actsOf(rawUpdate(section(first, second), [before, { client: ME, ranges: [[0, 1]] }]))).toEqual([
      'puts',
      'puts',
      'deletes',
      'deletes',
    ])
    expect(actsOf(rawUpdate(section(first), [before, { client: ME, ranges: [[0, 1]] }]))).toEqual([
      'puts',
      'deletes',
      'empties',
    ])
    const gone = { ref: REF.deleted, length: 1, origin: [OTHER, 7], key: 'title', content: [1] } as const
    expect(actsOf(rawUpdate(section(gone), [before]))).toEqual(['empties', 'deletes'])
    expect(actsOf(rawUpdate(section(gone, second), [before]))).toEqual(['puts', 'deletes', 'deletes'])
  })

  test('where it is, behind which keys, and what it is, is told', () => {
    const changes: Change[] = []
    const listening: Bounds = {
      roots: ['free'],
      refusalOf: (change) => {
        changes.push(change)
        return null
      },
    }
    const inner = typeStruct(TYPE.array, { parent: [ME, 0], key: 'row' })
    const structs = [typeStruct(TYPE.map, { parent: 'free', key: 'a' }), inner, anyStruct([value], { parent: [ME, 1] })]
    said(mine(...structs), 'writer', written(), listening)
    expect(changes.map(({ values, ...change }) => ({ ...change, values: values() }))).toEqual([
      { root: 'free', path: [], key: 'a', act: 'puts', values: [] },
      { root: 'free', path: ['a'], key: 'row', act: 'puts', values: [] },
      { root: 'free', path: ['a', 'row'], key: null, act: 'puts', values: ['x'] },
    ])
  })
})

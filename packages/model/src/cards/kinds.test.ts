import { describe, expect, test } from 'vitest'
import { Kind } from './kind.ts'
import { KINDS } from './kinds.ts'

describe.each(Kind.options)('the kind %s', (kind) => {
  const spec = KINDS[kind]
  const fields = Object.entries(spec.fields)
  const inner = fields.flatMap(([, field]) => (field.type === 'parts' ? Object.values(field.of) : []))
  const every = [...fields.map(([, field]) => field), ...inner]
  const options = every.flatMap((field) => (field.type === 'choice' ? [field.of] : []))

  test('says its own name', () => {
    expect(spec.kind).toBe(kind)
  })

  test('is written in both languages', () => {
    const words = [
      spec.label,
      spec.plural,
      spec.title,
      ...every.map(({ label }) => label),
      ...every.flatMap((field) => (field.type === 'parts' ? [field.add] : [])),
      ...every.flatMap((field) => (field.type === 'scale' ? Object.values(field.ends) : [])),
      ...options.flat().map(({ label }) => label),
    ]
    expect(words.filter(({ fr, en }) => !fr.trim() || !en?.trim())).toEqual([])
    expect(words.filter(({ fr }) => /[^\u00a0\u202f][?!;:»]|'/.test(fr))).toEqual([])
  })

  test('has one field called « État » at most', () => {
    expect(fields.filter(([, field]) => field.label.fr === 'État').length).toBeLessThanOrEqual(1)
  })

  test('asks at once for one field at most, which it has', () => {
    expect(spec.quick.length).toBeLessThanOrEqual(1)
    expect(spec.quick.filter((name) => !Object.hasOwn(spec.fields, name))).toEqual([])
  })

  test('names columns that are its fields, each once', () => {
    const columns = spec.columns ?? []
    expect(columns.filter((name) => !Object.hasOwn(spec.fields, name))).toEqual([])
    expect(new Set(columns).size).toBe(columns.length)
  })

  test('has parts of a few words, numbers, days and choices, whose names are not « id »', () => {
    const parts = fields.flatMap(([, field]) => (field.type === 'parts' ? [field.of] : []))
    expect(inner.filter((field) => field.type === 'parts' || (field.type === 'text' && field.long))).toEqual([])
    expect(parts.filter((of) => Object.hasOwn(of, 'id'))).toEqual([])
  })

  test('has fields whose names can be keys of their own and of their parts', () => {
    expect(fields.filter(([name]) => !/^[a-z]+$/.test(name))).toEqual([])
  })

  test('offers choices whose values are unique and not empty', () => {
    const values = options.map((list) => list.map(({ value }) => value))
    expect(values.filter((list) => new Set(list).size !== list.length || list.includes(''))).toEqual([])
  })
})

test('a field of one name lies in the document in one way, whatever the kind: a card may become of another', () => {
  const ways = new Map<string, Set<string>>()
  for (const { fields } of Object.values(KINDS)) {
    for (const [name, spec] of Object.entries(fields)) {
      const way = ['text', 'parts'].includes(spec.type)
        ? spec.type
        : 'many' in spec && spec.many
          ? 'cell of several'
          : 'cell'
      ways.set(name, (ways.get(name) ?? new Set<string>()).add(way))
    }
  }
  expect([...ways].filter(([, found]) => found.size > 1)).toEqual([])
})

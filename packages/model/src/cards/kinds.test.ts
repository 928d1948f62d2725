import { describe, expect, test } from 'vitest'
import { Kind } from './kind.ts'
import { KINDS } from './kinds.ts'

describe.each(Kind.options)('the kind %s', (kind) => {
  const spec = KINDS[kind]
  const fields = Object.entries(spec.fields)
  const options = fields.flatMap(([, field]) => (field.type === 'choice' ? [field.of] : []))

  test('says its own name', () => {
    expect(spec.kind).toBe(kind)
  })

  test('is written in both languages', () => {
    const words = [
      spec.label,
      spec.plural,
      spec.title,
      ...fields.map(([, field]) => field.label),
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

  test('offers choices whose values are unique and not empty', () => {
    const values = options.map((list) => list.map(({ value }) => value))
    expect(values.filter((list) => new Set(list).size !== list.length || list.includes(''))).toEqual([])
  })
})

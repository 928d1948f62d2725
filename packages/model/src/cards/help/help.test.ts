import { describe, expect, test } from 'vitest'
import type { FieldSpec } from '../field.ts'
import { Kind } from '../kind.ts'
import { KINDS } from '../kinds.ts'
import { helpOn } from './help.ts'

/** Every field of a kind by the name that its help goes by, the title first and the fields of parts too. */
function namedFields(kind: Kind): readonly (readonly [string, FieldSpec])[] {
  const { title, fields } = KINDS[kind]
  const named = Object.entries(fields).flatMap(([name, spec]): readonly (readonly [string, FieldSpec])[] =>
    spec.type === 'parts'
      ? [[name, spec], ...Object.entries(spec.of).map(([part, of]) => [`${name}.${part}`, of] as const)]
      : [[name, spec]],
  )
  return [['title', { type: 'text', long: false, label: title }], ...named]
}

describe.each(Kind.options)('the help of %s', (kind) => {
  const fields = namedFields(kind)

  test('is there for each field, with an example where one writes', () => {
    expect(fields.filter(([name]) => !helpOn(kind, name)).map(([name]) => name)).toEqual([])
    const written = fields.filter(([, { type }]) => type === 'text')
    expect(written.filter(([name]) => !helpOn(kind, name)?.example).map(([name]) => name)).toEqual([])
  })

  test('is short, and written in both languages', () => {
    const texts = fields.flatMap(([name]) => {
      const said = helpOn(kind, name)
      return said ? [said.help, ...(said.example ? [said.example] : [])] : []
    })
    expect(texts.filter(({ fr, en }) => !fr.trim() || !en?.trim() || fr.length > 110)).toEqual([])
    expect(texts.filter(({ fr }) => /[^\u00a0\u202f][?!;»]|[^\u00a0\u202f\d]:|«[^\u00a0]|'/.test(fr))).toEqual([])
    expect(texts.filter(({ en = '' }) => /\s[?!;:]|[«»']/.test(en))).toEqual([])
  })
})

test('there is no help on what is no field', () => {
  expect(helpOn('idea', 'stake')).toBeNull()
  expect(helpOn('actor', 'constructor')).toBeNull()
})

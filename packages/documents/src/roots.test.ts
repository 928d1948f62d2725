import { expect, test } from 'vitest'
import { DRAWING_SCHEMA } from './records/known-schema.ts'
import { rulesOf } from './roots.ts'

test('[D14] every document has rules, and the words of people are sealed', () => {
  expect(rulesOf('content:roadmap' as never)).toMatchObject({
    roots: { cards: 'map', links: 'map', groups: 'map' },
    sealed: ['cards', 'links', 'groups'],
  })
  expect(rulesOf('remarks:1' as never)?.sealed).toEqual(['remarks'])
  expect(rulesOf('live' as never)?.roots).toEqual({ live: 'map' })
  expect(rulesOf('../live' as never)).toBeNull()
})

test('[D15] nobody may say that a board is drawn with another schema than this one', () => {
  const { sequences } = DRAWING_SCHEMA
  const newer = { ...DRAWING_SCHEMA, sequences: { ...sequences, 'com.tldraw.shape.geo': 99 } }
  for (const name of ['base:board-one', 'board:board-one.1'] as const) {
    const mayBe = rulesOf(name as never)?.values?.['meta']?.['schema']
    expect(mayBe?.(DRAWING_SCHEMA)).toBe(true)
    for (const schema of [newer, { ...DRAWING_SCHEMA, sequences: {} }, { sequences }, null, undefined, 'newer'])
      expect(mayBe?.(schema)).toBe(false)
  }
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_RELAY_LIMITS, variableOf } from './limit-settings.ts'
import { readSettings } from './settings.ts'

const TABLE = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8')

test('[S5] every limit is set by its own variable', () => {
  for (const limit of Object.keys(DEFAULT_RELAY_LIMITS) as (keyof typeof DEFAULT_RELAY_LIMITS)[]) {
    const read = readSettings({ [variableOf(limit)]: '123456' })
    expect(read.ok && read.value.limits).toEqual({ ...DEFAULT_RELAY_LIMITS, [limit]: 123_456 })
  }
})

test.each([
  ['LIMIT_TABS_PER_PERSON', '0'],
  ['LIMIT_TABS_PER_PERSON', '-1'],
  ['LIMIT_TABS_PER_PERSON', '2.5'],
  ['LIMIT_TABS_PER_PERSON', 'many'],
  ['LIMIT_TABS_PER_PERSONS', '5'],
])('[S6] %s=%s gives one line that names it', (name, value) => {
  const read = readSettings({ [name]: value })
  expect(read.ok).toBe(false)
  if (!read.ok) expect(read.error).toMatch(new RegExp(`^${name}=[^\n]+$`))
})

test('[S7] the operator finds every limit, with its default, in one table', () => {
  for (const [limit, value] of Object.entries(DEFAULT_RELAY_LIMITS)) {
    expect(TABLE).toContain(`| \`${variableOf(limit as keyof typeof DEFAULT_RELAY_LIMITS)}\` | ${value} |`)
  }
})

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
  ['LIMIT_IDLE', '2147483648'],
  ['LIMIT_EXPORT_TIME', '9007199254740991'],
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

test('[S8] a time is as long as a timer can be, and no longer; sizes may be larger', () => {
  for (const name of ['LIMIT_SILENCE', 'LIMIT_BACKOFF', 'LIMIT_MOST_BACKOFF', 'LIMIT_COME_BACK_WITHIN']) {
    expect(readSettings({ [name]: '2147483647' }).ok).toBe(true)
    expect(readSettings({ [name]: '2147483648' })).toEqual({ ok: false, error: expect.stringMatching(/2147483647/) })
  }
  expect(readSettings({ LIMIT_DOCUMENT_BYTES: '4294967296' }).ok).toBe(true)
})

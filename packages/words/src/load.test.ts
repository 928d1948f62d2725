import { expect, test } from 'vitest'
import { loadParts, partsWith } from './load.ts'

const LANGUAGES = ['fr', 'en'] as const

test('a part comes with those it does not go without, and without the others', async () => {
  for (const language of LANGUAGES) {
    const t = await loadParts(language, 'table')
    expect(t('rows.empty')).not.toBe('rows.empty')
    expect(t('common.retry')).not.toBe('common.retry')
    expect(t('links.title')).toBe('links.title')
  }
})

test('several parts are said by one translator', async () => {
  for (const language of LANGUAGES) {
    const t = await loadParts(language, 'table', 'list', 'rescue')
    for (const key of ['rows.empty', 'links.title', 'gather.group', 'rescue.kept', 'list.done'] as const)
      expect(t(key)).not.toBe(key)
  }
})

test('each part is one of those that come with it', () => {
  for (const part of [
    'entrance',
    'inside',
    'access',
    'list',
    'table',
    'board',
    'flow',
    'imports',
    'catchUp',
    'plan',
    'directory',
    'rescue',
  ] as const)
    expect(partsWith(part)).toContain(part)
})

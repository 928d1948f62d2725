import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('[S1] without any setting it listens on this machine only, port 4321, with its data in ./data', () => {
  expect(readSettings({})).toMatchObject({
    ok: true,
    value: {
      port: 4321,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      publicOrigin: null,
      trustProxy: 0,
      createKey: null,
    },
  })
})

test('[S2] each setting is read', () => {
  const read = readSettings({
    PORT: '8080',
    HOST: '0.0.0.0',
    DATA_DIR: '/srv/tablee',
    PUBLIC_URL: 'https://Tablee.example.org/',
    TRUST_PROXY: '10.0.0.0/8, ::1',
    CREATE_KEY: 'sésame',
  })
  expect(read).toMatchObject({
    ok: true,
    value: {
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/tablee',
      publicOrigin: 'https://tablee.example.org',
      trustProxy: ['10.0.0.0/8', '::1'],
      createKey: 'sésame',
    },
  })
  for (const [text, proxies] of [
    ['true', 1],
    ['false', 0],
    ['2', 2],
  ] as const) {
    expect(readSettings({ TRUST_PROXY: text })).toMatchObject({ value: { trustProxy: proxies } })
  }
})

describe('[S3] a bad value gives one line that names it', () => {
  const bad = [
    ['PORT', 'banana'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'tablee.example.org'],
    ['PUBLIC_URL', 'https://example.org/tablee'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['TRUST_PROXY', 'maybe'],
    ['TRUST_PROXY', '10.0.0.1, nginx'],
  ] as const
  for (const [name, value] of bad) {
    test(`${name}=${value}`, () => {
      const read = readSettings({ [name]: value })
      expect(read.ok).toBe(false)
      if (!read.ok) expect(read.error).toMatch(new RegExp(`^${name}=[^\n]+$`))
    })
  }
})

test('[S4] the program stops with that line and code 1', () => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PORT: 'banana' },
    encoding: 'utf8',
  })
  expect(run.status).toBe(1)
  expect(run.stderr.trim().split('\n')).toHaveLength(1)
  expect(run.stderr).toContain('PORT="banana"')
  expect(run.stdout).toBe('')
})

import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesFor, keepAssets } from './kept-assets.ts'

const ASSET = {
  type: 'text/javascript; charset=utf-8',
  bytes: Buffer.from('as it is'),
  copies: new Map([
    ['br', Buffer.from('br')],
    ['gzip', Buffer.from('gzip')],
  ] as const),
}

test.each([
  [undefined, null],
  ['', null],
  ['identity', null],
  ['*', null],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000 , gzip;q=0', null],
  ['br;q=0.1', 'br'],
  [',;,;;q', null],
])('[W6] to who reads « %s », a file is sent as %s', (accepted, encoding) => {
  const sent = bytesFor(ASSET, accepted)
  expect(sent.encoding).toBe(encoding)
  expect(sent.bytes.toString()).toBe(encoding ?? 'as it is')
})

test('[W7] a file that was not compressed is sent as it is', () => {
  expect(bytesFor({ ...ASSET, copies: new Map() }, 'br, gzip')).toEqual({ encoding: null, bytes: ASSET.bytes })
})

test('[W10] a file, or a copy of one, that goes while they are read is left out, and the others are kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-assets-'))
  await writeFile(join(folder, 'here.js'), 'here')
  await writeFile(join(folder, 'here.js.gz'), 'small')
  for (const name of ['gone.js', 'here.js.br']) await symlink(join(folder, 'nowhere'), join(folder, name))
  const kept = await keepAssets(folder)
  await rm(folder, { recursive: true })
  expect([...kept.keys()]).toEqual(['here.js'])
  expect([...(kept.get('here.js')?.copies ?? [])].map(([encoding, bytes]) => [encoding, String(bytes)])).toEqual([
    ['gzip', 'small'],
  ])
})

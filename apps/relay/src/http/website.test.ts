import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay
let webDir: string

beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'tablee-website-'))
  await mkdir(join(webDir, 'assets'))
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>Tablée</title>')
  await writeFile(join(webDir, 'board.html'), '<!doctype html><title>Tablée</title><link rel="modulepreload">')
  await writeFile(join(webDir, 'licences.html'), '<!doctype html><title>Licences</title>')
  await writeFile(join(webDir, 'favicon.svg'), '<svg/>')
  await writeFile(join(webDir, 'assets/main-abc123.js'), 'export {}')
  await writeFile(join(webDir, 'assets/main-abc123.js.gz'), gzipSync('export {}'))
  relay = await startTestRelay({ webDir })
})
afterAll(async () => {
  await relay.stop()
  await rm(webDir, { recursive: true })
})

const HTML = { accept: 'text/html,*/*' }
const get = (path: string, headers = {}) => openBrowser(relay).request('GET', path, undefined, headers)
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

test('[W1] each page’s address is answered with the application, which is never kept', async () => {
  const pages = [
    '/',
    '/nouveau',
    '/rejoindre',
    '/retour',
    '/demonstration',
    '/c/abc',
    '/c/abc/acces',
    '/c/abc/structures',
    '/c/abc/territoires',
    '/c/abc/importer/annuaire',
    '/c/abc/mur/d',
    '/c/abc/liste/d',
    '/c/abc/tableau/annuaire',
    '/c/abc/chaines/d',
    '/c/abc/ou-en-est-on',
    '/c/abc/transmettre/d',
    '/c/abc/origines/d',
    '/c/abc/grille/d',
    '/c/abc/versions/d',
    '/c/abc/versions/d/e',
  ]
  for (const page of pages) {
    const answer = await get(page, HTML)
    expect([page, answer.status, answer.headers.get('cache-control')]).toEqual([page, 200, 'no-store'])
    expect(text(answer.bytes)).toContain('<title>Tablée</title>')
  }
})

test('[W2] files named after their content are kept for good, the icon for a day, others are asked for again', async () => {
  const asset = await get('/assets/main-abc123.js')
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(asset.headers.get('content-type')).toContain('javascript')
  const licences = await get('/licences.html')
  expect(licences.headers.get('cache-control')).toBe('no-cache')
  expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('public, max-age=86400')
  expect(licences.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('[W8] such a file is sent compressed to who reads that, and said to depend on it', async () => {
  const packed = await get('/assets/main-abc123.js', { 'accept-encoding': 'gzip' })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(text(packed.bytes)).toBe('export {}')
  const plain = await get('/assets/main-abc123.js', { 'accept-encoding': 'identity' })
  expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([null, 'accept-encoding'])
  expect(plain.headers.get('x-content-type-options')).toBe('nosniff')
  const head = await openBrowser(relay).request('HEAD', '/assets/main-abc123.js')
  expect([head.status, head.bytes.length]).toEqual([200, 0])
})

test('[W9] what was built since the relay was started is served too', async () => {
  await writeFile(join(webDir, 'assets/later-def456.js'), 'export const later = 1')
  expect(text((await get('/assets/later-def456.js')).bytes)).toBe('export const later = 1')
})

test('[W5] an address of which the application has a page of its own is answered with that one, which is never kept', async () => {
  const board = await get('/c/abc/mur/d', HTML)
  expect(text(board.bytes)).toContain('modulepreload')
  expect(board.headers.get('cache-control')).toBe('no-store')
  expect(text((await get('/c/abc/liste/d', HTML)).bytes)).not.toContain('modulepreload')
})

test('[W3] a lost browser gets the application with 404; anything else gets a problem document', async () => {
  const lost = await get('/perdu', HTML)
  expect([lost.status, text(lost.bytes)]).toEqual([404, '<!doctype html><title>Tablée</title>'])
  for (const path of ['/assets/missing.js', '/api/nowhere', '/favicon.ico']) {
    const answer = await get(path)
    expect([answer.status, answer.code]).toEqual([404, 'not-found'])
  }
  expect((await get('/api/nowhere', HTML)).code).toBe('not-found')
})

test('[W4] no file outside the website is served', async () => {
  for (const path of ['/..%2f..%2fetc%2fpasswd', '/assets/..%2f..%2ftablee.db', '/%2e%2e/%2e%2e/etc/passwd', '/.env']) {
    const answer = await get(path)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(text(answer.bytes)).not.toContain('root:')
  }
})

import { expect, test } from 'vitest'
import { documentKey, documentPath, parseSyncPath, tabPath } from './paths.ts'

const cycle = 'V1StGXR8_Z5jdHi6B-myT'
const document = 'board:V1StGXR8_Z5jdHi6B-myT.2'

test('[PROTO14] the path of a document, and that of a tab, are read as they are written', () => {
  expect(parseSyncPath(documentPath(cycle, document))).toEqual({ cycle, document })
  expect(parseSyncPath(tabPath(cycle))).toEqual({ cycle, document: null })
  expect(documentKey(cycle, document)).toBe(`${cycle}/${document}`)
})

test('[PROTO14] anything else is no socket’s path', () => {
  for (const path of [
    '/',
    '/sync',
    '/sync/a/plan',
    '/sync/cycle-one/',
    '/sync/cycle-one/a/b',
    '/sync/cycle-one/../plan',
    '/sync/cycle-one/%00',
    '/sync/cycle-one/a%20b',
    `/sync/cycle-one/${'a'.repeat(101)}`,
  ]) {
    expect(parseSyncPath(path)).toBe(null)
  }
})

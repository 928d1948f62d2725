import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { rewriteText } from './rewrite-text.ts'

function textOf(words: string): Y.Text {
  const text = new Y.Doc().getText('title')
  text.insert(0, words)
  return text
}

test.each([
  ['', 'abc'],
  ['abc', ''],
  ['abc', 'abc'],
  ['aa', 'aaa'],
  ['café des parents', 'grand café des élèves'],
  ['😀 fin', '😁 fin'],
  ['un 😀', 'un 😁'],
  ['\uD83D\uDE00', '\uD83D\uDE01\uD83D\uDE00'],
])('[REWRITE1] %j becomes %j', (former, words) => {
  const text = textOf(former)
  rewriteText(text, words)
  expect(text.toString()).toBe(words)
})

test('[REWRITE2] only what differs is touched: what another types beside it at the same time stays', () => {
  const [text, other] = [textOf('Café des parents'), new Y.Doc()]
  const doc = text.doc as Y.Doc
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  other.getText('title').insert(0, 'Le ')
  rewriteText(text, 'Café des élèves')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(text.toString()).toBe('Le Café des élèves')
})

import { expect, test } from 'vitest'
import { isPlainRichText } from './plain-rich-text.ts'

const paragraph = (...content: readonly unknown[]): object => ({ type: 'paragraph', content })
const doc = (...content: readonly unknown[]): object => ({ type: 'doc', content })
const WORDS = { type: 'text', text: 'Bonjour' }
const LINK = { type: 'link', attrs: { href: 'https://elsewhere.example' } }

test.each([
  ['words', doc(paragraph(WORDS))],
  ['an empty line', doc({ type: 'paragraph' })],
  ['words in bold, and a line broken', doc(paragraph({ ...WORDS, marks: [{ type: 'bold' }] }, { type: 'hardBreak' }))],
  ['what tldraw writes beside', doc({ ...paragraph(WORDS), attrs: { dir: 'auto' } })],
])('%s may be drawn', (_title, value) => {
  expect(isPlainRichText(value)).toBe(true)
})

test.each([
  ['nothing', null],
  ['no paragraph', doc()],
  ['a picture', doc({ type: 'image' })],
  ['words without letters', doc(paragraph({ type: 'text', text: '' }))],
  ['a link', doc(paragraph({ ...WORDS, marks: [LINK] }))],
  ['a paragraph that is a link', doc({ ...paragraph(WORDS), marks: [LINK] })],
  ['a text that is a link', { ...doc(paragraph(WORDS)), marks: [LINK] }],
  ['a broken line that is a link', doc(paragraph({ type: 'hardBreak', marks: [LINK] }))],
  ['a broken line that holds a picture', doc(paragraph({ type: 'hardBreak', content: [{ type: 'image' }] }))],
  ['words that hold others', doc(paragraph({ ...WORDS, content: [{ type: 'image' }] }))],
  ['a paragraph that holds no list', doc({ type: 'paragraph', content: 'Bonjour' })],
  ['marks that are no list', doc({ ...paragraph(WORDS), marks: 'bold' })],
])('%s may not: tldraw would throw, and the board with it', (_title, value) => {
  expect(isPlainRichText(value)).toBe(false)
})

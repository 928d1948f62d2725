import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { blocksOf } from './fragment-words.ts'

const plain = (words: string) => ({ words, bold: false, italic: false })

function element(name: string, ...children: readonly (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, [...children])
  return made
}

test('[R1] paragraphs, line breaks, lists and emphasis are read as they are written', () => {
  const fragment = new Y.Doc().getXmlFragment('detail')
  const words = new Y.XmlText('Un deux')
  fragment.insert(0, [
    element('paragraph', words, element('hardBreak'), new Y.XmlText('trois')),
    element('bulletList', element('listItem', element('paragraph', new Y.XmlText('un point')))),
  ])
  words.format(3, 4, { bold: true, italic: {} })
  expect(blocksOf(fragment)).toEqual([
    {
      type: 'paragraph',
      runs: [plain('Un '), { words: 'deux', bold: true, italic: true }, plain('\n'), plain('trois')],
    },
    { type: 'bulletList', items: [[{ type: 'paragraph', runs: [plain('un point')] }]] },
  ])
})

test('[R2] what a peer made of other nodes, however deep, is read as its words', () => {
  const fragment = new Y.Doc().getXmlFragment('detail')
  let deep = element('script', new Y.XmlText('mots'))
  for (let depth = 0; depth < 5; depth += 1) deep = element('iframe', deep)
  let abyss = element('paragraph', new Y.XmlText('fond'))
  for (let depth = 0; depth < 13; depth += 1) abyss = element('bulletList', element('listItem', abyss))
  fragment.insert(0, [deep, new Y.XmlText('nu'), abyss])
  const [script, bare] = blocksOf(fragment)
  expect(script).toEqual({ type: 'paragraph', runs: [plain('mots')] })
  expect(bare).toEqual({ type: 'paragraph', runs: [plain('nu')] })
})

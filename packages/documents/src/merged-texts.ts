import type { Card } from '@tablee/model'
import * as Y from 'yjs'
import type { CardTexts } from './card-codec.ts'
import { detailOf } from './cards.ts'

/**
 * The shared texts of a card merged from `cards` under `title`: the details of each follow one another as they were
 * formatted, under its own title in bold where that is another. Nothing that a source says is left out.
 */
export function mergedTexts(content: Y.Doc, cards: readonly Card[], title: string): CardTexts {
  const detail = new Y.XmlFragment()
  const blocks = cards.flatMap((card) => {
    const said = card.title.trim()
    const heading = said === '' || said === title.trim() ? [] : [paragraphInBold(said)]
    return [...heading, ...(card.detail.trim() === '' ? [] : blocksOf(content, card))]
  })
  detail.insert(0, blocks)
  return { detail }
}

function blocksOf(content: Y.Doc, card: Card): readonly (Y.XmlElement | Y.XmlText)[] {
  const blocks = detailOf(content, card.id)?.toArray() ?? []
  return blocks.flatMap((block) => (block instanceof Y.XmlElement || block instanceof Y.XmlText ? [block.clone()] : []))
}

function paragraphInBold(text: string): Y.XmlElement {
  const words = new Y.XmlText()
  words.insert(0, text.replaceAll('\n', ' '), { bold: {} })
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [words])
  return paragraph
}

import * as Y from 'yjs'
import type { Dice } from '../network/dice.ts'

/** What people type: one to several UTF-16 units each, and some that look like one character. */
const WORDS = [
  'a',
  'é',
  ' ',
  'coopération',
  '🌱',
  '👩‍👩‍👧',
  '🇫🇷',
  '𝒳',
  '日本',
  'l’école ',
  '\u0301',
  'un mot puis un autre',
]

/** Some words. */
export function words(dice: Dice): string {
  return WORDS[dice(WORDS.length)] as string
}

/** Types, erases, pastes or formats somewhere in `text`, at the boundary of a character. */
export function editText(text: Y.Text, dice: Dice): void {
  const places = placesIn(text)
  const at = dice(places.length)
  const start = places[at] as number
  const end = places[Math.min(places.length - 1, at + 1 + dice(6))] as number
  switch (dice(8)) {
    case 0:
      if (end > start) text.delete(start, end - start)
      return
    case 1:
      if (end > start) text.format(start, end - start, { [dice(2) ? 'bold' : 'italic']: dice(3) ? true : null })
      return
    case 2:
      return text.insert(start, words(dice), { bold: true })
    case 3:
      return text.applyDelta([
        ...(start > 0 ? [{ retain: start }] : []),
        ...(end > start ? [{ delete: end - start }] : []),
        { insert: words(dice), attributes: dice(2) ? { italic: true } : {} },
      ])
    case 4:
      return text.insert(start, words(dice).repeat(1 + dice(40)))
    default:
      return text.insert(start, words(dice))
  }
}

/**
 * Does to `body` what the charter's editor does: it writes a change of ProseMirror's tree as new elements, changed texts,
 * and deletions, in one transaction.
 */
export function editBody(body: Y.XmlFragment, dice: Dice): void {
  const blocks = body.toArray().filter((child) => child instanceof Y.XmlElement)
  const block = blocks[dice(Math.max(1, blocks.length))]
  if (!block) return body.insert(0, [paragraph(words(dice))])
  const at = body.toArray().indexOf(block)
  const text = textsIn(block)[dice(Math.max(1, textsIn(block).length))]
  switch (dice(14)) {
    case 0:
      return body.insert(at + dice(2), [paragraph(words(dice))])
    case 1:
      return body.delete(at, 1)
    case 2:
      return text && splitBlock(body, at, text, dice)
    case 3:
      return joinBlocks(body, at)
    case 4: {
      const list = element(dice(2) ? 'bulletList' : 'orderedList', [element('listItem', [copyOf(block)])])
      body.delete(at, 1)
      return body.insert(at, [list])
    }
    case 5:
      return block.setAttribute('level', String(dice(3)))
    case 6:
      return block.removeAttribute('level')
    case 7:
      return block.insert(dice(block.length + 1), [element('hardBreak', []), new Y.XmlText(words(dice))])
    case 8:
      if (block.length > 1) block.delete(dice(block.length), 1)
      return
    case 9:
      return block.nodeName === 'paragraph'
        ? undefined
        : block.insert(dice(block.length + 1), [element('listItem', [paragraph(words(dice))])])
    default:
      return text && editText(text, dice)
  }
}

function splitBlock(body: Y.XmlFragment, at: number, text: Y.XmlText, dice: Dice): void {
  const places = placesIn(text)
  const from = places[dice(places.length)] as number
  const tail = sliceOf(text, from)
  if (text.length > from) text.delete(from, text.length - from)
  const next = paragraph('')
  body.insert(at + 1, [next])
  ;(next.get(0) as Y.XmlText).applyDelta(tail)
}

function joinBlocks(body: Y.XmlFragment, at: number): void {
  const [block, next] = [body.get(at), body.get(at + 1)]
  if (!(block instanceof Y.XmlElement) || !(next instanceof Y.XmlElement)) return
  const [into] = textsIn(block).toReversed()
  const [from] = textsIn(next)
  if (!into || !from) return
  into.applyDelta([...(into.length > 0 ? [{ retain: into.length }] : []), ...sliceOf(from, 0)])
  body.delete(at + 1, 1)
}

function element(name: string, children: readonly (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, [...children])
  return made
}

function paragraph(content: string): Y.XmlElement {
  return element('paragraph', [new Y.XmlText(content)])
}

function copyOf(node: Y.XmlElement): Y.XmlElement {
  return node.clone()
}

function textsIn(node: Y.XmlElement): Y.XmlText[] {
  return node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? textsIn(child) : []
  })
}

interface Insert {
  readonly insert: string
  readonly attributes?: Record<string, unknown>
}

/** What `text` holds from `from` on, as a delta. */
function sliceOf(text: Y.Text, from: number): Insert[] {
  const slice: Insert[] = []
  let at = 0
  for (const { insert, attributes } of text.toDelta() as Insert[]) {
    const kept = insert.slice(Math.max(0, from - at))
    at += insert.length
    if (kept.length > 0) slice.push({ insert: kept, ...(attributes ? { attributes } : {}) })
  }
  return slice
}

/** Where the characters of `text` begin, and where the last ends: never in the middle of a code point. */
function placesIn(text: Y.Text): readonly number[] {
  const places = [0]
  for (const { insert } of text.toDelta() as Insert[])
    for (const character of insert) places.push((places.at(-1) as number) + character.length)
  return places
}

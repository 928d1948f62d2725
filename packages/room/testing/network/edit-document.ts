import { unreachable } from '@tablee/std'
import * as Y from 'yjs'
import type { DocumentRules } from '../../src/ports.ts'
import type { Edit } from './program.ts'

/** Documents of the simulation: cards that are never deleted, and one root of every kind. */
export const RULES: DocumentRules = {
  roots: { cards: 'map', free: 'map', list: 'array', text: 'text', body: 'fragment' },
  sealed: ['cards'],
  maxBytes: 32 * 1024 * 1024,
}

/** What people write: one to several UTF-16 units each, and some that look like one character. */
const WORDS = ['a', 'é', ' ', '🌱', '👩‍👩‍👧', '🇫🇷', 'œuf', '𝒳', '日本', 'l’école', '\u0301', '\n']

/** An undo history as the application keeps one: a step for each edit, over everything but which cards there are. */
export function historyOf(doc: Y.Doc): Y.UndoManager {
  const scope = [doc.getMap('free'), doc.getArray('list'), doc.getText('text'), doc.getXmlFragment('body')]
  return new Y.UndoManager(scope, { captureTimeout: 0 })
}

/** Writes `what` in `doc`; `at` and `how` say where and which. */
export function editDocument(doc: Y.Doc, history: Y.UndoManager, what: Edit, at: number, how: number): void {
  const words = WORDS[how % WORDS.length] ?? 'a'
  switch (what) {
    case 'card':
      return addCard(doc, words)
    case 'title':
      return retitle(doc, history, at, words)
    case 'cell':
      return void doc.getMap('free').set(`cell-${at % 4}`, how % 3 ? words : { at, how })
    case 'shape':
      return moveShape(doc, at, how)
    case 'unshape':
      return doc.getMap('free').delete(`shape-${at % 4}`)
    case 'write':
      return doc.getText('text').insert(placeIn(doc.getText('text'), at), words, how % 5 ? {} : { bold: true })
    case 'erase':
      return erase(doc.getText('text'), at, 1 + (how % 4))
    case 'format':
      return format(doc.getText('text'), at, how)
    case 'paragraph':
      return addParagraph(doc, at, how, words)
    case 'words':
      return withParagraph(doc, at, (text) => text.insert(placeIn(text, how), words))
    case 'mark':
      return withParagraph(doc, at, (text) => format(text, how, at))
    case 'unparagraph': {
      const body = doc.getXmlFragment('body')
      return body.length > 0 ? body.delete(at % body.length, 1) : undefined
    }
    case 'list':
      return doc.getArray('list').insert(at % (doc.getArray('list').length + 1), [how % 2 ? words : { at, how }])
    case 'unlist': {
      const list = doc.getArray('list')
      return list.length > 0 ? list.delete(at % list.length, 1) : undefined
    }
    case 'undo':
    case 'redo':
      return undo(history, what)
    default:
      return unreachable(what)
  }
}

function addCard(doc: Y.Doc, words: string): void {
  const cards: Y.Map<Y.Map<unknown>> = doc.getMap('cards')
  const entries: [string, unknown][] = [
    ['title', new Y.Text(words)],
    ['by', null],
  ]
  cards.set(`card-${doc.clientID}-${cards.size}`, new Y.Map(entries))
}

function retitle(doc: Y.Doc, history: Y.UndoManager, at: number, words: string): void {
  const cards: Y.Map<Y.Map<unknown>> = doc.getMap('cards')
  const card = [...cards.values()][at % Math.max(1, cards.size)]
  const title = card?.get('title')
  if (!card || !(title instanceof Y.Text)) return
  history.addToScope(title)
  if (at % 3 === 0) card.set('removed', at % 2 ? { at } : null)
  else if (at % 3 === 1) erase(title, at, 1)
  else title.insert(placeIn(title, at), words)
}

/** A shape is a map of its own, as on a board; its place is one cell. */
function moveShape(doc: Y.Doc, at: number, how: number): void {
  const free: Y.Map<unknown> = doc.getMap('free')
  const key = `shape-${at % 4}`
  const shape = free.get(key)
  if (shape instanceof Y.Map) shape.set('xy', [at, how])
  else free.set(key, new Y.Map<unknown>([['xy', [at, how]]]))
}

function addParagraph(doc: Y.Doc, at: number, how: number, words: string): void {
  const body = doc.getXmlFragment('body')
  const element = new Y.XmlElement(how % 3 ? 'paragraph' : 'listItem')
  element.insert(0, [new Y.XmlText(words)])
  body.insert(at % (body.length + 1), [element])
}

function withParagraph(doc: Y.Doc, at: number, write: (text: Y.XmlText) => void): void {
  const body = doc.getXmlFragment('body')
  const element = body.length > 0 ? body.get(at % body.length) : null
  const text = element instanceof Y.XmlElement && element.length > 0 ? element.get(0) : null
  if (text instanceof Y.XmlText) write(text)
}

function format(text: Y.Text, at: number, how: number): void {
  const [start, end] = [placeIn(text, at), placeIn(text, at + 1 + (how % 5))]
  const attribute = how % 2 ? 'bold' : 'italic'
  if (end > start) text.format(start, end - start, { [attribute]: how % 3 ? true : null })
}

function erase(text: Y.Text, at: number, count: number): void {
  const [start, end] = [placeIn(text, at), placeIn(text, at + count)]
  if (end > start) text.delete(start, end - start)
}

/** Where some character of `text` begins: never in the middle of a code point. */
function placeIn(text: Y.Text, at: number): number {
  const characters = [...text.toString().replaceAll(/<[^>]*>/g, '')]
  return characters.slice(0, at % (characters.length + 1)).join('').length
}

function undo(history: Y.UndoManager, what: 'undo' | 'redo'): void {
  try {
    history[what]()
  } catch {
    // Yjs throws here once in tens of thousands of calls; the application passes over it too
  }
}

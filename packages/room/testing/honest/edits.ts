import * as Y from 'yjs'
import type { DocumentRules } from '../../src/ports.ts'
import type { Dice } from '../network/dice.ts'
import { editBody, editText, words } from './rich-text.ts'

/** A document with one root of each kind, one of them sealed. */
export const HONEST_RULES: DocumentRules = {
  roots: { cards: 'map', free: 'map', list: 'array', text: 'text', body: 'fragment' },
  sealed: ['cards'],
  maxBytes: 32 * 1024 * 1024,
}

/** Makes one change of the kinds that people make, in one transaction. */
export function edit(doc: Y.Doc, history: Y.UndoManager, dice: Dice): void {
  if (dice(40) === 0) history.stopCapturing()
  const kind = dice(24)
  if (kind < 4) return undo(history, kind === 0 ? 'redo' : 'undo')
  doc.transact(() => {
    const count = dice(12) === 0 ? 2 + dice(6) : 1
    for (let index = 0; index < count; index += 1) change(doc, history, kind, dice)
  })
}

/** A shape dragged: its place, one cell, is written many times in a row. */
export function drag(doc: Y.Doc, dice: Dice): void {
  const shape = shapeOf(doc, dice)
  if (!shape) return
  const steps = 3 + dice(20)
  for (let step = 0; step < steps; step += 1) shape.set('xy', [dice(4000) / 8, dice(4000) / 8])
}

function change(doc: Y.Doc, history: Y.UndoManager, kind: number, dice: Dice): void {
  if (kind < 6) return editCard(doc, history, dice)
  if (kind < 9) return editShape(doc, dice)
  if (kind < 12) return editList(doc.getArray('list'), dice, 0)
  if (kind < 16) return editText(doc.getText('text'), dice)
  return editBody(doc.getXmlFragment('body'), dice)
}

function editCard(doc: Y.Doc, history: Y.UndoManager, dice: Dice): void {
  const cards: Y.Map<Y.Map<unknown>> = doc.getMap('cards')
  const card = [...cards.values()][dice(cards.size + 1)]
  const title = card?.get('title')
  if (!card || !(title instanceof Y.Text)) {
    const entries: [string, unknown][] = [
      ['title', new Y.Text(words(dice))],
      ['fields', new Y.Map()],
      ['detail', new Y.XmlFragment()],
    ]
    cards.set(`card-${doc.clientID}-${cards.size}`, new Y.Map(entries))
    return
  }
  history.addToScope(title)
  const fields = card.get('fields')
  if (dice(3) === 0 && fields instanceof Y.Map) fields.set(`field-${dice(3)}`, dice(2) ? words(dice) : [dice(9), null])
  else if (dice(3) === 0) card.set('removed', dice(2) ? { by: 'someone', at: dice(1e6) } : null)
  else editText(title, dice)
}

function editShape(doc: Y.Doc, dice: Dice): void {
  const shape = shapeOf(doc, dice)
  const free: Y.Map<unknown> = doc.getMap('free')
  if (!shape || dice(8) === 0) {
    const base = { type: 'note', props: { color: 'yellow', text: words(dice) } }
    free.set(`shape-${dice(12)}`, new Y.Map<unknown>([['$', base]]))
  } else if (dice(10) === 0) free.delete([...free.keys()][dice(free.size)] as string)
  else if (dice(6) === 0) shape.delete('color')
  else shape.set(dice(2) ? 'xy' : 'color', dice(2) ? [dice(1e4) / 8, dice(1e4) / 8] : words(dice))
}

function shapeOf(doc: Y.Doc, dice: Dice): Y.Map<unknown> | null {
  const shapes = [...doc.getMap('free').values()].filter((value) => value instanceof Y.Map)
  return shapes[dice(Math.max(1, shapes.length))] ?? null
}

/** Lists in lists: what a deletion takes away whole, and an undo makes anew. */
function editList(list: Y.Array<unknown>, dice: Dice, depth: number): void {
  const inner = list.toArray().filter((value) => value instanceof Y.Array)
  const chosen = inner[dice(inner.length + 1)]
  if (chosen && depth < 5) return editList(chosen as Y.Array<unknown>, dice, depth + 1)
  const at = dice(list.length + 1)
  switch (dice(6)) {
    case 0:
    case 1:
      if (list.length > 0) list.delete(dice(list.length), 1)
      return
    case 2:
      return list.insert(at, [Y.Array.from([dice(100), words(dice)])])
    case 3:
      return list.insert(at, [words(dice), { at, deep: [{ er: dice(10) / 3 }] }, null])
    default:
      return list.insert(at, [words(dice)])
  }
}

function undo(history: Y.UndoManager, what: 'undo' | 'redo'): void {
  try {
    history[what]()
  } catch {
    // Yjs throws here once in tens of thousands of calls; the application passes over it too
  }
}

import * as Y from 'yjs'
import type { HeldDocument } from './held-document.ts'

/** What is wrong with what `held` was told since the last time, next to what the log holds; `name` says whose it is. */
export function examineTold(name: string, held: HeldDocument, log: Y.Doc): readonly string[] {
  return [
    ...held.refusals.splice(0).map((code) => `${name}: an honest update was refused (${code})`),
    ...(adds(log, held.acknowledged.splice(0)) ? [`${name}: something acknowledged is not in the log`] : []),
    ...(adds(log, held.heard.splice(0)) ? [`${name}: something shown is not in the log`] : []),
  ]
}

/** What is wrong with `held`, once all is healed. */
export function examineHealed(name: string, held: HeldDocument, log: Y.Doc, isReader: boolean): readonly string[] {
  const { doc } = held
  return [
    ...(held.channel === null ? [`${name}: has no channel`] : []),
    ...(held.isSaved || isReader ? [] : [`${name}: what it wrote is not acknowledged`]),
    ...(doc.store.pendingStructs || doc.store.pendingDs ? [`${name}: waits for what never comes`] : []),
    ...(JSON.stringify(contentOf(doc)) === JSON.stringify(contentOf(log)) ? [] : [`${name}: differs from the log`]),
    // a reader's own cleaning of formatting stays with it
    ...(isReader || Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(log)) ? [] : [`${name}: has another history`]),
  ]
}

/** Whether `updates` hold anything that `doc` lacks; it has it afterwards. */
function adds(doc: Y.Doc, updates: readonly Uint8Array[]): boolean {
  let changes = 0
  const count = (): void => void (changes += 1)
  doc.on('update', count)
  for (const update of updates) Y.applyUpdate(doc, update)
  doc.off('update', count)
  return changes > 0 || doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}

function contentOf(doc: Y.Doc): unknown {
  return [
    doc.getMap('cards').toJSON(),
    doc.getMap('free').toJSON(),
    doc.getArray('list').toJSON(),
    doc.getText('text').toDelta(),
    doc.getXmlFragment('body').toJSON(),
  ].map(inOrder)
}

/** The same, whatever the order in which its keys came to be. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}

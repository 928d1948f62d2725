import type { Doc, Map as SharedMap, Text } from 'yjs'

// A record is a key of the map of cards and, in the same transaction, a word in a text that everyone writes in: that it is
// there once, and not half of it, can be told from both.

/** The key of the card whose text everyone writes in. */
const COMMON = 'common'

const cardsOf = (doc: Doc): SharedMap<unknown> => doc.getMap('cards')

/** Makes the common text; to be done once per document. */
export function begin(doc: Doc, text: Text, card: SharedMap<unknown>): void {
  doc.transact(() => {
    card.set('detail', text)
    cardsOf(doc).set(COMMON, card)
  })
}

/** Whether records can be written. */
export function hasBegun(doc: Doc): boolean {
  return cardsOf(doc).has(COMMON)
}

/** Adds `record`, in one transaction. */
export function write(doc: Doc, record: string): void {
  doc.transact(() => {
    cardsOf(doc).set(record, record)
    const text = textOf(doc)
    text.insert(text.length, `[${record}]`)
  })
}

/** The records that have come with a transaction of `origin`, from now on. */
export function onRecords(doc: Doc, origin: unknown, heard: (record: string) => void): void {
  cardsOf(doc).observe((event) => {
    if (event.transaction.origin === origin) for (const key of event.changes.keys.keys()) if (key !== COMMON) heard(key)
  })
}

/** Every record of `doc`, and how often its word stands in the text. */
export function recordsIn(doc: Doc): ReadonlyMap<string, number> {
  const records = new Map([...cardsOf(doc).keys()].filter((key) => key !== COMMON).map((key) => [key, 0]))
  for (const [, record = ''] of textOf(doc)
    .toString()
    .matchAll(/\[([^\]]*)\]/g))
    records.set(record, (records.get(record) ?? 0) + 1)
  return records
}

/** The whole text: the words of all records, in their order. */
export function wordsIn(doc: Doc): string {
  return textOf(doc).toString()
}

function textOf(doc: Doc): Text {
  const card = cardsOf(doc).get(COMMON) as SharedMap<Text> | undefined
  const text = card?.get('detail')
  if (!text) throw new Error('the document has not begun')
  return text
}

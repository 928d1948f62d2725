import type { FieldSpec } from '@tablee/model'
import * as Y from 'yjs'

/**
 * The shared texts of a card's fields. Those that it is made with lie under the name of their field; one that it got later lies
 * under `<field>~<client>`, of whoever made it: of two people who turn a card at once, neither replaces what the other writes.
 */
export function textsByField(fields: Y.Map<unknown>): ReadonlyMap<string, readonly Y.Text[]> {
  const found: (readonly [key: string, text: Y.Text])[] = []
  fields.forEach((text, key) => {
    if (text instanceof Y.Text) found.push([key, text])
  })
  const texts = new Map<string, Y.Text[]>()
  for (const [key, text] of found.toSorted(([left], [right]) => (left < right ? -1 : 1))) {
    const [name = key] = key.split(LATER)
    const ofField = texts.get(name)
    if (ofField) ofField.push(text)
    else texts.set(name, [text])
  }
  return texts
}

/** Gives `fields` a text of that name. To be called inside a transaction, where they have none. */
export function addText(fields: Y.Map<unknown>, name: string, client: number): void {
  fields.set(`${name}${LATER}${client.toString(36)}`, new Y.Text())
}

/** What the texts of one field say together. */
export function joined(texts: readonly Y.Text[], spec: FieldSpec | null): string {
  const [first] = texts
  if (first && texts.length === 1) return first.toString()
  return texts
    .map((text) => text.toString())
    .filter((words) => words !== '')
    .join(betweenTexts(spec))
}

/** Whether more than one of them says something. */
export function lieApart(texts: readonly Y.Text[]): boolean {
  return texts.filter(({ length }) => length > 0).length > 1
}

/** Makes one of them say what several say. To be called inside a transaction. */
export function gatherTexts(texts: readonly Y.Text[], spec: FieldSpec | null): void {
  const [first, ...others] = lieApart(texts) ? texts : []
  for (const other of others) {
    const words = other.toString()
    if (!first || words === '') continue
    first.insert(first.length, `${first.length > 0 ? betweenTexts(spec) : ''}${words}`)
    other.delete(0, other.length)
  }
}

const LATER = '~'

function betweenTexts(spec: FieldSpec | null): string {
  return spec?.type === 'text' && !spec.long ? ' · ' : '\n'
}

import type { Card } from './card.ts'
import type { FieldValue } from './field.ts'
import { fieldsAs } from './fields-as.ts'
import { KINDS } from './kinds.ts'
import { saysNothing, saysSame } from './saying.ts'

/** Something that a card and its source say differently now: its title, its detail or one of its fields. */
export interface SourceChange {
  /** `title`, `detail`, or the name of a field of the card. */
  readonly name: string
  readonly here: FieldValue
  readonly there: FieldValue
}

/** What `source` says now and `card`, which was made from it, does not. A field that the source has never filled in is the card's own. */
export function changesOf(card: Card, source: Card): readonly SourceChange[] {
  const said: Said = { title: source.title, detail: source.detail, ...fieldsAs(source, card.kind) }
  const own: Said = { title: card.title, detail: card.detail, ...card.fields }
  return ['title', ...Object.keys(KINDS[card.kind].fields), 'detail'].flatMap((name) => {
    const [here = '', there] = [own[name], said[name]]
    if (there === undefined || saysSame(here, there) || (saysNothing(here) && saysNothing(there))) return []
    return [{ name, here, there }]
  })
}

type Said = Readonly<Record<string, FieldValue>>

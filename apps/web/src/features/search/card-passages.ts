import type { Card, CardId, FieldSpec, FieldValue } from '@tablee/model'
import { KINDS, inLanguage, textsIn } from '@tablee/model'
import type { FieldReader } from '../card-fields/field-text.ts'
import { fieldText } from '../card-fields/field-text.ts'

/** Something that a card says, and under which label it is read. */
export interface Passage {
  readonly label: string
  readonly text: string
}

/** What a reader of cards calls things. */
export interface CardNames extends FieldReader {
  readonly questionName: (question: CardId) => string | null
}

/** What a card says, as it is read: its title first, then what it has in its fields and details, and who wrote it. */
export function passagesOf(card: Card, names: CardNames): readonly Passage[] {
  const kind = KINDS[card.kind]
  const fields = Object.entries(kind.fields).map(([name, spec]) => ({
    label: inLanguage(spec.label, names.language),
    text: wordsIn(spec, card.fields[name], names),
  }))
  const authors = [card.by && names.personName(card.by), card.for && names.structureName(card.for)]
  return [
    { label: inLanguage(kind.title, names.language), text: card.title },
    ...[
      ...fields,
      { label: names.t('list.detail'), text: card.detail },
      { label: names.t('search.by'), text: authors.filter(Boolean).join(' · ') },
    ].filter(({ text }) => text !== ''),
  ]
}

/** What a field says; questions by their words, not by the badges that a view shows. */
export function wordsIn(spec: FieldSpec, value: FieldValue | undefined, names: CardNames): string {
  if (spec.type !== 'ref' || spec.to !== 'question') return fieldText(value, spec, names)
  return textsIn(value)
    .map((question) => names.questionName(question as CardId)) // reason: the field's spec says what it refers to
    .filter(Boolean)
    .join(', ')
}

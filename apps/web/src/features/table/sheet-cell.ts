import { TITLE } from '@tablee/documents'
import type { Card, Language } from '@tablee/model'
import { textsIn } from '@tablee/model'
import type { CardScope } from '../card/card-scope.ts'
import { optionName } from '../card-fields/field-options.ts'
import type { FieldReader } from '../card-fields/field-text.ts'
import { fieldText } from '../card-fields/field-text.ts'
import type { Column } from './column.ts'

export type SheetReader = FieldReader & Pick<CardScope, 'questions'>

/** What a card says in a column as a spreadsheet takes it: days and amounts that it can reckon with, names apart by semicolons. */
export function sheetCell(
  { title, fields }: Pick<Card, 'title' | 'fields'>,
  { name, spec }: Column,
  reader: SheetReader,
): string {
  if (name === TITLE) return title
  const value = fields[name]
  switch (spec.type) {
    case 'date':
      return typeof value === 'string' ? value.split('-').toReversed().join('/') : ''
    case 'money':
      return typeof value === 'number' ? amount(value, reader.language) : ''
    case 'scale':
      return typeof value === 'number' ? String(value) : ''
    case 'choice':
    case 'ref':
      return textsIn(value)
        .map((item) =>
          spec.type === 'ref' && spec.to === 'question'
            ? questionName(item, reader)
            : optionName(item, spec, reader, reader.language),
        )
        .filter((words) => words !== null)
        .join('; ')
    case 'text':
    case 'parts':
      return fieldText(value, spec, reader)
  }
}

function amount(value: number, language: Language): string {
  return language === 'fr' ? String(value).replace('.', ',') : String(value)
}

function questionName(card: string, { questions }: SheetReader): string | null {
  const question = questions.find((each) => String(each.card) === card)
  return question ? `Q${question.mark.number}` : null
}

import type { ParticipantId, StructureId } from '../ids/ids.ts'
import type { Language } from '../words/words.ts'
import { inLanguage } from '../words/words.ts'
import type { Card } from './card.ts'
import type { FieldSpec } from './field.ts'
import { fits, textsIn } from './field.ts'
import { KINDS } from './kinds.ts'

/** Who reads a card: in which language, and by what names they know the people and the structures of the cycle. */
export interface FaceReader {
  readonly language: Language
  readonly structureName: (id: StructureId) => string | null
  readonly personName: (id: ParticipantId) => string | null
}

/** What a card says of itself at a glance, in words of its reader; what says nothing is left out. */
export function faceOf({ kind, fields }: Pick<Card, 'kind' | 'fields'>, reader: FaceReader): readonly string[] {
  const { face = [], fields: specs } = KINDS[kind]
  return face.flatMap((name) => {
    const spec = specs[name]
    const words = spec ? textsIn(fields[name]).flatMap((value) => wordsOf(value, spec, reader)) : []
    return words.length > 0 ? [words.join(', ')] : []
  })
}

function wordsOf(value: string, spec: FieldSpec, reader: FaceReader): readonly string[] {
  return [nameOf(value, spec, reader) ?? ''].filter((words) => words.trim() !== '')
}

function nameOf(value: string, spec: FieldSpec, { language, structureName, personName }: FaceReader): string | null {
  if (spec.type === 'text') return value
  if (spec.type === 'date') return fits(spec, value) ? dayInWords(value, language) : null
  if (spec.type === 'choice') {
    const option = spec.of.find((candidate) => candidate.value === value)
    return option ? inLanguage(option.label, language) : null
  }
  if (spec.type !== 'ref') return null
  // reason: the field's spec says what its ids are of
  if (spec.to === 'structure') return structureName(value as StructureId)
  return spec.to === 'participant' ? personName(value as ParticipantId) : null
}

const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
}

function dayInWords(day: string, language: Language): string {
  return DAYS[language].format(new Date(`${day}T00:00:00Z`))
}

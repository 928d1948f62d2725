import type { Card, FieldSpec, Kind, Language, ParticipantId, StructureId } from '@tablee/model'
import { KINDS, dayFormat, fits, inLanguage, textsIn } from '@tablee/model'

/** The fields that a card shows at a glance, beside its title: of a few words, what matters most first. */
export const FACES: Readonly<Record<Kind, readonly string[]>> = {
  idea: [],
  issue: ['public'],
  question: ['state'],
  actor: ['type'],
  action: ['status'],
  representation: ['register'],
  disagreement: ['treatment'],
  change: ['dimension', 'horizon'],
  indicator: ['type', 'frequency'],
  'chain-link': ['carrier'],
  'roadmap-line': ['state', 'due', 'lead'],
  decision: ['concerned'],
  todo: ['state', 'due', 'who'],
  parking: ['when'],
}

/** Who reads a card: in which language, and by what names they know the people and the structures of the cycle. */
export interface FaceReader {
  readonly language: Language
  readonly structureName: (id: StructureId) => string | null
  readonly personName: (id: ParticipantId) => string | null
}

/** What a card says of itself at a glance, in words of its reader; what says nothing is left out. */
export function faceOf({ kind, fields }: Pick<Card, 'kind' | 'fields'>, reader: FaceReader): readonly string[] {
  return FACES[kind].flatMap((name) => {
    const spec = KINDS[kind].fields[name]
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

const DAYS: Readonly<Record<Language, ReturnType<typeof dayFormat>>> = {
  fr: dayFormat('fr', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: dayFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }),
}

function dayInWords(day: string, language: Language): string {
  return DAYS[language](new Date(`${day}T00:00:00Z`))
}

import type { FieldSpec, KindSpec, Language } from '@tablee/model'
import { TITLE } from '@tablee/documents'
import { inLanguage } from '@tablee/model'

/** A field of a kind as a column of its table. */
export interface Column {
  readonly name: string
  readonly label: string
  readonly spec: FieldSpec
  /** How much room its values need. */
  readonly width: 'tiny' | 'short' | 'medium' | 'long'
}

/** The columns that a kind shows after its title until someone chooses others: those that it names, else all its fields. */
export function columnsOf(kind: KindSpec, language: Language): readonly Column[] {
  return chosenColumns(kind, language, kind.columns ?? Object.keys(kind.fields))
}

/** The columns of these names, in the order of the kind's fields where it names none; a name that the kind does not know is left out. */
export function chosenColumns(kind: KindSpec, language: Language, names: readonly string[]): readonly Column[] {
  return names.flatMap((name) => {
    const spec = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined
    return spec ? [{ name, spec, label: inLanguage(spec.label, language), width: widthOf(spec, language) }] : []
  })
}

/** Every field of a kind as a column: those that it names first. */
export function allColumns(kind: KindSpec, language: Language): readonly Column[] {
  return chosenColumns(kind, language, [...new Set([...(kind.columns ?? []), ...Object.keys(kind.fields)])])
}

/** The column of titles, which comes first and is no field. */
export function titleColumnOf(kind: KindSpec, language: Language): Column {
  return {
    name: TITLE,
    label: inLanguage(kind.title, language),
    spec: { type: 'text', long: false, label: kind.title },
    width: 'long',
  }
}

/** Whether the values of a column are chosen in a dialog, which nobody is led into by the Tab key. */
export function isChosenInDialog({ spec }: Column): boolean {
  return (spec.type === 'choice' || spec.type === 'ref') && spec.many
}

/** Longest option (characters) that a short, then a medium column shows whole. */
const SHORT = 11
const MEDIUM = 14

function widthOf(spec: FieldSpec, language: Language): Column['width'] {
  switch (spec.type) {
    case 'text':
      return spec.long ? 'long' : 'medium'
    case 'ref':
      return spec.to === 'question' ? 'tiny' : 'long'
    case 'choice': {
      const longest = Math.max(...spec.of.map(({ label }) => inLanguage(label, language).length))
      if (longest <= SHORT) return 'short'
      return longest <= MEDIUM ? 'medium' : 'long'
    }
    default:
      return 'short'
  }
}

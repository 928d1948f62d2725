import type { FieldSpec, KindSpec, Language } from '@tablee/model'
import { inLanguage } from '@tablee/model'

/** A field of a kind as a column of its table. */
export interface Column {
  readonly name: string
  readonly label: string
  readonly spec: FieldSpec
  /** How much room its values need. */
  readonly width: 'tiny' | 'short' | 'medium' | 'long'
}

/** The columns of a kind after its title: those that it names, else all its fields. */
export function columnsOf(kind: KindSpec, language: Language): readonly Column[] {
  return (kind.columns ?? Object.keys(kind.fields)).flatMap((name) => {
    const spec = kind.fields[name]
    return spec ? [{ name, spec, label: inLanguage(spec.label, language), width: widthOf(spec, language) }] : []
  })
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

/** The name of the column of titles, which no field has. */
export const TITLE = 'title'

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

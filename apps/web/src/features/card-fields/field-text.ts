import type { FieldSpec, FieldValue, Language } from '@tablee/model'
import { dayFormat, inLanguage, moneyWords, partsIn, textsIn } from '@tablee/model'
import { unreachable } from '@tablee/std'
import type { Translate } from '@tablee/words'
import type { CardScope } from '../card/card-scope.ts'
import { optionName } from './field-options.ts'

export type FieldReader = Pick<CardScope, 'structureName' | 'personName' | 'territories'> & {
  readonly language: Language
  readonly t: Translate
}

/** What a field says, in words; empty where it says nothing. Questions go by their badges instead. */
export function fieldText(value: FieldValue | undefined, spec: FieldSpec, reader: FieldReader): string {
  switch (spec.type) {
    case 'text':
      return typeof value === 'string' ? value : ''
    case 'choice':
    case 'ref':
      // two structures that are one since have one name
      return [...new Set(textsIn(value).map((item) => optionName(item, spec, reader, reader.language) ?? '…'))].join(
        ', ',
      )
    case 'scale':
      return typeof value === 'number' ? reader.t('fields.outOf', { value, max: spec.max }) : ''
    case 'date':
      return typeof value === 'string' ? dayWords(value, reader.language) : ''
    case 'money':
      return typeof value === 'number' ? moneyWords(value, reader.language) : ''
    case 'parts':
      return partsIn(value)
        .map((part) =>
          Object.entries(spec.of)
            .map(([name, own]) => [inLanguage(own.label, reader.language), fieldText(part[name], own, reader)] as const)
            .filter(([, words]) => words !== '')
            .map(([label, words], index) => (index === 0 ? words : `${label}\u00a0: ${words}`))
            .join(' · '),
        )
        .filter((words) => words !== '')
        .join('\n')
    default:
      return unreachable(spec)
  }
}

const DAYS = { dateStyle: 'medium', timeZone: 'UTC' } as const
const WRITTEN = { fr: dayFormat('fr', DAYS), en: dayFormat('en', DAYS) } as const

/** A day (`YYYY-MM-DD`) as people write it. */
function dayWords(day: string, language: Language): string {
  if (day === '') return ''
  return WRITTEN[language](new Date(`${day}T00:00:00Z`))
}

import type { Zone } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import type { ValidatedQuestion } from './card-scope.ts'

/** A zone in a list of zones: a column goes by its question's number too. */
export function zoneName(zone: Zone, language: 'fr' | 'en', questions: readonly ValidatedQuestion[]): string {
  const title = inLanguage(zone.spec.title, language)
  const question = questions.find(({ card }) => card === zone.each)
  return question ? `${question.mark.number}. ${title}` : title
}

import type { CellRefusal } from '@tablee/imports'
import type { Kind, Language } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import type { Translate } from '@tablee/words'

/** So many characters of a cell are quoted. */
const MOST_QUOTED = 60

/** Why a cell was not understood, and what it could say where that is a short list. */
export function problemSentence(
  { problem, words, field }: CellRefusal & { readonly field: string },
  kind: Kind,
  t: Translate,
  language: Language,
): string {
  const said = t(`imports.problems.${problem}`, { words: clipped(words), count: words.length })
  const spec = problem === 'no-such-choice' ? KINDS[kind].fields[field] : undefined
  if (spec?.type !== 'choice') return said
  const choices = spec.of.map(({ label }) => inLanguage(label, language)).join(', ')
  return `${said} ${t('imports.choices', { choices })}`
}

/** The beginning of a text that may be long, on one line. */
export function clipped(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= MOST_QUOTED ? line : `${[...line].slice(0, MOST_QUOTED - 1).join('')}…`
}

import type { Words } from '../../words/words.ts'

/** What is said under a field to whoever fills it in, with an example where it is written in words. */
export interface FieldHelp {
  readonly help: Words
  readonly example?: Words
}

/** What is said of the title (`title`) and of each field of a kind; of a part's field under `<field>.<part field>`. */
export type KindHelp = Readonly<Record<string, FieldHelp>>

/** A help in French and in English, then its example. */
export function say(fr: string, en: string, ...example: [] | [fr: string, en: string]): FieldHelp {
  if (example.length === 0) return { help: { fr, en } }
  const [inFrench, inEnglish] = example
  return { help: { fr, en }, example: { fr: inFrench, en: inEnglish } }
}

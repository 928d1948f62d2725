import { foldText } from '@tablee/std'

/** Words that say nothing of what is meant, in both languages. */
const SMALL = new Set(
  'le la les l un une des d de du au aux en et ou pour par avec sur a the an of and or to for with on by in'.split(' '),
)

/** What two wordings of one thing have in common: « Une salle calme » and « salles calmes » have the same. */
export function wordsKey(text: string): string {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL.has(word))
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/u, '') : word))
  return [...new Set(words)].toSorted().join(' ')
}

/** Whether two wordings say the same, whatever the accents, the capitals, the order and the small words. */
export function sameWords(left: string, right: string): boolean {
  const key = wordsKey(left)
  return key === '' ? left.trim() === right.trim() : key === wordsKey(right)
}

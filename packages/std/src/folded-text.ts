/** What a search does not tell apart: letters that no decomposition makes of others, and the marks of typography. */
const SAME: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  '‐': '-',
  '–': '-',
  '—': '-',
}
/** Accents, the midpoint of inclusive writing, and what is not seen at all. */
const IGNORED = /[\p{Diacritic}\p{Default_Ignorable_Code_Point}]/gu
/** All that may fold to something else, once it is in lower case: what is beyond ASCII, with ^ and `. */
const FOLDED = /[^\0-\]_a-\x7f]/gu
/** Letters are folded over and over: each is remembered. */
const letters = new Map<string, string>()

/** `text` as it is compared when people look for it: « Été », « ete » and « ÉTÉ » are one; so are « œuvre » and « oeuvre ». */
export function foldText(text: string): string {
  return text.toLowerCase().replace(FOLDED, (letter) => letters.get(letter) ?? foldLetter(letter))
}

function foldLetter(letter: string): string {
  const plain = letter.normalize('NFKD').replace(IGNORED, '').toLowerCase()
  const folded = [...plain].map((each) => SAME[each] ?? each).join('')
  letters.set(letter, folded)
  return folded
}

/** The words of what someone looks for, folded, each once. */
export function foldedWords(query: string): readonly string[] {
  return [...new Set(foldText(query).split(/\s+/u))].filter((word) => word !== '')
}

/** A stretch of a text, as offsets into it: from `start` up to `end`, not included. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where folded `words` stand in `text`, in order, those that touch one another as one. Never half a character. */
export function stretchesOf(text: string, words: readonly string[]): readonly Stretch[] {
  const { folded, origins } = foldByCharacter(text)
  const found = words.flatMap((word) => placesOf(folded, word))
  const stretches: Stretch[] = []
  for (const place of found.toSorted((left, right) => left.start - right.start)) {
    const start = origins[place.start] ?? 0
    const end = endAfter(place.end, origins, text.length)
    const last = stretches.at(-1)
    if (last && start <= last.end) stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else stretches.push({ start, end })
  }
  return stretches
}

/** Folds each code point by itself; `origins` says where in `text` each letter of the result comes from. */
function foldByCharacter(text: string): { readonly folded: string; readonly origins: readonly number[] } {
  let folded = ''
  const origins: number[] = []
  let offset = 0
  for (const character of text) {
    const plain = foldText(character)
    for (let index = 0; index < plain.length; index += 1) origins.push(offset)
    folded += plain
    offset += character.length
  }
  return { folded, origins }
}

function placesOf(folded: string, word: string): readonly Stretch[] {
  const places: Stretch[] = []
  if (word === '') return places
  for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length))
    places.push({ start, end: start + word.length })
  return places
}

/** Where the character of the last folded letter before `end` is over, with the accents that follow it. */
function endAfter(end: number, origins: readonly number[], length: number): number {
  const last = origins[end - 1]
  for (let next = end; next < origins.length; next += 1) {
    const origin = origins[next]
    if (origin !== undefined && origin !== last) return origin
  }
  return length
}

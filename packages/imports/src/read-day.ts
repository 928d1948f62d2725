import { foldText } from '@tablee/std'

/** The months as both languages begin to write them; French first, since its June and July begin alike. */
const MONTHS: readonly (readonly string[])[] = [
  ['janv', 'jan'],
  ['fev', 'feb'],
  ['mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aou', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
]

/** The day (`YYYY-MM-DD`) that `text` says, as people write it in France or Britain: day before month. Null where it says none; whether it exists is not asked. */
export function readDay(text: string): string | null {
  const plain = foldText(text)
    .replaceAll(/[,\s]+/g, ' ')
    .trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[t ].*)?$/.exec(plain)
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`
  const numbers = /^(?:[a-z]+\.? )?(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: \d.*)?$/.exec(plain)
  if (numbers) return dayOf(numbers[3], Number(numbers[2]), numbers[1])
  const words = /^(?:[a-z]+\.? )?(\d{1,2})(?:er|st|nd|rd|th)?[ -]([a-z]+)\.?[ -](\d{4}|\d{2})$/.exec(plain)
  if (words) return dayOf(words[3], monthOf(words[2] ?? ''), words[1])
  const english = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(plain)
  return english ? dayOf(english[3], monthOf(english[1] ?? ''), english[2]) : null
}

function monthOf(word: string): number {
  return MONTHS.findIndex((names) => names.some((name) => word.startsWith(name))) + 1
}

function dayOf(year = '', month: number, day = ''): string | null {
  if (month === 0) return null
  return `${year.length === 2 ? '20' : ''}${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

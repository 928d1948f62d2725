import type { Language } from '../words/words.ts'

/** More than any plan of a community costs: what is above was mistyped. */
export const MOST_MONEY = 1_000_000_000

/** An amount in euros as people of `language` write it: no cents where there are none. */
export function moneyWords(amount: number, language: Language): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amount)
}

/**
 * The amount that `text` says, with or without « € », spaces between thousands, and cents after a comma or a point;
 * null where it says none, less than nothing, or more than `MOST_MONEY`.
 */
export function readMoney(text: string): number | null {
  const bare = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(/(€|euros?|eur)$/i, '')
  // 1.234 and 1,234,567 are thousands; 12,5 and 12.50 have cents
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(bare) ? bare.replaceAll(/[.,]/g, '') : withoutGroups(bare)
  if (!/^\d+(?:[.,]\d{1,2})?$/.test(grouped)) return null
  const amount = Number(grouped.replace(',', '.'))
  return amount <= MOST_MONEY ? amount : null
}

/** Without the separators of thousands, where the other one separates the cents: 1.234,50 or 1,234.50. */
function withoutGroups(text: string): string {
  return text
    .replace(/^\d{1,3}(?:\.\d{3})+(?=,\d{1,2}$)/, (thousands) => thousands.replaceAll('.', ''))
    .replace(/^\d{1,3}(?:,\d{3})+(?=\.\d{1,2}$)/, (thousands) => thousands.replaceAll(',', ''))
}

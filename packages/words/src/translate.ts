import type { Catalogue, WordKey } from './catalogue.ts'

/** The text of `key`; `values` fill its `{{places}}`, and `count` chooses the plural form. */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

/**
 * A translator for one language, over the catalogue of that language; a key that it lacks comes out as it is. Values are
 * not escaped: React and the exports do that.
 */
export function createTranslate(language: string, catalogue: Partial<Catalogue>): Translate {
  const plurals = new Intl.PluralRules(language)

  function formsOf(count: string | number | undefined): readonly string[] {
    if (typeof count !== 'number') return ['']
    const forms = [`_${plurals.select(count)}`, '_other', '']
    return count === 0 ? ['_zero', ...forms] : forms
  }

  return (key, values = {}) => {
    for (const form of formsOf(values.count)) {
      const text = textAt(catalogue, key + form)
      if (text !== null) return fill(text, values)
    }
    return key
  }
}

function textAt(catalogue: Partial<Catalogue>, path: string): string | null {
  let found: unknown = catalogue
  for (const step of path.split('.')) {
    if (typeof found !== 'object' || found === null) return null
    found = (found as Readonly<Record<string, unknown>>)[step]
  }
  return typeof found === 'string' ? found : null
}

/** In one pass: what a value says is never taken for a place. A place without a value stays. */
function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, place: string) => String(values[place] ?? whole))
}

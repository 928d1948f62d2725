import { createInstance } from 'i18next'
import type { Catalogue, WordKey } from './catalogue.ts'

/** The text of `key`; `values` fill its `{{places}}`, and `count` chooses the plural form. */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

/** A translator for one language, over the catalogue of that language. Values are not escaped: React and the exports do that. */
export function createTranslate(language: string, catalogue: Partial<Catalogue>): Translate {
  const instance = createInstance({
    lng: language,
    resources: { [language]: { words: catalogue } },
    defaultNS: 'words',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  void instance.init()
  return (key, values) => instance.t(key, values ?? {})
}

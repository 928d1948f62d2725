import type { Kind, Language } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'

/** What a field of a kind is called; `title` is the name of its cards. */
export function fieldLabel(name: string, kind: Kind, language: Language): string {
  const { title, fields } = KINDS[kind]
  const spec = Object.hasOwn(fields, name) ? fields[name] : undefined
  return inLanguage(spec?.label ?? title, language)
}

import type { fr } from './fr/fr.ts'

/** A catalogue with the keys of another: every text must exist in every language. */
export type Same<Texts> = { readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Same<Texts[Key]> }

/** The shape of a whole catalogue: one namespace per feature. French is the reference. */
export type Catalogue = Same<typeof fr>

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${PluralForm}` ? Base : Key
type KeysOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string
    ? WithoutPlural<Key>
    : `${WithoutPlural<Key>}.${KeysOf<Texts[Key]>}`
}[keyof Texts & string]

/** A key of the catalogue, such as `board.add`; plural forms (`_one`, `_other`) are one key. */
export type WordKey = KeysOf<typeof fr>

import type { Words } from '../../words/words.ts'
import type { FieldSpec, Option } from '../field.ts'
import type { Kind } from '../kind.ts'

type Label = readonly [fr: string, en: string]

/** A name in both languages. */
const words = ([fr, en]: Label): Words => ({ fr, en })

/** A few words. */
export const line = (...label: Label): FieldSpec => ({ type: 'text', long: false, label: words(label) })

/** As many lines as wanted. */
export const lines = (...label: Label): FieldSpec => ({ type: 'text', long: true, label: words(label) })

/** A few words about somebody, written and shown only while the field `consent` says yes. */
export const lineAbout = (consent: string, ...label: Label): FieldSpec => ({
  type: 'text',
  long: false,
  consent,
  label: words(label),
})

/** One of `of`, a stored value with its name. */
export const choice = (label: Label, of: Readonly<Record<string, Label>>): FieldSpec => ({
  type: 'choice',
  many: false,
  label: words(label),
  of: optionsOf(of),
})

/** Any of `of`. */
export const choices = (label: Label, of: Readonly<Record<string, Label>>): FieldSpec => ({
  type: 'choice',
  many: true,
  label: words(label),
  of: optionsOf(of),
})

/** A whole number from 1 to `max`. */
export const scale = (max: 3 | 5, label: Label, low: Label, high: Label): FieldSpec => ({
  type: 'scale',
  max,
  ends: { low: words(low), high: words(high) },
  label: words(label),
})

export const date = (...label: Label): FieldSpec => ({ type: 'date', label: words(label) })

export const money = (...label: Label): FieldSpec => ({ type: 'money', label: words(label) })

type Target = 'structure' | 'participant' | 'territory' | Kind

/** One thing of the cycle. */
export const one = (to: Target, ...label: Label): FieldSpec => ({ type: 'ref', to, many: false, label: words(label) })

/** Several things of the cycle. */
export const several = (to: Target, ...label: Label): FieldSpec => ({
  type: 'ref',
  to,
  many: true,
  label: words(label),
})

/** The same few fields, as many times as wanted; `add` is what adding one is called. */
export const parts = (label: Label, add: Label, of: Readonly<Record<string, FieldSpec>>): FieldSpec => ({
  type: 'parts',
  of,
  add: words(add),
  label: words(label),
})

/** The field called « État », of which a kind has one at most. */
export const state = (of: Readonly<Record<string, Label>>): FieldSpec => choice(['État', 'State'], of)

export const YES_NO: Readonly<Record<string, Label>> = { yes: ['Oui', 'Yes'], no: ['Non', 'No'] }

function optionsOf(of: Readonly<Record<string, Label>>): readonly Option[] {
  return Object.entries(of).map(([value, label]) => ({ value, label: words(label) }))
}

import * as z from 'zod/mini'
import type { Words } from '../words/words.ts'
import type { Kind } from './kind.ts'

/** `YYYY-MM-DD`, a day that exists. */
export const Day = z.string().check(z.refine(isDay))
export type Day = z.infer<typeof Day>

/** One value that a choice offers; `value` is what is stored. */
export interface Option {
  readonly value: string
  readonly label: Words
}

/** What may be asked in a field, and how it lies in the document (`text` is shared text, `parts` have a cell for each of their fields, the rest are cells). */
export type FieldType =
  | {
      readonly type: 'text'
      readonly long: boolean
      /** It tells of somebody: the field of the kind, of yes or no, that says whether they agree. */
      readonly consent?: string
    }
  | { readonly type: 'choice'; readonly of: readonly Option[]; readonly many: boolean }
  | {
      readonly type: 'scale'
      readonly max: 3 | 5
      /** What the first and the last number mean. */
      readonly ends: { readonly low: Words; readonly high: Words }
    }
  | { readonly type: 'date' }
  | { readonly type: 'money' }
  | { readonly type: 'ref'; readonly to: 'structure' | 'participant' | 'territory' | Kind; readonly many: boolean }
  | {
      readonly type: 'parts'
      readonly of: Readonly<Record<string, FieldSpec>>
      /** What adding a part is called. */
      readonly add: Words
    }

/** A field of a kind of card: what it holds, and what it is called. */
export type FieldSpec = FieldType & { readonly label: Words }

/** One of the repeated parts of a field: what its own fields hold, and the `id` that it goes by. */
export type Part = { readonly [name: string]: FieldValue }

/** What a field holds: text, a number, one id or several, or repeated parts. */
export type FieldValue = string | number | readonly string[] | readonly Part[]

export const FieldValue: z.ZodMiniType<FieldValue> = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.array(
    z.record(
      z.string(),
      z.lazy((): z.ZodMiniType<FieldValue> => FieldValue),
    ),
  ),
])

/** Whether `value` may stand in a field of `spec`; an empty text or list always may (nothing chosen). */
export function fits(spec: FieldType, value: FieldValue): boolean {
  if (value === '') return true
  switch (spec.type) {
    case 'text':
      return typeof value === 'string'
    case 'choice':
      return isOneOrMany(value, spec.many, (item) => spec.of.some((option) => option.value === item))
    case 'scale':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= spec.max
    case 'date':
      return typeof value === 'string' && isDay(value)
    case 'money':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0
    case 'ref':
      return isOneOrMany(value, spec.many, (item) => item.length > 0)
    case 'parts':
      return isList(value) && value.every((part) => typeof part === 'object' && partFits(spec.of, part))
    default:
      return spec satisfies never
  }
}

/** The parts that a field holds; none where it holds something else. */
export function partsIn(value: FieldValue | undefined): readonly Part[] {
  return Array.isArray(value) ? value.filter((part): part is Part => typeof part === 'object') : []
}

/** The texts or ids that a field holds, whether it holds one or several. */
export function textsIn(value: FieldValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string')
  return typeof value === 'string' && value !== '' ? [value] : []
}

function isOneOrMany(value: FieldValue, many: boolean, isValid: (item: string) => boolean): boolean {
  if (!many) return typeof value === 'string' && isValid(value)
  return isList(value) && value.every((item) => typeof item === 'string' && isValid(item))
}

function isList(value: FieldValue): value is Exclude<FieldValue, string | number> {
  return Array.isArray(value)
}

function partFits(specs: Readonly<Record<string, FieldType>>, part: Part): boolean {
  return Object.entries(part).every(([key, value]) => {
    if (key === 'id') return typeof value === 'string'
    const spec = Object.hasOwn(specs, key) ? specs[key] : undefined
    return spec !== undefined && fits(spec, value)
  })
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

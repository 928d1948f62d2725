import type { Card, SourceChange } from '@tablee/model'
import { changesOf, digestOf } from '@tablee/model'
import { sourceOf } from './step-homes.ts'

/** What became of the source of a copy since it was handed on, or since its change was seen. */
export type SourceState =
  | { readonly is: 'same' }
  | { readonly is: 'unknown' }
  | { readonly is: 'removed'; readonly source: Card }
  | { readonly is: 'changed'; readonly source: Card; readonly changes: readonly SourceChange[] }

/** The state of the source of `copy`, found by `find`. A change that leaves nothing said otherwise is none. */
export function sourceState(copy: Card, find: (card: Card['id']) => Card | null): SourceState {
  const origin = sourceOf(copy)
  const source = origin && find(origin.card)
  if (!origin || !source) return { is: 'unknown' }
  if (source.removed) return { is: 'removed', source }
  if (digestOf(source) === origin.digest) return { is: 'same' }
  const changes = changesOf(copy, source)
  return changes.length > 0 ? { is: 'changed', source, changes } : { is: 'same' }
}

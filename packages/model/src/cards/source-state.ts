import type { SourceChange } from './source-changes.ts'
import { changesOf } from './source-changes.ts'
import type { Card, Origin } from './card.ts'
import { digestOf } from './digest.ts'

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

/** What a card says of the card that it is a copy of, where it was handed on from another step. */
export function sourceOf({ from }: Pick<Card, 'from'>): Origin | null {
  return from.find(({ as, home }) => as === 'copy' && home !== undefined) ?? null
}

import type { Asks, Card, CardHead, FieldValue, HomeId, Kind } from '@tablee/model'
import {
  Ask,
  CardGroupId,
  KINDS,
  MOST_ASKS,
  MOST_ORIGINS,
  ParticipantId,
  WrittenCard,
  isConsented,
  shownFields,
} from '@tablee/model'
import * as Y from 'yjs'
import { fieldsThatFit, specOf } from './fields.ts'
import { decodeParts, encodeParts } from './part-cells.ts'
import type { SharedCard } from './roots.ts'
import { joined, textsByField } from './shared-texts.ts'

/** A card about to be written; what is left out is empty. */
export type CardDraft = Pick<Card, 'id' | 'kind' | 'at'> &
  Partial<Omit<Card, 'id' | 'kind' | 'at' | 'home' | 'removed'>>

/** Shared texts, in no document yet, that a card is written with in the place of plain ones. */
export interface CardTexts {
  readonly title?: Y.Text
  readonly detail?: Y.XmlFragment
  readonly fields?: Readonly<Record<string, Y.Text>>
}

/**
 * The shared form of `draft`: text fields of its kind become shared text from the start, so that no two people create one twice. What
 * tells of somebody who has not agreed to it is left out.
 */
export function encodeCard(draft: CardDraft, texts: CardTexts = {}): SharedCard {
  const shared: SharedCard = new Y.Map()
  shared.set('kind', draft.kind)
  shared.set('title', texts.title ?? new Y.Text(draft.title ?? ''))
  shared.set('detail', texts.detail ?? detailOf(draft.detail ?? ''))
  shared.set('fields', encodeFields(draft.kind, draft.fields ?? {}, texts.fields ?? {}))
  // before who made it here, which says that no author is said any more
  if (draft.handedOnBy) shared.set('author', draft.by ?? null)
  shared.set('by', draft.handedOnBy ?? draft.by ?? null)
  shared.set('for', draft.for ?? null)
  shared.set('at', draft.at)
  shared.set('from', [...(draft.from ?? [])])
  if (draft.group) shared.set('group', draft.group)
  if (typeof draft.rank === 'number') shared.set('rank', draft.rank)
  if (draft.asks) shared.set('asks', draft.asks)
  return shared
}

/**
 * The plain card that `shared` holds, or null when it is not one: peers wrote it, so it is checked here. A field
 * that does not fit its kind is as if it were empty, and so is one that tells of somebody who has not agreed to it
 * (`shownFields`): whoever reads cards, anywhere, reads them here.
 */
export function decodeCard(id: string, home: HomeId, shared: unknown): Card | null {
  const head = decodeHead(id, home, shared)
  if (!head || !(shared instanceof Y.Map)) return null
  return {
    ...head,
    title: textOf(shared.get('title')),
    detail: paragraphsOf(shared.get('detail')),
    fields: decodeFields(head.kind, shared.get('fields')),
    group: groupIn(shared.get('group')),
    rank: rankIn(shared.get('rank')),
    ...turnedIn(shared.get('turned')),
    ...asksIn(shared.get('asks')),
  }
}

/** No more of it than its head, null for what is no card either. */
export function decodeHead(id: string, home: HomeId, shared: unknown): CardHead | null {
  if (!(shared instanceof Y.Map)) return null
  const parsed = WrittenCard.safeParse({
    id,
    kind: shared.get('kind'),
    by: shared.get('by') ?? null,
    for: shared.get('for') ?? null,
    at: shared.get('at'),
    from: firstOrigins(shared.get('from')),
    removed: shared.get('removed') ?? null,
  })
  return parsed.success ? { ...parsed.data, ...handedOnIn(shared.get('author'), parsed.data), home } : null
}

/** Of a card that was handed on: whose words it has, as whoever handed it on said. */
function handedOnIn(
  author: unknown,
  { by, from }: Pick<Card, 'by' | 'from'>,
): Partial<Pick<Card, 'by' | 'handedOnBy'>> {
  if (author === undefined || by === null) return {}
  const parsed = ParticipantId.safeParse(author)
  const isHandedOn = parsed.success && from.some((origin) => origin.as === 'copy' && origin.home !== undefined)
  return isHandedOn ? { by: parsed.data, handedOnBy: by } : {}
}

/** What a card comes from: of too many origins, the first. */
export function firstOrigins(value: unknown): unknown {
  return Array.isArray(value) ? value.slice(0, MOST_ORIGINS) : (value ?? [])
}

/** A card that names no group as one should is in none. */
function groupIn(value: unknown): CardGroupId | null {
  // most are in none, and refusing takes longer than reading
  if (value === undefined) return null
  const parsed = CardGroupId.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** A card that says nothing sensible of it was never turned. */
function turnedIn(value: unknown): { readonly turned?: number } {
  return typeof value === 'number' && Number.isFinite(value) ? { turned: value } : {}
}

/** What says nothing sensible of an asking is left out, and so are those beyond the first. */
export function asksIn(value: unknown): { readonly asks?: Asks } {
  if (typeof value !== 'object' || value === null) return {}
  const asks = Object.entries(value)
    .slice(0, MOST_ASKS)
    .flatMap(([of, ask]) => {
      const parsed = Ask.safeParse(ask)
      return parsed.success ? [[of, parsed.data] as const] : []
    })
  return asks.length > 0 ? { asks: Object.fromEntries(asks) } : {}
}

/** A card that was put nowhere comes where it was made. */
function rankIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function encodeFields(
  kind: Kind,
  values: Readonly<Record<string, FieldValue>>,
  texts: Readonly<Record<string, Y.Text>>,
): Y.Map<unknown> {
  const fields = new Y.Map<unknown>()
  for (const [name, spec] of Object.entries(KINDS[kind].fields)) {
    const isTold = isConsented(spec, values)
    const value = isTold ? values[name] : undefined
    const text = isTold && Object.hasOwn(texts, name) ? texts[name] : undefined
    if (spec.type === 'text') fields.set(name, text ?? new Y.Text(typeof value === 'string' ? value : ''))
    else if (spec.type !== 'parts' && value !== undefined) fields.set(name, value)
  }
  for (const [key, value] of encodeParts(kind, values)) fields.set(key, value)
  return fields
}

function decodeFields(kind: Kind, fields: unknown): Readonly<Record<string, FieldValue>> {
  if (!(fields instanceof Y.Map)) return {}
  const values = new Map<string, unknown>()
  const ofParts: (readonly [string, unknown])[] = []
  fields.forEach((value, name) => {
    if (value instanceof Y.Text) return
    if (name.includes('.')) ofParts.push([name, value])
    else if (specOf(kind, name)?.type !== 'parts') values.set(name, value)
  })
  for (const [name, texts] of textsByField(fields)) values.set(name, joined(texts, specOf(kind, name)))
  return { ...shownFields(kind, fieldsThatFit(kind, Object.fromEntries(values))), ...decodeParts(kind, ofParts) }
}

function textOf(value: unknown): string {
  return value instanceof Y.Text ? value.toString() : ''
}

function detailOf(text: string): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  const paragraphs = text === '' ? [] : text.split('\n')
  fragment.insert(
    0,
    paragraphs.map((line) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(line)])
      return paragraph
    }),
  )
  return fragment
}

/** Every block of the fragment as a line of plain text. */
function paragraphsOf(fragment: unknown): string {
  if (!(fragment instanceof Y.XmlFragment)) return ''
  return fragment.toArray().map(plainTextOf).join('\n')
}

function plainTextOf(node: Y.XmlElement | Y.XmlText | Y.XmlHook): string {
  if (node instanceof Y.XmlText) {
    return (node.toDelta() as readonly { readonly insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
      .join('')
  }
  if (!(node instanceof Y.XmlElement)) return ''
  if (isLineBreak(node)) return '\n'
  const children = node.toArray() as readonly (Y.XmlElement | Y.XmlText)[]
  const holdsBlocks = children.some((child) => child instanceof Y.XmlElement && !isLineBreak(child))
  return children.map(plainTextOf).join(holdsBlocks ? '\n' : '')
}

function isLineBreak(node: Y.XmlElement): boolean {
  return node.nodeName === 'hardBreak'
}

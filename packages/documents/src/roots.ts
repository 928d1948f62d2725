import type { DocumentName, DocumentRef } from '@tablee/model'
import { parseDocumentName } from '@tablee/model'
import type * as Y from 'yjs'
import { isKnownSchema } from './records/known-schema.ts'

/** A root of a document and the shared type it is. */
export type RootType = 'map' | 'array' | 'fragment' | 'text'

/** What a document may hold: its roots, those whose keys can be neither deleted nor replaced, and its size. */
export interface DocumentRules {
  readonly roots: Readonly<Record<string, RootType>>
  readonly sealed: readonly string[]
  readonly maxBytes: number
  /** What may be written behind keys of roots; anything behind all others. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>>
}

const MIB = 1024 * 1024
const DRAWN = { meta: { schema: isKnownSchema } }

/** The only place where the roots of documents are spelled (`contracts.md`, Documents and rights). */
const RULES: Readonly<Record<DocumentRef['kind'], DocumentRules>> = {
  plan: { roots: { cycle: 'map', territories: 'map', steps: 'map', sessions: 'map' }, sealed: [], maxBytes: 4 * MIB },
  live: { roots: { live: 'map' }, sealed: [], maxBytes: 4 * MIB },
  desk: { roots: { notes: 'map' }, sealed: [], maxBytes: 4 * MIB },
  content: {
    roots: { cards: 'map', links: 'map', groups: 'map' },
    sealed: ['cards', 'links', 'groups'],
    maxBytes: 32 * MIB,
  },
  base: { roots: { zones: 'map', records: 'map', meta: 'map' }, sealed: ['records'], maxBytes: 8 * MIB, values: DRAWN },
  board: {
    roots: { placements: 'map', records: 'map', meta: 'map' },
    sealed: ['records'],
    maxBytes: 32 * MIB,
    values: DRAWN,
  },
  charter: { roots: { text: 'fragment' }, sealed: [], maxBytes: 8 * MIB },
  remarks: { roots: { remarks: 'map' }, sealed: ['remarks'], maxBytes: 8 * MIB },
  draft: { roots: { cards: 'map' }, sealed: ['cards'], maxBytes: MIB },
}

/** The rules of `document`, or null when no document has such a name. */
export function rulesOf(document: DocumentName): DocumentRules | null {
  const ref = parseDocumentName(document)
  return ref ? RULES[ref.kind] : null
}

/** A card as it lies in its document: cells, a map of fields, and shared texts. */
export type SharedCard = Y.Map<unknown>

export const cardsOf = (doc: Y.Doc): Y.Map<SharedCard> => doc.getMap('cards')
export const linksOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('links')
export const groupsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('groups')
export const zonesRoot = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('zones')
export const placementsRoot = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('placements')
export const recordsRoot = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('records')
export const metaRoot = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')
export const cycleRoot = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('cycle')
export const territoriesRoot = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('territories')
export const stepsRoot = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('steps')
export const sessionsRoot = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('sessions')
export const liveRoot = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('live')

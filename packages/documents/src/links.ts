import type { HomeId, Link, LinkId } from '@tablee/model'
import { Link as LinkSchema } from '@tablee/model'
import * as Y from 'yjs'
import type { Cell } from './cell.ts'
import type { Origin } from './origin.ts'
import { linksOf } from './roots.ts'

/** A link about to be written. */
export type LinkDraft = Omit<Link, 'home' | 'removed'>

/** What of a link can be changed once it is made; its ends cannot. */
export type LinkChanges = Partial<Pick<Link, 'state' | 'degree' | 'question'>>

/** Adds a link. Its id must be new: what is under a sealed key is never replaced. */
export function addLink(doc: Y.Doc, draft: LinkDraft, origin: Origin): void {
  const { id, ...values } = draft
  doc.transact(() => {
    const links = linksOf(doc)
    if (!links.has(id)) links.set(id, new Y.Map<unknown>(Object.entries(values)))
  }, origin)
}

/** Every well-formed link of the document, removed ones included. */
export function readLinks(doc: Y.Doc, home: HomeId): readonly Link[] {
  return [...linksOf(doc)].flatMap(([id, shared]) => decodeLink(id, home, shared) ?? [])
}

/** The cell of a link, or null where there is no such link. */
export function linkCell(doc: Y.Doc, link: LinkId, key: keyof LinkChanges | 'removed'): Cell | null {
  const map = linksOf(doc).get(link)
  return map instanceof Y.Map ? { doc, map, key } : null
}

/** The plain link that `shared` holds, or null when it is not one: peers wrote it, so it is checked here. */
function decodeLink(id: string, home: HomeId, shared: unknown): Link | null {
  if (!(shared instanceof Y.Map)) return null
  const parsed = LinkSchema.safeParse({
    id,
    home,
    from: shared.get('from'),
    to: shared.get('to'),
    state: shared.get('state'),
    degree: shared.get('degree') ?? null,
    question: shared.get('question') ?? null,
    by: shared.get('by') ?? null,
    at: shared.get('at'),
    removed: shared.get('removed') ?? null,
  })
  return parsed.success ? parsed.data : null
}

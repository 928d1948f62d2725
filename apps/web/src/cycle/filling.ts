import type { DocumentName, Role } from '@tablee/model'
import type { SyncStatus } from '@tablee/provider'
import type { WordKey } from '@tablee/words'

/** A document open in this tab that has reached a good share of what it may hold (0 to 1). */
export interface Filling {
  readonly document: DocumentName
  readonly share: number
}

/** From here on a document is said to be nearly full. */
const NEARLY = 0.9

/** The documents that fill up while one may write in them, the fullest first. */
export function fillingsOf(statuses: ReadonlyMap<DocumentName, SyncStatus>): readonly Filling[] {
  const found: Filling[] = []
  for (const [document, { filling, rights }] of statuses)
    if (filling !== null && rights === 'write') found.push({ document, share: filling })
  return found.toSorted((left, right) => right.share - left.share)
}

/** What tells one thing to say from another: that a wall is half full, and later that it is nearly so. */
export function keyOf({ document, share }: Filling): string {
  return `${document} ${share >= NEARLY ? 'nearly' : 'half'}`
}

/** What there is to say of it, and what somebody of `role` can do. */
export function wordsOf({ document, share }: Filling, role: Role): readonly [WordKey, WordKey] {
  const state = share >= NEARLY ? 'nearly' : 'half'
  const leads = role === 'facilitation'
  if (!/^(board|content):/.test(document))
    return [`sync.filling.part.${state}`, leads ? 'sync.filling.tellHost' : 'sync.filling.tellTeam']
  const where = document.startsWith('board:') ? 'board' : 'step'
  return [`sync.filling.${where}.${state}`, leads ? 'sync.filling.plan' : 'sync.filling.tellOfStep']
}

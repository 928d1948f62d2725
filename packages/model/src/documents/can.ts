import { unreachable } from '@tablee/std'
import type { ParticipantId } from '../ids/ids.ts'
import type { CharterState, Live } from '../live/live.ts'
import type { Role } from '../people/role.ts'
import type { DocumentName, DocumentRef } from './document-name.ts'
import { parseDocumentName } from './document-name.ts'

/** A person as far as rights are concerned. */
export interface Who {
  readonly participant: ParticipantId
  readonly role: Role
}

/** What someone may do with a document; `write` includes reading. */
export type Rights = 'write' | 'read' | 'none'

/**
 * The table of rights (`contracts.md`, Documents and rights): what `who` may do with `document` while the
 * facts are `live`. A name that is not a document's gives `none`.
 */
export function rightsOn(document: DocumentName, who: Who, live: Live): Rights {
  const ref = parseDocumentName(document)
  return ref ? RIGHTS_BY_ROLE[who.role](ref, document, who, live) : 'none'
}

/** Whether `who` has `right` on `document` while the facts are `live`. */
export function can(who: Who, right: 'read' | 'write', document: DocumentName, live: Live): boolean {
  const rights = rightsOn(document, who, live)
  return rights === 'write' || rights === right
}

/** Whether `who` draws in `document`, where they write: the facilitation anywhere, others in the pass of a board where drawing is open to everyone. */
export function mayDraw(document: DocumentName, who: Who, live: Live): boolean {
  const ref = parseDocumentName(document)
  if (ref?.kind !== 'base' && ref?.kind !== 'board') return false
  return who.role === 'facilitation' || (ref.kind === 'board' && (live.drawing ?? []).includes(ref.board))
}

type Rule = (ref: DocumentRef, document: DocumentName, who: Who, live: Live) => Rights

const RIGHTS_BY_ROLE: Readonly<Record<Role, Rule>> = {
  facilitation: (ref, _document, _who, live) => {
    switch (ref.kind) {
      case 'desk':
      case 'content':
      case 'base':
      case 'board':
        return 'write'
      // changed by commands, which the relay carries out (ADR 0015)
      case 'plan':
      case 'live':
        return 'read'
      case 'charter':
        return charterIs(live, ref.version, ['draft', 'consolidation']) ? 'write' : 'read'
      case 'remarks':
        return charterIs(live, ref.version, UNTIL_THE_VOTE_CLOSES) ? 'write' : 'read'
      case 'draft':
        return 'none'
      default:
        return unreachable(ref)
    }
  },
  participant: (ref, document, who, live) => {
    switch (ref.kind) {
      case 'plan':
      case 'live':
      case 'base':
        return 'read'
      case 'content':
        return live.open.includes(document) ? 'write' : 'read'
      case 'board':
        return mayPlace(ref, document, who, live) ? 'write' : 'read'
      case 'charter':
        return charterIs(live, ref.version, ['draft']) ? 'write' : 'read'
      case 'remarks':
        return charterIs(live, ref.version, UNTIL_THE_VOTE_CLOSES) ? 'write' : 'read'
      case 'desk':
        return 'none'
      case 'draft':
        return ref.participant === who.participant ? 'write' : 'none'
      default:
        return unreachable(ref)
    }
  },
  observer: (ref, _document, _who, live) => {
    switch (ref.kind) {
      case 'plan':
      case 'live':
        return 'read'
      case 'content':
        return isShared(live, (step) => step.homes.includes(ref.home)) ? 'read' : 'none'
      case 'base':
      case 'board':
        return isShared(live, (step) => step.boards.includes(ref.board)) ? 'read' : 'none'
      case 'charter':
        return charterIs(live, ref.version, BEFORE_IT_SETTLES) || !live.charter || ref.version > live.charter.version
          ? 'none'
          : 'read'
      case 'desk':
      case 'remarks':
      case 'draft':
        return 'none'
      default:
        return unreachable(ref)
    }
  },
}

const BEFORE_IT_SETTLES: readonly CharterState[] = ['draft', 'consolidation', 'amendments']
const UNTIL_THE_VOTE_CLOSES: readonly CharterState[] = [...BEFORE_IT_SETTLES, 'settled', 'vote']

function charterIs(live: Live, version: number, states: readonly CharterState[]): boolean {
  return live.charter?.version === version && states.includes(live.charter.state)
}

function mayPlace(
  ref: { readonly board: string; readonly pass: number },
  document: DocumentName,
  who: Who,
  live: Live,
): boolean {
  if (!live.open.includes(document) || ref.pass !== live.pass) return false
  const groups = live.groups.filter((group) => group.board === ref.board)
  return groups.length === 0 || groups.some((group) => group.members.includes(who.participant))
}

function isShared(live: Live, holds: (step: Live['steps'][number]) => boolean): boolean {
  return live.steps.some((step) => live.shared.includes(step.id) && holds(step))
}

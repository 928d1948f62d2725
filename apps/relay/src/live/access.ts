import { boundsOn, rulesOf } from '@tablee/documents'
import type { CycleId, DocumentName, Live, ParticipantId } from '@tablee/model'
import { parseDocumentName, rightsOn } from '@tablee/model'
import type { Access } from '@tablee/room'
import { unreachable } from '@tablee/std'
import type { KnownCycles } from './known-cycles.ts'

/** Answers the rooms about rights from the facts. A person's role is read there, not from what their connection said once. */
export function accessFrom(known: KnownCycles): Access {
  return {
    rights: (participant, key) => {
      const { cycle, document } = splitDocumentKey(key)
      const facts = known.get(cycle)
      const person = facts?.people.get(participant as ParticipantId) // reason: looked up
      if (!facts || !person || person.removedAt !== null || !hasDocument(facts.live, document)) return 'none'
      return rightsOn(document, { participant: person.id, role: person.role }, facts.live)
    },
    bounds: (participant, key) => {
      const { cycle, document } = splitDocumentKey(key)
      const facts = known.get(cycle)
      const person = facts?.people.get(participant as ParticipantId) // reason: looked up
      return facts && person ? boundsOn(document, { participant: person.id, role: person.role }, facts.live) : null
    },
    rules: (key) => {
      const { cycle, document } = splitDocumentKey(key)
      const facts = known.get(cycle)
      return !facts || hasDocument(facts.live, document) ? rulesOf(document) : null
    },
  }
}

/** Whether a cycle with the facts `live` has a document of this name: a well-formed name alone makes none. */
function hasDocument(live: Live, document: DocumentName): boolean {
  const ref = parseDocumentName(document)
  if (!ref) return false
  switch (ref.kind) {
    case 'plan':
    case 'live':
    case 'desk':
      return true
    case 'content':
      return live.steps.some((step) => step.homes.includes(ref.home))
    case 'base':
      return live.steps.some((step) => step.boards.includes(ref.board))
    case 'board':
      return ref.pass <= live.pass && live.steps.some((step) => step.boards.includes(ref.board))
    case 'charter':
    case 'remarks':
      return live.charter !== null && ref.version <= live.charter.version
    case 'draft':
      return live.activity === ref.activity
    default:
      return unreachable(ref)
  }
}

/** The cycle and the document that `key` names; neither is known yet to be one. */
function splitDocumentKey(key: string): { readonly cycle: CycleId; readonly document: DocumentName } {
  const slash = key.indexOf('/')
  return { cycle: key.slice(0, slash) as CycleId, document: key.slice(slash + 1) as DocumentName } // reason: whoever asks looks both up
}

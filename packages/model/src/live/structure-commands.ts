import type { Result } from '@tablee/std'
import { err, foldText, ok, unreachable } from '@tablee/std'
import type { ParticipantId, StructureId } from '../ids/ids.ts'
import { keptStructure } from '../people/kept-structure.ts'
import type { Structure } from '../people/structure.ts'
import type { Command, CommandRefusal } from './command.ts'

/** A command on the structures of a cycle. */
export type StructureCommand = Extract<Command, { readonly structure: StructureId }>

/** What adding structures may ask for. */
export interface AddingStructures {
  newStructure(): StructureId
  readonly mostStructures: number
}

type Decision = Result<readonly Structure[], CommandRefusal>

/**
 * The structures after `command`, the very same where it is so already, or why it is refused. One that is merged keeps all
 * it has and points to the one that stays, so that it can be taken apart again (ADR 0019).
 */
export function decideStructures(
  structures: readonly Structure[],
  command: StructureCommand,
  mayCarry: (person: ParticipantId, structure: StructureId) => boolean,
): Decision {
  const structure = structures.find(({ id }) => id === command.structure)
  if (!structure) return err({ code: 'structure-unknown' })
  switch (command.do) {
    case 'merge-structure':
      return merge(structures, structure, command.into, mayCarry)
    case 'separate-structure':
      return separate(structures, structure)
    case 'name-structure':
      return name(structures, structure, command)
    case 'name-voice':
      if (structure.mergedInto !== null) return err({ code: 'structure-merged' })
      if (command.voice !== null && !mayCarry(command.voice, structure.id)) return err({ code: 'voice-elsewhere' })
      return ok(replaced(structures, structure, { voice: command.voice }))
    default:
      return unreachable(command)
  }
}

/** `structures` and those of `names` that none of them goes by, merged ones included; the very same where all are known. */
export function addStructures(
  structures: readonly Structure[],
  { names, type }: Extract<Command, { readonly do: 'add-structures' }>,
  { newStructure, mostStructures }: AddingStructures,
): Decision {
  const taken = new Set(structures.map(({ name: known }) => foldText(known)))
  const added = names.filter((called) => !taken.has(foldText(called)) && taken.add(foldText(called)))
  if (added.length === 0) return ok(structures)
  if (structures.length + added.length > mostStructures) return err({ code: 'structures-full' })
  const fresh = added.map((called) => ({ id: newStructure(), name: called, type, voice: null, mergedInto: null }))
  return ok([...structures, ...fresh])
}

/** The voice of the one that stays is its own; where it has none, whoever carried that of the other carries it. */
function merge(
  structures: readonly Structure[],
  structure: Structure,
  into: StructureId,
  mayCarry: (person: ParticipantId, structure: StructureId) => boolean,
): Decision {
  const kept = keptStructure(structures, into)
  if (!kept) return err({ code: 'structure-unknown' })
  // crosswise: what was to stay was merged into this one meanwhile
  if (kept.id === structure.id) return err({ code: 'structure-merged' })
  if (structure.mergedInto !== null)
    return keptStructure(structures, structure.id)?.id === kept.id ? ok(structures) : err({ code: 'structure-merged' })
  const inherits = kept.voice === null && structure.voice !== null && mayCarry(structure.voice, structure.id)
  const merged = replaced(structures, structure, { mergedInto: kept.id })
  return ok(inherits ? replaced(merged, kept, { voice: structure.voice }) : merged)
}

/** Its name may have been given to another meanwhile: that one is named otherwise first, or they stay one. */
function separate(structures: readonly Structure[], structure: Structure): Decision {
  if (structure.mergedInto !== null && isTaken(structures, structure.id, structure.name))
    return err({ code: 'structure-name-taken' })
  return ok(replaced(structures, structure, { mergedInto: null }))
}

/** A name is that of one structure: another of that name is merged instead. */
function name(
  structures: readonly Structure[],
  structure: Structure,
  { name: called, type }: Extract<StructureCommand, { readonly do: 'name-structure' }>,
): Decision {
  if (structure.mergedInto !== null) return err({ code: 'structure-merged' })
  return isTaken(structures, structure.id, called)
    ? err({ code: 'structure-known' })
    : ok(replaced(structures, structure, { name: called, type }))
}

/** Whether another that stands goes by this name. */
function isTaken(structures: readonly Structure[], structure: StructureId, called: string): boolean {
  return structures.some(
    ({ id, name: theirs, mergedInto }) =>
      id !== structure && mergedInto === null && foldText(theirs) === foldText(called),
  )
}

function replaced(
  structures: readonly Structure[],
  structure: Structure,
  change: Partial<Structure>,
): readonly Structure[] {
  const same = Object.entries(change).every(([key, value]) => structure[key as keyof Structure] === value)
  return same ? structures : structures.map((each) => (each.id === structure.id ? { ...each, ...change } : each))
}

import type { ParticipantId } from '../ids/ids.ts'
import { keptStructure } from './kept-structure.ts'
import type { Role } from './role.ts'
import type { Structure } from './structure.ts'

/** As much of a person as a voice asks for. */
export interface Speaker {
  readonly id: ParticipantId
  readonly role: Role
  readonly structure: string | null
  readonly removed: boolean
}

/**
 * Whether someone may carry the voice of `structure`, the one that stays where some were merged: they take part, write, and
 * speak for it.
 */
export function mayCarryVoice(speaker: Speaker, structure: string, structures: readonly Structure[]): boolean {
  if (speaker.removed || speaker.role === 'observer' || speaker.structure === null) return false
  return keptStructure(structures, speaker.structure)?.id === structure
}

/**
 * Who carries the one voice of the structure that `id` stands for; null while nobody does. Whoever was named and has left it
 * since carries it no more, and those of a structure that was merged into it carry nothing beside.
 */
export function voiceOf(
  structures: readonly Structure[],
  id: string,
  people: ReadonlyMap<ParticipantId, Speaker>,
): ParticipantId | null {
  const kept = keptStructure(structures, id)
  const speaker = kept?.voice && people.get(kept.voice)
  return kept && speaker && mayCarryVoice(speaker, kept.id, structures) ? speaker.id : null
}

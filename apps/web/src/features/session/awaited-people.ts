import type { Awaited, ParticipantId, Person } from '@tablee/model'

/** Those of `people` whose answer is counted: observers, who cannot give any themselves, only where there is one. */
export function awaitedOf(
  people: readonly Person[],
  answers: ReadonlyMap<ParticipantId, Awaited> | null,
): readonly Person[] {
  return people.filter(({ id, role }) => role !== 'observer' || answers?.has(id))
}

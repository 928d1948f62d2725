import type { BoardPresence, Neighbour } from '@tablee/canvas'
import type { ParticipantId, StructureId } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import { presenceOf } from '@tablee/provider'
import { valueStore } from '@tablee/std'

/** Who else is on a board, myself in another tab excepted. */
export function boardPresence(
  { awareness }: OpenDocument,
  me: ParticipantId,
  structureName: (id: StructureId) => string | null,
): BoardPresence {
  const { peers, show } = presenceOf(awareness)
  const read = (): readonly Neighbour[] =>
    peers
      .get()
      .filter(({ who }) => who.participant !== me)
      .map(({ client, who, cursor, editing }) => ({
        key: String(client),
        participant: who.participant,
        name: who.name,
        structure: who.structure ? (structureName(who.structure as StructureId) ?? '') : '',
        cursor,
        editing,
      }))
  const neighbours = valueStore(read())
  peers.subscribe(() => neighbours.set(read()))
  return { neighbours, show }
}

import type { BoardPresence, Neighbour } from '@tablee/canvas'
import type { ParticipantId, Person, StructureId } from '@tablee/model'
import type { OpenDocument, Peer } from '@tablee/provider'
import { presenceOf } from '@tablee/provider'
import type { Store } from '@tablee/std'

export interface BoardPresenceOptions {
  readonly me: ParticipantId
  /** Everyone in the cycle: the relay says who is there by id alone. */
  readonly people: Store<ReadonlyMap<ParticipantId, Person>>
  readonly structureName: (id: StructureId) => string | null
  /** Someone who is not among the people yet is there. */
  readonly onStranger: () => void
}

/** Who else is on a board, myself in another tab excepted; who is not known yet is shown once they are. */
export function boardPresence(
  { awareness }: OpenDocument,
  { me, people, structureName, onStranger }: BoardPresenceOptions,
): BoardPresence {
  const { peers, show } = presenceOf(awareness)
  const asked = new Set<string>()
  const neighbourOf = ({ client, who, ...shown }: Peer): readonly Neighbour[] => {
    const participant = who as ParticipantId // reason: stamped by the relay
    if (participant === me) return []
    const person = people.get().get(participant)
    if (!person) {
      if (!asked.has(who)) onStranger()
      asked.add(who)
      return []
    }
    const structure = person.structure ? (structureName(person.structure) ?? '') : ''
    return [{ key: String(client), participant, name: person.name ?? '', structure, role: person.role, ...shown }]
  }
  let shown: readonly Neighbour[] = []
  let of: readonly unknown[] = []
  return {
    show,
    neighbours: {
      get: () => {
        const present = [peers.get(), people.get()]
        if (present.some((part, index) => part !== of[index])) shown = peers.get().flatMap(neighbourOf)
        of = present
        return shown
      },
      subscribe: (listener) => {
        const stops = [peers.subscribe(listener), people.subscribe(listener)]
        return () => {
          for (const stop of stops) stop()
        }
      },
    },
  }
}

import type { ParticipantId, Person } from '@tablee/model'
import type { CaretPeer, OpenDocument } from '@tablee/provider'
import { caretsOf } from '@tablee/provider'
import type { Store } from '@tablee/std'
import type { Caret, Carets } from '@tablee/text'
import { personColor } from '@tablee/ui'

export interface ContentCaretsOptions {
  readonly me: ParticipantId
  /** Everyone in the cycle: the relay says who is there by id alone. */
  readonly people: Store<ReadonlyMap<ParticipantId, Person>>
  /** Whether the person wants to see them. */
  readonly shown: Store<boolean>
  /** Someone who is not among the people yet writes. */
  readonly onStranger: () => void
  /** Whether this page is in view: who looks elsewhere writes nowhere. */
  readonly isInView: () => boolean
}

/** The carets of those who write in the cards of a document, by name; my own in another tab are not shown. */
export function contentCarets(
  { awareness }: Pick<OpenDocument, 'awareness'>,
  { me, people, shown, onStranger, isInView }: ContentCaretsOptions,
): Carets {
  const { peers, show } = caretsOf(awareness)
  const sources = [peers, people, shown] as const
  let of: readonly unknown[] = []
  let others: readonly Caret[] = []
  const asked = new Set<string>()
  const caretOf = ({ client, who, anchor, head }: CaretPeer): readonly Caret[] => {
    if (who === me) return []
    const person = people.get().get(who as ParticipantId) // reason: stamped by the relay
    if (!person && !asked.has(who)) onStranger()
    asked.add(who)
    return person?.name ? [{ key: String(client), name: person.name, color: personColor(who), anchor, head }] : []
  }
  return {
    show: (mine) => show(isInView() ? mine : null),
    others: {
      get: () => {
        const present = sources.map((source) => source.get())
        if (present.every((part, index) => part === of[index])) return others
        of = present
        others = shown.get() ? peers.get().flatMap(caretOf) : []
        return others
      },
      subscribe: (listener) => {
        const stops = sources.map((source) => source.subscribe(listener))
        return () => {
          for (const stop of stops) stop()
        }
      },
    },
  }
}

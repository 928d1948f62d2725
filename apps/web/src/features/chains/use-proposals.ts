import { copyCard } from '@tablee/documents'
import type { Card, MissingLink, Zone } from '@tablee/model'
import { textsIn } from '@tablee/model'
import { useStore } from '@tablee/ui'
import { useCycle } from '../../cycle/cycle-context.ts'
import { writtenAfter } from '../card/question-after.ts'
import type { Handover } from '../flow/handovers.ts'
import { useDestination } from '../flow/use-destination.ts'
import type { ChainsNow } from './use-chains.ts'

const MISSING_ZONE = 'missing-links'

export interface Proposals {
  /** Why nothing can be proposed for now: this tab is offline, or the roadmap is closed to this person. */
  readonly barred: 'offline' | 'closed' | null
  /** What was proposed already is known. */
  readonly isKnown: boolean
  /** The zone of the roadmap in which proposals wait. */
  readonly landing: Zone | null
  /** What was made of a missing link there. */
  readonly copyOf: (link: MissingLink) => Card | null
  /** Hands a missing link on, noted on the board of the chains where it was not, as one entry of the history; false where it is there. */
  readonly propose: (link: MissingLink, title: string) => boolean
}

/** Proposes missing links to the step that `handover` leads to, each once. */
export function useProposals(handover: Handover, { step, document, zones, scope }: ChainsNow): Proposals {
  const { history, save } = useCycle()
  const { line } = useStore(save)
  const destination = useDestination(handover)
  const copyOf = ({ card }: MissingLink): Card | null => card && destination.copyOf(card, card.kind)
  // what is there already is known once all of it is
  const isKnown = destination.loaded && line !== 'offline'
  const note = (link: MissingLink, title: string): Card['id'] => {
    const zone = zones.find(({ spec }) => spec.key === MISSING_ZONE && spec.accepts.includes('chain-link')) ?? null
    const questions = [...new Set(link.about.flatMap(({ fields }) => textsIn(fields['questions'])))]
    return scope.gestures.addCard({
      kind: 'chain-link',
      zone,
      title,
      fields: questions.length > 0 ? { questions } : {},
      from: link.about.flatMap(writtenAfter),
    })
  }
  return {
    barred: line === 'offline' ? 'offline' : destination.writable ? null : 'closed',
    isKnown,
    landing: destination.landing,
    copyOf,
    propose: (link, title) => {
      if (!isKnown || !destination.writable || copyOf(link)) return false
      return history.record(() => {
        const id = link.card?.id ?? note(link, title)
        const copied = copyCard(document.doc, { id, home: step.id }, null)
        if (!copied) return false
        return destination.gestures.takeCopy(copied, copied.card.kind, destination.zoneFor(copied.card)).ok
      })
    },
  }
}

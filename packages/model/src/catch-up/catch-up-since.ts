import type { Ms } from '@tablee/std'
import type { Person } from '../api/responses.ts'
import type { AskedAs } from '../cards/asks.ts'
import { ASKED_BY, askingOf } from '../cards/asks.ts'
import type { Card } from '../cards/card.ts'
import { makerOf } from '../cards/card.ts'
import { textsIn } from '../cards/field.ts'
import { standingCards } from '../cards/merges.ts'
import { sourceState } from '../cards/source-state.ts'
import type { HomeId } from '../documents/document-name.ts'
import type { CardId, ParticipantId, StructureId } from '../ids/ids.ts'
import type { Live } from '../live/live.ts'
import type { PlannedStep } from '../steps/plan.ts'

/** What someone may read of a cycle when they come back. */
export interface CatchUpSource {
  readonly me: { readonly participant: ParticipantId; readonly structure: StructureId | null }
  /** In the order of the plan. */
  readonly steps: readonly PlannedStep[]
  readonly live: Pick<Live, 'steps' | 'questions' | 'structures'>
  /** The homes that they may read, removed cards included. */
  readonly homes: readonly { readonly home: HomeId; readonly cards: readonly Card[] }[]
  /** Whether they may change the cards of a home. */
  readonly mayWrite: (home: HomeId) => boolean
  readonly people: readonly Pick<Person, 'id' | 'joinedAt' | 'removed'>[]
  readonly now: Ms
}

/** A decision, and when it was written or a card was turned into it. */
export interface Decided {
  readonly card: Card
  readonly at: Ms
}

/** A validated question; `at` null where nobody kept when, `card` null where it may not be read. */
export interface Validated {
  readonly id: CardId
  readonly number: number
  readonly at: Ms | null
  readonly card: Card | null
}

/**
 * Something that is expected of someone or of their structure, as it stands: a thing to do, a line they lead, an action they carry, or
 * a card of theirs whose source says something else now (`source`).
 */
export interface AskedOfMe {
  readonly card: Card
  readonly as: AskedAs | 'source'
  readonly due: string | null
  readonly isNew: boolean
}

/** What others did in a step. */
export interface StepNews {
  readonly step: PlannedStep
  /** Its place in the cycle, from 1 on. */
  readonly number: number
  readonly added: number
  readonly removed: number
}

/** What happened in a cycle since someone was there. */
export interface CatchUp {
  /** The last one first. */
  readonly decisions: readonly Decided[]
  readonly questions: readonly Validated[]
  /** What is new first, then what is due first. */
  readonly asked: readonly AskedOfMe[]
  /** The steps in which something happened. */
  readonly steps: readonly StepNews[]
  readonly joined: readonly ParticipantId[]
}

/** What others did since `since` (ms; 0: since the beginning), and what is expected of whoever reads. A card that says it is of the future is of now. */
export function catchUpSince(source: CatchUpSource, since: Ms): CatchUp {
  const { me, live, homes, people, now } = source
  const standing = homes.flatMap(({ cards }) => standingCards(cards))
  const known = new Map(standing.map((card) => [card.id, card]))
  const mine = new Set<string>([me.participant, ...namesOf(me.structure, live.structures)])
  const isAskedAgain = ({ kind, asks }: Card, own: readonly string[]): boolean =>
    [...own, ASKED_BY, askingOf(kind)?.state ?? ''].some((of) => {
      const ask = asks && Object.hasOwn(asks, of) ? asks[of] : undefined
      return ask !== undefined && ask.by !== me.participant && Math.min(now, ask.at) > since
    })
  const every = new Map(homes.flatMap(({ cards }) => cards).map((card) => [card.id, card]))
  const hasChangedSource = (card: Card): boolean =>
    source.mayWrite(card.home) && sourceState(card, (id) => every.get(id) ?? null).is === 'changed'
  const writtenAt = (card: Card): Ms => Math.min(now, Math.max(card.at, card.turned ?? 0))
  return {
    decisions: standing
      .filter((card) => card.kind === 'decision' && !isCopyOfDecision(card, known))
      .map((card) => ({ card, at: writtenAt(card) }))
      .filter(({ at }) => at > since)
      .toSorted((left, right) => right.at - left.at || inOrder(left.card.id, right.card.id)),
    questions: live.questions
      .filter(({ at }) => (at ?? 0) > since || since === 0)
      .map(({ card, number, at }) => ({ id: card, number, at: at ?? null, card: known.get(card) ?? null })),
    asked: standing
      .flatMap((card): readonly AskedOfMe[] => {
        const own = namedIn(card, mine)
        const as = own.length > 0 ? (askingOf(card.kind)?.as ?? null) : null
        const [due = null] = textsIn(card.fields[ASKED_BY])
        const isOthers = since > 0 && makerOf(card) !== me.participant && writtenAt(card) > since
        return [
          ...(as ? [{ card, as, due, isNew: isOthers || (since > 0 && isAskedAgain(card, own)) }] : []),
          ...((as || card.by === me.participant) && hasChangedSource(card)
            ? [{ card, as: 'source', due: null, isNew: false } as const]
            : []),
        ]
      })
      .toSorted(
        (left, right) =>
          Number(right.isNew) - Number(left.isNew) ||
          inOrder(left.due ?? NEVER, right.due ?? NEVER) ||
          inOrder(left.card.id, right.card.id),
      ),
    steps: newsOfSteps(source, (card) => {
      if (card.removed) return card.removed.at > since && card.removed.by !== me.participant && card.at <= since
      return makerOf(card) !== me.participant && Math.min(now, card.at) > since
    }),
    joined: people
      .filter(({ id, joinedAt, removed }) => !removed && id !== me.participant && joinedAt > since)
      .map(({ id }) => id),
  }
}

/** Whether nothing happened: what is asked of someone may be as it was. */
export function isQuiet({ decisions, questions, asked, steps, joined }: CatchUp): boolean {
  return [decisions, questions, steps, joined].every((list) => list.length === 0) && !asked.some(({ isNew }) => isNew)
}

/** Later than any day. */
const NEVER = '~'

function inOrder(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}

/** Under which of `mine` a card asks something that is still to be done. */
function namedIn({ kind, fields }: Card, mine: ReadonlySet<string>): readonly string[] {
  const asking = askingOf(kind)
  if (!asking?.isOpen(fields[asking.state])) return []
  return textsIn(fields[asking.names]).filter((name) => mine.has(name))
}

/** The ids under which cards may name a structure: its own, and those of the ones that were merged into it. */
function namesOf(structure: StructureId | null, structures: Live['structures']): ReadonlySet<string> {
  if (structure === null) return NOBODY
  const own = structures.find(({ id }) => id === structure)?.mergedInto ?? structure
  return new Set([own, structure, ...structures.filter(({ mergedInto }) => mergedInto === own).map(({ id }) => id)])
}

const NOBODY: ReadonlySet<string> = new Set()

/** A decision that was handed on was taken once. */
function isCopyOfDecision({ from }: Card, known: ReadonlyMap<CardId, Card>): boolean {
  return from.some(({ as, card }) => as === 'copy' && known.get(card)?.kind === 'decision')
}

/** A home of several steps counts for the first of them. */
function newsOfSteps({ steps, live, homes }: CatchUpSource, isNews: (card: Card) => boolean): readonly StepNews[] {
  const taken = new Set<HomeId>()
  return steps.flatMap((step, index): readonly StepNews[] => {
    const own = live.steps.find(({ id }) => id === step.id)?.homes ?? []
    const fresh = homes.filter(({ home }) => own.includes(home) && !taken.has(home))
    for (const { home } of fresh) taken.add(home)
    const added = fresh.flatMap(({ cards }) => standingCards(cards)).filter(isNews).length
    const removed = fresh.flatMap(({ cards }) => cards).filter((card) => card.removed && isNews(card)).length
    return added + removed > 0 ? [{ step, number: index + 1, added, removed }] : []
  })
}

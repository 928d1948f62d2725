import * as z from 'zod/mini'
import { ParticipantId } from '../ids/ids.ts'
import type { FieldValue } from './field.ts'
import { textsIn } from './field.ts'
import type { Kind } from './kind.ts'

/** Who asked something of someone through a card that may be older, and when (ms). */
export const Ask = z.object({ by: ParticipantId, at: z.number() })
export type Ask = Readonly<z.infer<typeof Ask>>

/** What was asked last, by the id of whom a card names, or by the field that says when or that it goes on again. */
export type Asks = Readonly<Record<string, Ask>>

/** Of a card that says that it asks more, the first are read. */
export const MOST_ASKS = 256

/** What someone whom a card names has to do with it. */
export type AskedAs = 'todo' | 'lead' | 'carrier'

/** How the cards of a kind ask something of those whom they name. */
interface Asking {
  readonly as: AskedAs
  /** The field that names people or structures. */
  readonly names: string
  /** The field that says whether it is still to be done. */
  readonly state: string
  readonly isOpen: (state: FieldValue | undefined) => boolean
}

/** The day by which it is asked, in every kind that asks. */
export const ASKED_BY = 'due'

const OVER: ReadonlySet<unknown> = new Set(['done', 'dropped'])
/** What an action says that does not go on by itself. */
const TO_BE_MADE: ReadonlySet<unknown> = new Set(['planned', 'to-create'])

const ASKING: Partial<Record<Kind, Asking>> = {
  todo: { as: 'todo', names: 'who', state: 'state', isOpen: (state) => !OVER.has(state) },
  'roadmap-line': { as: 'lead', names: 'lead', state: 'state', isOpen: (state) => !OVER.has(state) },
  action: { as: 'carrier', names: 'structure', state: 'status', isOpen: (state) => TO_BE_MADE.has(state) },
}

/** How cards of `kind` ask something, or null: they do not. */
export function askingOf(kind: Kind): Asking | null {
  return ASKING[kind] ?? null
}

/** What is read of a card to know what it asks. */
interface AskingCard {
  readonly kind: Kind
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly asks?: Asks | undefined
}

/** What `card` has asked once `changes` are in its fields, the new of it by `ask`; null where they ask nothing new of anyone. */
export function asksAfter(
  { kind, fields, asks = {} }: AskingCard,
  changes: Readonly<Record<string, FieldValue>>,
  ask: Ask,
): Asks | null {
  const asking = askingOf(kind)
  if (!asking) return null
  const next = { ...fields, ...changes }
  const [before, names] = [textsIn(fields[asking.names]), textsIn(next[asking.names])]
  const day = (of: typeof fields): string => textsIn(of[ASKED_BY])[0] ?? ''
  const fresh = [
    ...names.filter((name) => !before.includes(name)),
    ...(day(next) !== '' && day(next) !== day(fields) ? [ASKED_BY] : []),
    ...(asking.isOpen(next[asking.state]) && !asking.isOpen(fields[asking.state]) ? [asking.state] : []),
  ]
  if (names.length === 0 || fresh.length === 0) return null
  const standing = new Set([...names, ASKED_BY, asking.state])
  const kept = Object.entries(asks).filter(([of]) => standing.has(of) && !fresh.includes(of))
  return Object.fromEntries([...fresh.map((of) => [of, ask] as const), ...kept].slice(0, MOST_ASKS))
}

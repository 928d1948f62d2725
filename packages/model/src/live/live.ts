import * as z from 'zod/mini'
import {
  ActivityId,
  BoardId,
  CardId,
  GroupId,
  ParticipantId,
  PollId,
  SessionId,
  StepId,
  StructureId,
} from '../ids/ids.ts'
import { DocumentName } from '../documents/document-name.ts'
import type { HomeId } from '../documents/document-name.ts'
import { Structure } from '../people/structure.ts'

const Ms = z.number()

/** How an activity is run (`product.md`, The cycle: templates). */
export const Mode = z.enum(['plenary', 'hidden-writing', 'sharing', 'vote', 'breakout', 'break'])
export type Mode = z.infer<typeof Mode>

/** The life of a charter (`product.md`, Charter). */
export const CharterState = z.enum([
  'draft',
  'consolidation',
  'amendments',
  'settled',
  'vote',
  'adopted',
  'adopted-with-reservations',
  'to-rework',
  'signed',
])
export type CharterState = z.infer<typeof CharterState>

/** What a structure says of a card on which all were asked to take a stand. */
export const Stance = z.object({
  on: CardId,
  structure: StructureId,
  value: z.enum(['agree', 'question', 'green', 'orange', 'red', 'confirm']),
})
export type Stance = z.infer<typeof Stance>

/** What a closed poll says: how many voices each choice or card got. */
export const PollResult = z.record(z.string(), z.number())
export type PollResult = z.infer<typeof PollResult>

/** Home of cards, as text: `directory`, `roadmap`, a step, or `<board>.<pass>`. */
export const Home = z.custom<HomeId>(
  (value) => typeof value === 'string' && DocumentName.safeParse(`content:${value}`).success,
)

/**
 * The facts that everyone may read. They are SQL rows changed by commands; the relay mirrors them into the
 * document `live`, which it alone writes. `rev` grows by one with each change.
 */
export const Live = z.object({
  rev: z.number(),
  session: z.nullable(SessionId),
  activity: z.nullable(ActivityId),
  pass: z.number(),
  mode: Mode,
  endsAt: z.nullable(Ms),
  pausedLeft: z.nullable(Ms),
  view: z.nullable(z.object({ board: BoardId, zone: z.nullable(z.string()) })),
  summons: z.number(),
  open: z.array(DocumentName),
  shared: z.array(StepId),
  /** The boards on which participants may draw; the first versions say nothing of them. */
  drawing: z.optional(z.array(BoardId)),
  /** Which boards and homes belong to which step: what `shared` means for a document. */
  steps: z.array(z.object({ id: StepId, boards: z.array(BoardId), homes: z.array(Home) })),
  groups: z.array(
    z.object({ id: GroupId, board: BoardId, host: z.nullable(ParticipantId), members: z.array(ParticipantId) }),
  ),
  structures: z.array(Structure),
  /** The validated questions; the first versions did not say when they were validated (ms). */
  questions: z.array(z.object({ card: CardId, number: z.number(), at: z.optional(z.number()) })),
  stances: z.array(Stance),
  polls: z.array(
    z.object({ id: PollId, state: z.enum(['open', 'closed']), turnout: z.number(), result: z.nullable(PollResult) }),
  ),
  charter: z.nullable(z.object({ version: z.number(), state: CharterState, until: z.nullable(Ms) })),
  roadmap: z.nullable(z.object({ version: z.number(), settledAt: Ms })),
})
export type Live = DeepReadonly<z.infer<typeof Live>>

type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> }

/** The facts of a cycle that has just been created, before its steps are known. */
export const EMPTY_LIVE: Live = {
  rev: 0,
  session: null,
  activity: null,
  pass: 1,
  mode: 'plenary',
  endsAt: null,
  pausedLeft: null,
  view: null,
  summons: 0,
  open: [],
  shared: [],
  drawing: [],
  steps: [],
  groups: [],
  structures: [],
  questions: [],
  stances: [],
  polls: [],
  charter: null,
  roadmap: null,
}

import type { History } from '@tablee/documents'
import type { Command, CycleId, DocumentName, Live, Me, ParticipantId, Person, Plan } from '@tablee/model'
import type { OpenDocument, Rescues } from '@tablee/provider'
import type { Ms, Result, Store } from '@tablee/std'
import { createContext, useContext } from 'react'
import type { ApiRefusal } from '../api/request.ts'
import type { Absence } from './absence.ts'
import type { CardClipboard } from './card-clipboard.ts'
import type { CardDrafts } from './card-drafts.ts'
import type { CursorsShown } from './cursors-shown.ts'
import type { SyncState } from './save-state.ts'
import type { ToldCounts } from './told-counts.ts'

/** One cycle as one tab sees it: who I am in it, its facts, its plan, its people and its documents. */
export interface CycleContext {
  readonly cycle: CycleId
  readonly me: Me
  /** The facts mirrored by the relay; null until they have arrived. */
  readonly live: Store<Live | null>
  readonly plan: Store<Plan | null>
  readonly toldCounts: ToldCounts
  /** Since when I was away, and whether I have been told what happened meanwhile. */
  readonly absence: Absence
  /** The last moment at which pages say something else by themselves (`useNow`). */
  readonly now: Store<Ms>
  /** Everyone who ever took part, removed people included. */
  readonly people: Store<ReadonlyMap<ParticipantId, Person>>
  /** Asks for the people again: someone unknown was met. */
  readonly refreshPeople: () => void
  /** How safe what was written is, over every document that is open. */
  readonly save: Store<SyncState>
  /** Set once the relay has shut this device out (removed, revoked, cycle gone). */
  readonly lost: Store<ApiRefusal | null>
  /** What was written here and could not be saved. */
  readonly rescues: Rescues
  /** Every document that is open. */
  readonly documents: Store<ReadonlyMap<DocumentName, OpenDocument>>
  /** The document of that name, shared by all who ask; components use `useDocument`, which keeps it open. */
  readonly openDocument: (name: DocumentName) => OpenDocument
  /** Keeps `name` open until the returned function is called. */
  readonly holdDocument: (name: DocumentName) => () => void
  /** Asks the relay to change the facts, decided on the facts as they are known here. */
  readonly command: (command: Command) => Promise<Result<Live, ApiRefusal>>
  /** Ends this device's access to the cycle and erases what this browser keeps of it; the page is to be left then. */
  readonly leave: () => Promise<Result<unknown, ApiRefusal>>
  /** Undo and redo of this tab. */
  readonly history: History
  /** Whether this person wants to see the pointers and carets of others. */
  readonly cursorsShown: CursorsShown
  /** The cards that were copied in this tab. */
  readonly clipboard: CardClipboard
  /** The cards that this person has begun to write and not added yet. */
  readonly drafts: CardDrafts
}

const Context = createContext<CycleContext | null>(null)

export const CycleProvider = Context.Provider

/** The cycle that this page belongs to; throws outside of one. */
export function useCycle(): CycleContext {
  const cycle = useContext(Context)
  if (!cycle) throw new Error('useCycle stands outside of a cycle')
  return cycle
}

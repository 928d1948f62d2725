import type { Cell, MayWrite, SavedClock } from '@tablee/documents'
import { boundsOn, createHistory, isWithin, liveStore, planStore, tellQuestions } from '@tablee/documents'
import type { Command, DocumentName, HomeCount, Live, Me, ParticipantId, Person, Seat } from '@tablee/model'
import { LIVE, PLAN } from '@tablee/model'
import type { RefusalCode } from '@tablee/provider'
import { eraseLocalCopies, openConnection } from '@tablee/provider'
import type { Result } from '@tablee/std'
import { err, ok, systemClock, systemScheduler, valueStore } from '@tablee/std'
import { changeLive, fetchPeople, leaveCycle, tellTold } from '../api/cycle-calls.ts'
import type { ApiRefusal } from '../api/request.ts'
import { fetchSeat } from '../api/seats.ts'
import { rememberAbsence } from './absence.ts'
import { createCardClipboard } from './card-clipboard.ts'
import type { CardDrafts } from './card-drafts.ts'
import { rememberCursorsShown } from './cursors-shown.ts'
import type { CycleContext } from './cycle-context.ts'
import { createDocumentShelf } from './document-shelf.ts'
import { followRights, rightsHere } from './follow-rights.ts'
import { fromTold } from './from-told.ts'
import { followMoments } from './moments.ts'
import { saveStateOver } from './save-state.ts'
import { toldCounts } from './told-counts.ts'

/** How often (ms) the people of a cycle are asked for again while its page is in view: joining changes no shared document. */
const PEOPLE_EVERY = 20_000

/** A page that nobody has looked at for so long (ms) asks again since when they were away. */
const LONG_UNSEEN = 60 * 60_000

/** Refusals of the relay after which asking again gives nothing. */
const LOST: Partial<Record<RefusalCode, ApiRefusal['code']>> = {
  'no-access': 'no-access',
  revoked: 'revoked',
  unknown: 'cycle-unknown',
}

/** How a cycle is opened. */
export interface Opening {
  /** The facts as the relay has told them; null: they have to be waited for. */
  readonly told: Live | null
  /** How many cards are shown of its homes, as the relay has told with the facts. */
  readonly counts: readonly HomeCount[]
  /** What was begun in a former life goes on. */
  readonly drafts: CardDrafts
  /** Called when the cycle is to be closed and opened afresh: its plan or its facts have begun a new life. */
  readonly onOver: () => void
  /** The same for someone who has another role since. */
  readonly onRole: (seat: Seat) => void
}

/** Opens the cycle in which `me` takes part: its plan and facts at once, the rest when asked for. */
export function openCycle(
  me: Me,
  { told, counts, drafts, onOver, onRole }: Opening,
): CycleContext & { readonly close: () => void } {
  const cycle = me.cycle.id
  const connection = openConnection({ cycle, participant: me.participant })
  const facts = connection.openDocument(LIVE, { writable: false })
  const mirrored = liveStore(facts.doc)
  const live = fromTold(told, mirrored)
  const shelf = createDocumentShelf((document) => {
    if (document === LIVE) return facts
    const opened = connection.openDocument(document, { writable: rightsHere(document, me, live.get()) === 'write' })
    tellQuestions(opened.doc, live)
    return opened
  })
  const releases = [shelf.hold(LIVE), shelf.hold(PLAN)]
  const planned = shelf.get(PLAN)
  const plan = planStore(planned.doc)
  const save = saveStateOver(connection.line, shelf.open, live, me)
  const people = valueStore<ReadonlyMap<ParticipantId, Person>>(new Map())
  const lost = valueStore<ApiRefusal | null>(null)

  let leaving = false
  const noticeLoss = (): void => {
    const refusal = connection.line.get().line === 'refused' ? connection.line.get() : facts.status.get().refusal
    const code = refusal?.code ? LOST[refusal.code] : undefined
    // who leaves is shut out too, before the answer to their leaving has come
    if (code && !leaving) lost.set({ code, fields: [] })
  }
  const noticeEnd = (): void => {
    if ([facts, planned].some(({ status }) => status.get().refusal?.remedy === 'reopen')) onOver()
  }
  // a document that no page shows is opened for what waits in its copy, once it is known whether it may be written
  const sendWhatWaits = (): void => {
    if (!mirrored.get()) return
    stopWaiting()
    void connection.documentsThatWait().then((names) => {
      for (const name of names) if (!closed) shelf.get(name as DocumentName) // reason: names of copies made here
    })
  }
  const stopWaiting = mirrored.subscribe(sendWhatWaits)
  let closed = false
  const leave = async (): Promise<Result<unknown, ApiRefusal>> => {
    leaving = true
    const result = await leaveCycle(cycle)
    leaving = result.ok
    if (result.ok) {
      await shelf.forget()
      await eraseLocalCopies(cycle)
    } else noticeLoss()
    return result
  }

  let turns = 0
  const refreshPeople = (): void => {
    const turn = ++turns
    void fetchPeople(cycle).then((result) => {
      // an answer that others have overtaken is old
      if (result.ok && turn === turns) people.set(new Map(result.value.people.map((person) => [person.id, person])))
    })
  }
  // rights are what every page is made of; unsent writing has the relay's word first
  const noticeRole = (): void => {
    const own = people.get().get(me.participant)
    if (!own || own.removed || own.role === me.role || save.get().pending > 0) return
    void fetchSeat(cycle).then((seat) => {
      if (seat.ok && !closed && seat.value.role !== me.role) onRole(seat.value)
    })
  }
  const tell = (awaySince: number): Promise<boolean> =>
    tellTold(cycle, { awaySince }).then(({ ok: isKnown }) => isKnown)
  const absence = rememberAbsence({ storage: () => localStorage, cycle, tell }, me)
  const moments = followMoments(plan, { clock: systemClock, scheduler: systemScheduler })
  let looked = Date.now()
  const refreshWhenSeen = (): void => {
    if (document.visibilityState !== 'visible' || lost.get()) return
    refreshPeople()
    moments.look()
    absence.tellAgain()
    if (Date.now() - looked > LONG_UNSEEN) askSinceWhen()
    else looked = Date.now()
  }
  // a page that was left open for a night finds its reader back
  const askSinceWhen = (): void => {
    void fetchSeat(cycle).then((seat) => {
      if (!seat.ok) return
      looked = Date.now()
      absence.is(seat.value)
    })
  }
  const timer = setInterval(refreshWhenSeen, PEOPLE_EVERY)
  document.addEventListener('visibilitychange', refreshWhenSeen)
  const stops = [
    live.subscribe(refreshPeople),
    people.subscribe(noticeRole),
    save.subscribe(noticeRole),
    connection.line.subscribe(noticeLoss),
    facts.status.subscribe(noticeLoss),
    facts.status.subscribe(noticeEnd),
    planned.status.subscribe(noticeEnd),
    stopWaiting,
    followRights(shelf, live, me),
    moments.stop,
  ]
  refreshPeople()

  let newest: Live | null = null
  const opened = (held: Cell['doc']) => [...shelf.open.get()].find(([, { doc }]) => doc === held)
  const savedClock: SavedClock = (doc, client) => opened(doc)?.[1].savedClock(client) ?? Infinity
  const mayWrite: MayWrite = (cell, value) => {
    const [name] = opened(cell.doc) ?? []
    const present = known()
    if (!name || !present) return false
    return rightsHere(name, me, present) === 'write' && isWithin(boundsOn(name, me, present), cell, value)
  }
  const known = (): Live | null => {
    const present = live.get()
    return newest && (!present || newest.rev > present.rev) ? newest : present
  }
  const command = async (asked: Command): Promise<Result<Live, ApiRefusal>> => {
    const present = known()
    if (!present) return err({ code: 'unreachable', fields: [] })
    const result = await changeLive(cycle, { rev: present.rev, command: asked })
    if (!result.ok) return result
    newest = result.value.live
    return ok(newest)
  }

  return {
    cycle,
    me,
    live,
    plan,
    toldCounts: toldCounts(counts),
    absence,
    now: moments.now,
    people,
    refreshPeople,
    save,
    lost,
    rescues: connection.rescues,
    documents: shelf.open,
    openDocument: shelf.get,
    holdDocument: shelf.hold,
    command,
    leave,
    history: createHistory(systemClock, { mayWrite, savedClock }),
    clipboard: createCardClipboard(),
    drafts,
    cursorsShown: rememberCursorsShown(() => localStorage),
    close: () => {
      closed = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refreshWhenSeen)
      for (const stop of [...stops, ...releases, save.stop]) stop()
      shelf.close()
      connection.close()
    },
  }
}

import { createHistory, liveStore, planStore } from '@tablee/documents'
import type { Command, Live, Me, ParticipantId, Person } from '@tablee/model'
import { LIVE, PLAN } from '@tablee/model'
import { eraseLocalCopies, openDocument } from '@tablee/provider'
import type { OpenDocument } from '@tablee/provider'
import type { Result } from '@tablee/std'
import { err, ok, valueStore } from '@tablee/std'
import { changeLive, fetchPeople, leaveCycle } from '../api/cycle-calls.ts'
import type { ApiRefusal } from '../api/request.ts'
import type { CycleContext } from './cycle-context.ts'
import { createDocumentShelf } from './document-shelf.ts'
import { followRights, rightsHere } from './follow-rights.ts'
import { saveStateOver } from './save-state.ts'

/** How often (ms) the people of a cycle are asked for again while its page is in view: joining changes no shared document. */
const PEOPLE_EVERY = 20_000

/** Close codes of the relay after which asking again gives nothing. */
const LOST: Readonly<Record<number, ApiRefusal['code']>> = { 4401: 'no-access', 4403: 'revoked', 4404: 'cycle-unknown' }

/** Opens the cycle in which `me` takes part: its plan and facts at once, the rest when asked for. */
export function openCycle(me: Me): CycleContext & { readonly close: () => void } {
  const cycle = me.cycle.id
  const facts = openDocument({ cycle, document: LIVE, participant: me.participant, writable: false })
  const live = liveStore(facts.doc)
  const shelf = createDocumentShelf((document) =>
    document === LIVE
      ? facts
      : openDocument({
          cycle,
          document,
          participant: me.participant,
          writable: rightsHere(document, me, live.get()) === 'write',
        }),
  )
  const releases = [shelf.hold(LIVE), shelf.hold(PLAN)]
  const plan = planStore(shelf.get(PLAN).doc)
  const save = saveStateOver(shelf.open, live, me)
  const people = valueStore<ReadonlyMap<ParticipantId, Person>>(new Map())
  const lost = valueStore<ApiRefusal | null>(null)
  const unkept = valueStore(0)

  let leaving = false
  const noticeLoss = (): void => {
    const code = refusalOf(facts)
    // who leaves is shut out too, before the answer to their leaving has come
    if (code && !leaving) lost.set({ code, fields: [] })
  }
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

  const refreshPeople = (): void => {
    void fetchPeople(cycle).then((result) => {
      if (result.ok) people.set(new Map(result.value.people.map((person) => [person.id, person])))
    })
  }
  const refreshWhenSeen = (): void => {
    if (document.visibilityState === 'visible' && !lost.get()) refreshPeople()
  }
  const timer = setInterval(refreshWhenSeen, PEOPLE_EVERY)
  document.addEventListener('visibilitychange', refreshWhenSeen)
  const stops = [
    live.subscribe(refreshPeople),
    facts.status.subscribe(noticeLoss),
    followRights(shelf, live, me, () => unkept.set(unkept.get() + 1)),
  ]
  refreshPeople()

  let newest: Live | null = null
  const known = (): Live | null => {
    const mirrored = live.get()
    return newest && (!mirrored || newest.rev > mirrored.rev) ? newest : mirrored
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
    people,
    refreshPeople,
    save,
    lost,
    unkept,
    documents: shelf.open,
    openDocument: shelf.get,
    holdDocument: shelf.hold,
    command,
    leave,
    history: createHistory(),
    close: () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refreshWhenSeen)
      for (const stop of [...stops, ...releases, save.stop]) stop()
      shelf.close()
    },
  }
}

function refusalOf(facts: OpenDocument): ApiRefusal['code'] | null {
  const { refusal } = facts.status.get()
  return refusal && typeof refusal.code === 'number' ? (LOST[refusal.code] ?? null) : null
}

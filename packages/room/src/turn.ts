import type { RefusalCode } from '@tablee/protocol'
import { encodeFrame } from '@tablee/protocol'
import type { Clock } from '@tablee/std'
import { unreachable } from '@tablee/std'
import type { Admission } from './admission.ts'
import { admit, shareReached, welcome } from './admission.ts'
import type { Audience } from './audience.ts'
import type { Breath } from './breath.ts'
import type { CommittedState } from './committed-state.ts'
import type { Inbox } from './inbox.ts'
import type { Member } from './member.ts'
import { SharedMessage } from './shared-message.ts'
import type { CommittedPart, StoredDocument } from './stored-document.ts'
import type { JoinTask, MessageTask, Task } from './tasks.ts'
import { isLastSlice } from './tasks.ts'

/** What a turn works with. */
export interface Floor {
  readonly admission: Admission
  readonly audience: Audience
  readonly inbox: Inbox
  readonly clock: Clock
  readonly breath: Pick<Breath, 'spent'>
  /** Puts a task at the end of the queue. */
  enqueue(task: Task): void
  /** Puts tasks at its beginning that there was no time for. */
  putBack(tasks: readonly Task[]): void
  reject(member: Member, code: RefusalCode): void
}

/**
 * One turn of a room: judges and applies what `batch` brings, as far as there is time, commits what the document emitted,
 * and only then sends it on and answers, in the order in which it came. Resolves with whether anything was committed; rejects when `stored` is to be read again from its log.
 */
export async function takeTurn(floor: Floor, stored: StoredDocument, batch: readonly Task[]): Promise<boolean> {
  const done = applyInTime(floor, stored, batch)
  floor.putBack(batch.slice(done.length))
  const parts = await stored.commit()
  const startedAt = floor.clock.now()
  let [told, answered] = [0, 0]
  for (const part of parts) {
    stored.share(part)
    fanOut(floor.audience, part)
    told += part.emitted.length
    const saved = done.filter(({ emitted }, at) => at >= answered && emitted <= told)
    for (const { task } of saved) answer(floor, stored, task)
    answered += saved.length
  }
  if (parts.length > 0) floor.audience.tellShare(shareReached(floor.admission, stored))
  for (const { task } of done.slice(answered)) answer(floor, stored, task)
  floor.breath.spent(floor.clock.now() - startedAt)
  return parts.length > 0
}

/** A task that was applied, and how much the document had emitted in this turn then. */
interface Applied {
  readonly task: Task
  readonly emitted: number
}

/** Applies one task at least, and no further one once the turn has taken its time; gives those that it applied. */
function applyInTime(floor: Floor, stored: StoredDocument, batch: readonly Task[]): readonly Applied[] {
  const { clock, breath, admission } = floor
  const startedAt = clock.now()
  const done: Applied[] = []
  for (const task of batch) {
    if (done.length > 0 && clock.now() - startedAt >= admission.limits.turnTime) break
    apply(floor, stored, task)
    done.push({ task, emitted: stored.emittedCount() })
  }
  breath.spent(clock.now() - startedAt)
  return done
}

function apply({ admission }: Floor, stored: StoredDocument, task: Task): void {
  switch (task.type) {
    case 'greet':
      return welcome(stored, task.member)
    case 'message':
      return admit(admission, stored, task)
    case 'refuse':
      return task.member.condemn(task.code)
    case 'edit':
      return stored.edit(task.change)
    case 'join':
    case 'read':
      return
    default:
      return unreachable(task)
  }
}

/** Sends on what was committed; a writer gets its own updates back only along with others', which Yjs ignores. */
function fanOut(audience: Audience, { emitted, update }: CommittedPart): void {
  const writer = emitted[0]?.writer ?? null
  const only = emitted.every((each) => each.writer === writer) ? writer : null
  audience.tell(new SharedMessage(encodeFrame({ type: 'update', update })), only)
}

/** Answers a task whose batch is committed: the document is what the log holds. */
function answer(floor: Floor, stored: StoredDocument, task: Task): void {
  switch (task.type) {
    case 'greet':
      return greet(floor, stored, task.member)
    case 'join':
      return join(floor, stored.committed, task)
    case 'message':
      return goOn(floor, task)
    case 'refuse':
      return task.member.settle()
    case 'edit':
      return task.done()
    case 'read':
      return task.look(stored.doc)
    default:
      return unreachable(task)
  }
}

function greet({ admission, audience, clock }: Floor, stored: StoredDocument, member: Member): void {
  if (member.refused) return member.settle()
  if (member.left) return
  member.greeted = true
  member.way.line.greet(member.document, () => {
    member.way.opened(stored.epoch, member.mayWrite())
    member.tellShare(shareReached(admission, stored))
    member.sayStep1(stored.stateVector(), clock.now())
    audience.introduce(member)
  })
}

/** Sends the state, once those that were sent before have left; an answer that takes long is worked out elsewhere, and then waits for its turn again. */
function join({ clock, breath, enqueue, reject }: Floor, committed: CommittedState, task: JoinTask): void {
  const { member } = task
  const { line } = member.way
  const isWanted = (): boolean => !member.refused && !member.left
  if (!isWanted()) return
  if (line.owesStates()) return line.onceStatesLeft(isWanted, () => enqueue({ ...task, answer: null }))
  const prepared = task.answer ?? committed.prepare(task.stateVector, { whose: member.visitor.participant, isWanted })
  if (!prepared) return reject(member, 'malformed')
  if (prepared instanceof Promise) {
    prepared.then(
      (ready) => enqueue({ ...task, answer: ready }),
      () => reject(member, 'restart'),
    )
    return
  }
  const messages = committed.complete(prepared)
  if (!messages) return enqueue({ ...task, answer: null })
  member.sendState(messages, clock.now())
  for (const message of messages) breath.spent(0, message.bytes.length)
}

/** Acknowledges a message; of one in slices the next waits for its turn. */
function goOn({ inbox, enqueue }: Floor, task: MessageTask): void {
  if (!task.member.refused && !isLastSlice(task)) return enqueue({ ...task, at: task.at + 1 })
  task.member.settle()
  inbox.done(task)
}

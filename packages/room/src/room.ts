import type { CloseCode, Frame } from '@tablee/protocol'
import { CLOSE, encodeFrame } from '@tablee/protocol'
import { unreachable } from '@tablee/std'
import * as Y from 'yjs'
import type { Audience } from './audience.ts'
import { createAudience } from './audience.ts'
import type { Refusal } from './gate/refusal.ts'
import { judge } from './gate/gate.ts'
import type { Limits } from './limits.ts'
import { Member } from './member.ts'
import type { Connection, DocumentRules, Link, Rights, RoomPorts } from './ports.ts'
import { RoomError } from './room-error.ts'
import type { StoredDocument } from './stored-document.ts'
import { assertWhole, loadDocument } from './stored-document.ts'

type Task =
  | { readonly type: 'greet'; readonly member: Member }
  | { readonly type: 'join'; readonly member: Member; readonly stateVector: Uint8Array }
  | {
      readonly type: 'message'
      readonly member: Member
      readonly step: 'sync-step-2' | 'update'
      readonly bytes: Uint8Array
    }
  | {
      readonly type: 'edit'
      readonly change: (doc: Y.Doc) => void
      readonly done: () => void
      readonly fail: (cause: unknown) => void
    }
  | { readonly type: 'read'; readonly look: (doc: Y.Doc) => void; readonly fail: (cause: unknown) => void }

/** An update that the room's document emitted, and whose message it came from (null: the relay's own). */
interface Emitted {
  readonly bytes: Uint8Array
  readonly member: Member | null
}

/** Who wrote what came from no connection. */
const BY_RELAY = 'relay'

/**
 * One document and those connected to it. Everything that touches the document waits in one queue: a batch is
 * applied, committed, and only then sent and acknowledged; nothing is applied while a commit is under way. So
 * what anyone reads is what the log holds.
 */
export class Room {
  private readonly document: string
  private readonly rules: DocumentRules
  private readonly ports: RoomPorts
  private readonly limits: Limits
  private readonly gone: () => void
  private readonly audience: Audience
  private queue: Task[] = []
  private batch: readonly Task[] = []
  private emitted: Emitted[] = []
  private stored: StoredDocument | null = null
  private running: Promise<void> | null = null
  private cancelIdle: (() => void) | null = null
  private ended: RoomError | null = null
  private closing = false

  /** `gone` is called once, when the room has ended and another must be made for the document. */
  constructor(document: string, rules: DocumentRules, ports: RoomPorts, limits: Limits, gone: () => void) {
    this.document = document
    this.rules = rules
    this.ports = ports
    this.limits = limits
    this.gone = gone
    this.audience = createAudience(limits, ports.scheduler)
  }

  connect(connection: Connection, rights: Rights): Link {
    const member = new Member(connection, rights, this.limits, this.ports)
    this.audience.join(member)
    this.enqueue({ type: 'greet', member })
    return {
      receive: (bytes) => {
        const frame = member.receive(bytes)
        if (frame) this.receive(member, frame)
      },
      closed: () => {
        member.closed()
        this.audience.leave(member)
        this.rest()
      },
    }
  }

  edit(change: (doc: Y.Doc) => void): Promise<void> {
    return new Promise((done, fail) => this.enqueue({ type: 'edit', change, done, fail }))
  }

  read<T>(look: (doc: Y.Doc) => T): Promise<T> {
    return new Promise((done, fail) => {
      this.enqueue({
        type: 'read',
        fail,
        look: (doc) => {
          try {
            done(look(doc))
          } catch (cause) {
            fail(cause)
          }
        },
      })
    })
  }

  rightsChanged(): void {
    this.audience.reconsider(this.ports.access, this.document)
  }

  dismiss(isMeant: (connection: Connection) => boolean): void {
    this.audience.dismiss(isMeant)
  }

  /** Commits what is queued, then closes every connection with `code`. */
  async close(code: CloseCode): Promise<void> {
    this.closing = true
    while (this.running) await this.running
    this.end(new RoomError('closed'), code)
  }

  private receive(member: Member, frame: Frame): void {
    if (this.closing) return
    switch (frame.type) {
      case 'sync-step-1':
        // one answer is enough: what it asks with later is no older than what it asked with first
        if (member.awaitsState) return
        member.awaitsState = true
        return this.enqueue({ type: 'join', member, stateVector: frame.stateVector })
      case 'sync-step-2':
      case 'update':
        return this.enqueue({ type: 'message', member, step: frame.type, bytes: frame.update })
      case 'awareness':
        return this.audience.hear(member, frame.states)
      case 'query-awareness':
        return this.audience.introduce(member)
      case 'permission-denied':
      case 'ack':
        return member.close(CLOSE.refused)
      default:
        return unreachable(frame)
    }
  }

  private enqueue(task: Task): void {
    if (this.ended) return failTask(task, this.ended)
    this.cancelIdle?.()
    this.cancelIdle = null
    this.queue.push(task)
    this.running ??= this.run()
  }

  private async run(): Promise<void> {
    // never within the call that queued the first task: what is sent in answer may queue the next one
    await Promise.resolve()
    try {
      this.stored ??= await this.load()
      while (this.queue.length > 0) {
        this.batch = this.queue.splice(0, this.limits.batch)
        await this.commit(this.stored, this.batch)
        this.batch = []
        await this.compact(this.stored)
      }
    } catch (cause) {
      this.ports.logger.error(
        { err: cause },
        this.stored ? 'a room is reloaded from its log' : 'a document could not be loaded',
      )
      if (this.stored) this.end(new RoomError('commit-failed', cause), CLOSE.restart)
      else this.end(new RoomError('load-failed', cause), CLOSE.full)
    } finally {
      this.running = null
    }
    this.rest()
  }

  private async load(): Promise<StoredDocument> {
    const stored = await loadDocument(this.ports.log, this.document)
    stored.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      this.emitted.push({ bytes, member: origin instanceof Member ? origin : null })
    })
    return stored
  }

  private async commit(stored: StoredDocument, batch: readonly Task[]): Promise<void> {
    this.emitted = []
    for (const task of batch) {
      if (task.type === 'message') this.admit(stored, task)
      if (task.type === 'edit') stored.doc.transact(() => task.change(stored.doc))
    }
    assertWhole(stored.doc)
    const emitted = this.emitted
    if (emitted.length > 0) {
      await stored.append(
        emitted.map(({ bytes, member }) => ({ bytes, by: member?.connection.identity.participant ?? BY_RELAY })),
      )
    }
    this.fanOut(emitted)
    for (const task of batch) this.answer(stored.doc, task)
  }

  /** Applies a message if the gate lets it through. */
  private admit(stored: StoredDocument, { member, step, bytes }: Task & { readonly type: 'message' }): void {
    if (!member.isOpen() || member.refused) return
    const verdict = judge(stored.doc, this.rules, this.limits.depth, member.standing(), bytes)
    const parked = !verdict.ok && verdict.error === 'gap' && step === 'update' && !member.synced
    if (!verdict.ok && !parked) return this.refuse(member, verdict.error)
    if (verdict.ok && verdict.value) {
      if (stored.isFull(this.rules.maxBytes)) return member.close(CLOSE.tooLarge)
      Y.applyUpdate(stored.doc, verdict.value, member)
    }
    if (step === 'sync-step-2') member.synced = true
    member.count()
  }

  private refuse(member: Member, refusal: Refusal | 'read-only'): void {
    member.refused = true
    this.ports.logger.info({ refusal }, 'an update was refused')
    if (refusal === 'read-only') member.send({ type: 'permission-denied', reason: refusal })
    else member.close(CLOSE.refused)
  }

  private fanOut(emitted: readonly Emitted[]): void {
    const [first] = emitted
    if (!first) return
    const update = emitted.length === 1 ? first.bytes : Y.mergeUpdates(emitted.map(({ bytes }) => bytes))
    const frame = encodeFrame({ type: 'update', update })
    for (const member of this.audience.members) {
      // a writer gets its own updates back only along with others', which Yjs knows how to ignore
      if (member.joined && emitted.some((other) => other.member !== member)) member.sendBytes(frame)
    }
  }

  /** Answers a task whose batch is committed: `doc` is what the log holds. */
  private answer(doc: Y.Doc, task: Task): void {
    switch (task.type) {
      case 'greet':
        task.member.send({ type: 'sync-step-1', stateVector: Y.encodeStateVector(doc) })
        return this.audience.introduce(task.member)
      case 'join':
        return this.sendState(doc, task.member, task.stateVector)
      case 'message':
        return task.member.acknowledge()
      case 'edit':
        return task.done()
      case 'read':
        return task.look(doc)
      default:
        return unreachable(task)
    }
  }

  private sendState(doc: Y.Doc, member: Member, stateVector: Uint8Array): void {
    let update: Uint8Array
    try {
      update = Y.encodeStateAsUpdate(doc, stateVector)
    } catch {
      return member.close(CLOSE.refused)
    }
    member.sendState(update)
  }

  private async compact(stored: StoredDocument): Promise<void> {
    try {
      await stored.compact(this.limits.compactEvery)
    } catch (cause) {
      this.ports.logger.warn({ err: cause }, 'a log was not compacted')
    }
  }

  /** With nobody left and nothing to do, forgets the document after a while. */
  private rest(): void {
    if (this.ended || this.running || this.audience.members.size > 0) return
    this.cancelIdle?.()
    this.cancelIdle = this.ports.scheduler.after(this.limits.idle, () =>
      this.end(new RoomError('closed'), CLOSE.restart),
    )
  }

  private end(error: RoomError, code: CloseCode): void {
    if (this.ended) return
    this.ended = error
    this.cancelIdle?.()
    this.audience.close(code)
    for (const task of [...this.batch, ...this.queue]) failTask(task, error)
    this.queue = []
    this.stored?.doc.destroy()
    this.gone()
  }
}

function failTask(task: Task, error: RoomError): void {
  if (task.type === 'edit' || task.type === 'read') task.fail(error)
}

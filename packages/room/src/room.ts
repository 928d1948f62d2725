import type { Frame, RefusalCode } from '@tablee/protocol'
import type { Ms } from '@tablee/std'
import { assert, unreachable } from '@tablee/std'
import type * as Y from 'yjs'
import type { Admission } from './admission.ts'
import { claim } from './admission.ts'
import type { Audience } from './audience.ts'
import { createAudience } from './audience.ts'
import type { Breath } from './breath.ts'
import { createInbox } from './inbox.ts'
import type { Inbox } from './inbox.ts'
import type { Limits } from './limits.ts'
import { loadDocument } from './load-document.ts'
import type { Home, Member } from './member.ts'
import type { Codec, DocumentRules, RoomPorts } from './ports.ts'
import type { Questions } from './questions.ts'
import { ApplyFailure, RoomError } from './room-error.ts'
import type { StoredDocument } from './stored-document.ts'
import type { Task } from './tasks.ts'
import { failTask, inTurn, takeBatch } from './tasks.ts'
import type { Floor } from './turn.ts'
import { takeTurn } from './turn.ts'

/** What a room tells whoever keeps it. */
export interface Keeper {
  /** It committed something, or was only loaded: what it is there for works. */
  worked(did: 'load' | 'commit'): void
  /** It has ended, and another must be made for its document. `culprit`: whose update was its end. Called once. */
  gone(error: RoomError, culprit: string | null): void
}

/** What all rooms have together: the thread that answers, and the codec. */
export interface Shared {
  readonly breath: Breath
  readonly questions: Questions
}

/** How long (ms) a room that closes waits for what is still being cut. */
const CUT_PATIENCE: Ms = 2_000

/**
 * One document and those connected to it. Everything that touches the document waits in one queue: a batch is
 * applied, committed, and only then sent and acknowledged; nothing is applied while a commit is under way. So
 * what anyone reads is what the log holds.
 */
export class Room implements Home {
  private readonly admission: Admission
  private readonly audience: Audience
  private readonly inbox: Inbox
  private readonly floor: Floor
  private readonly ports: RoomPorts
  private readonly limits: Limits
  private readonly keeper: Keeper
  private readonly breath: Breath
  private readonly questions: Questions
  private queue: Task[] = []
  private batch: readonly Task[] = []
  private stored: StoredDocument | null = null
  private running: Promise<void> | null = null
  private cancelIdle: (() => void) | null = null
  private ended: RoomError | null = null
  private closing = false
  /** Whether it has waited long enough for what is being cut. */
  private isLate = false

  constructor(
    document: string,
    rules: DocumentRules,
    ports: RoomPorts,
    limits: Limits,
    { breath, questions }: Shared,
    keeper: Keeper,
  ) {
    const maxBytes = Math.min(rules.maxBytes, limits.documentBytes)
    const { access, clock, logger } = ports
    this.admission = { document, rules: { ...rules, maxBytes }, limits, access, clock, logger }
    const isWanted = (): boolean => true
    const build: Codec['build'] = async (parts) => {
      const built = await questions.ask({ whose: document, isWanted }, () => ports.codec.build(parts))
      assert(built !== null, 'what is wanted is answered')
      return built
    }
    this.ports = { ...ports, codec: { ...ports.codec, build } }
    this.questions = questions
    this.limits = limits
    this.keeper = keeper
    this.breath = breath
    this.inbox = createInbox(limits, ports.codec, questions, (task) => this.enqueue(task))
    this.audience = createAudience(limits, ports, (member, client) =>
      this.stored ? claim(this.stored.clients, member, client) : false,
    )
    this.floor = {
      admission: this.admission,
      audience: this.audience,
      inbox: this.inbox,
      clock,
      breath,
      enqueue: (task) => this.enqueue(task),
      putBack: (tasks) => {
        this.queue = [...tasks, ...this.queue]
      },
      reject: (member, code) => this.reject(member, code),
    }
  }

  enter(member: Member): void {
    member.settleIn(this)
    member.bounds.begin(this.admission.access.bounds(member.visitor.participant, this.admission.document))
    this.audience.join(member)
    this.enqueue({ type: 'greet', member })
  }

  leave(member: Member): void {
    this.audience.leave(member)
    if (member.claims && member.client !== null) this.stored?.clients.release(member.client)
    member.claims = false
    this.rest()
  }

  receive(member: Member, frame: Frame): void {
    if (this.closing || member.refused || member.deaf) return
    switch (frame.type) {
      case 'sync-step-1':
        // one answer is enough: what it asks with later is no older than what it asked with first
        if (member.awaitsState || (member.joined && member.way.line.owesStates())) return
        member.awaitsState = true
        return this.enqueue({ type: 'join', member, stateVector: frame.stateVector, answer: null })
      case 'sync-step-2':
      case 'update':
        return this.inbox.take(member, frame.type, frame.update)
      case 'awareness':
        return this.audience.hear(member, frame.states)
      case 'query-awareness':
        if (member.greeted) this.audience.introduce(member)
        return
      case 'permission-denied':
      case 'ack':
        return this.reject(member, 'malformed')
      default:
        return unreachable(frame)
    }
  }

  reject(member: Member, code: RefusalCode): void {
    if (member.deaf) return
    member.deaf = true
    this.enqueue({ type: 'refuse', member, code })
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
    this.audience.reconsider(this.ports.access, this.admission.document)
  }

  /** Takes in nothing more, and commits what was received; what is cut for too long is left to come again. */
  async drain(): Promise<void> {
    this.closing = true
    let cancel = (): void => {}
    const patience = new Promise<void>((done) => {
      cancel = this.ports.scheduler.after(CUT_PATIENCE, () => {
        this.isLate = true
        done()
      })
    })
    for (;;) {
      const cutting = this.isLate ? null : this.inbox.cutting()
      if (this.running) await this.running
      else if (cutting) await Promise.race([cutting, patience])
      else break
    }
    cancel()
  }

  /** Commits what is queued, then refuses everyone with `code`. */
  async close(code: RefusalCode): Promise<void> {
    await this.drain()
    this.end(new RoomError('closed'), code)
  }

  private enqueue(task: Task): void {
    if (this.ended) return failTask(task, this.ended)
    this.cancelIdle?.()
    this.cancelIdle = null
    this.queue.push(task)
    this.running ??= this.run()
  }

  private async run(): Promise<void> {
    const { batch, batchBytes } = this.limits
    // never within the call that queued the first task: what is sent in answer may queue the next one
    await Promise.resolve()
    try {
      this.stored ??= await this.load()
      while (this.queue.length > 0) {
        await this.breath.take()
        this.queue = inTurn(this.queue)
        this.batch = takeBatch(this.queue, batch, batchBytes, this.stored.committed.size())
        if (await takeTurn(this.floor, this.stored, this.batch)) this.keeper.worked('commit')
        this.batch = []
        this.stored.tidy()
      }
    } catch (cause) {
      this.fail(cause)
    } finally {
      this.running = null
    }
    this.rest()
  }

  private async load(): Promise<StoredDocument> {
    const stored = await loadDocument(this.admission.document, this.ports, this.limits, this.breath, this.questions)
    this.keeper.worked('load')
    return stored
  }

  private fail(cause: unknown): void {
    const loaded = this.stored !== null
    this.ports.logger.error(
      { err: cause },
      loaded ? 'a room is reloaded from its log' : 'a document could not be loaded',
    )
    const culprit = cause instanceof ApplyFailure ? cause.participant : null
    if (loaded) this.end(new RoomError('commit-failed', cause), 'restart', culprit)
    else this.end(new RoomError('load-failed', cause), 'unreadable')
  }

  /** With nobody left and nothing to do, forgets the document after a while. */
  private rest(): void {
    if (this.ended || this.running || this.audience.members.size > 0) return
    this.cancelIdle?.()
    this.cancelIdle = this.ports.scheduler.after(this.limits.idle, () => this.end(new RoomError('closed'), 'restart'))
  }

  private end(error: RoomError, code: RefusalCode, culprit: string | null = null): void {
    if (this.ended) return
    this.ended = error
    this.cancelIdle?.()
    this.audience.close(code)
    for (const task of [...this.batch, ...this.queue]) failTask(task, error)
    this.queue = []
    this.stored?.end()
    this.keeper.gone(error, culprit)
  }
}

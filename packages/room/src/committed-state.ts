import { encodeFrame } from '@tablee/protocol'
import * as Y from 'yjs'
import type { Codec } from './ports.ts'
import type { Asker, Questions } from './questions.ts'
import type { SharedMessage } from './shared-message.ts'
import { lastingMessage } from './shared-message.ts'
import { Tail } from './tail.ts'

/** What somebody lacks of a state, ready to be sent along with what came since. */
export interface Answer {
  readonly message: SharedMessage
  /** The state that it was worked out from. */
  readonly of: Uint8Array
}

/** A state as it was committed once, and what it was answered to those who had some of it. */
interface Base {
  readonly state: Uint8Array
  whole: SharedMessage | null
  readonly answers: Map<string, Promise<Answer | null> | Answer>
  /** Bytes of the answers, and of what was asked. */
  answerBytes: number
}

/**
 * What the log of a document holds, ready to be sent: a whole state, encoded once for all who join, and the updates
 * since. Nothing that is not committed can be sent from here.
 */
export class CommittedState {
  private base: Base
  private older: Tail | null = null
  private tail = new Tail()
  private readonly codec: Codec
  private readonly questions: Questions

  constructor(state: Uint8Array, codec: Codec, questions: Questions) {
    this.base = baseOf(state)
    this.codec = codec
    this.questions = questions
  }

  /** An update is committed. */
  push(update: Uint8Array): void {
    this.tail.push(update)
  }

  /** About how many bytes the document takes: never less than it really does. */
  size(): number {
    return this.base.state.length + this.tail.bytes + (this.older?.bytes ?? 0)
  }

  /** Bytes and number of the updates that a newcomer is sent beside the state. */
  lag(): { readonly bytes: number; readonly count: number } {
    return this.tail
  }

  /** Whether work on the whole of it is too long for the thread that answers. */
  isLarge(): boolean {
    return this.size() > IN_PLACE
  }

  /**
   * Works out what a SyncStep1 asks for; null: it asks for nothing that there is. Rejects when that fails, and gives null
   * late when whoever asked first wants it no more.
   */
  prepare(stateVector: Uint8Array, asker: Asker): Promise<Answer | null> | Answer | null {
    if (isEmpty(stateVector)) return { message: this.whole(), of: this.base.state }
    return isStateVector(stateVector) ? this.lacking(this.base, stateVector, asker) : null
  }

  /** All that is to be sent for `answer` now, or null when it is of an older state and to be prepared again. */
  complete({ message, of }: Answer): readonly SharedMessage[] | null {
    return of === this.base.state ? [message, ...this.since()] : null
  }

  /** Takes the state anew from `doc`, which holds nothing uncommitted. */
  replace(state: Uint8Array): void {
    this.base = baseOf(state)
    this.tail = new Tail()
  }

  /** Builds the state anew from what is committed now, away from this thread. One such work at a time. */
  async rebuild(): Promise<Uint8Array> {
    const older = this.tail
    this.older = older
    this.tail = new Tail()
    try {
      const { state } = await this.codec.build([this.base.state, ...older.updates()])
      this.base = baseOf(state)
      return state
    } catch (cause) {
      const newer = this.tail
      this.tail = older
      for (const update of newer.updates()) older.push(update)
      throw cause
    } finally {
      this.older = null
    }
  }

  private whole(): SharedMessage {
    this.base.whole ??= step2(this.base.state)
    return this.base.whole
  }

  private since(): readonly SharedMessage[] {
    return this.older ? [...this.older.messages(), ...this.tail.messages()] : this.tail.messages()
  }

  private lacking(base: Base, stateVector: Uint8Array, asker: Asker): Promise<Answer | null> | Answer {
    const key = keyOf(stateVector)
    const known = base.answers.get(key)
    if (known) return known
    const give = (update: Uint8Array): Answer => {
      const answer = { message: step2(update), of: base.state }
      keep(base, key, answer, update.length)
      return answer
    }
    if (base.state.length <= IN_PLACE) return give(Y.diffUpdate(base.state, stateVector))
    const forget = (): null => {
      if (base.answers.get(key) === coming) base.answers.delete(key)
      return null
    }
    const coming: Promise<Answer | null> = this.questions
      .ask(asker, () => this.codec.diff(base.state, stateVector))
      .then((update) => (update ? give(update) : forget()))
    keep(base, key, coming, 0)
    coming.catch(forget)
    return coming
  }
}

/** Largest state (bytes) that is worked on at once: a millisecond or so. */
export const IN_PLACE = 64 * 1024
/** Bytes of answers kept for the next who asks the same, and of their questions. */
const MOST_ANSWER_BYTES = 16 * 1024 * 1024
/** Answers kept. */
const MOST_ANSWERS = 256

function baseOf(state: Uint8Array): Base {
  return { state, whole: null, answers: new Map(), answerBytes: 0 }
}

/** Keeps `answer`, of so many bytes, for the next who asks the same; too much of it is forgotten at once. */
function keep(base: Base, key: string, answer: Answer | Promise<Answer | null>, bytes: number): void {
  base.answerBytes += key.length + bytes
  if (base.answerBytes > MOST_ANSWER_BYTES || base.answers.size >= MOST_ANSWERS) {
    base.answers.clear()
    base.answerBytes = key.length + bytes
  }
  base.answers.set(key, answer)
}

/** One character for each byte. */
function keyOf(bytes: Uint8Array): string {
  let key = ''
  for (const byte of bytes) key += String.fromCharCode(byte)
  return key
}

function step2(update: Uint8Array): SharedMessage {
  return lastingMessage(encodeFrame({ type: 'sync-step-2', update }))
}

function isEmpty(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0
}

function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes)
    return true
  } catch {
    return false
  }
}

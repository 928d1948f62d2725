/** Why a room could not do what the relay asked of it. */
export type RoomErrorCode = 'load-failed' | 'commit-failed' | 'closed' | 'unknown-document'

const ADVICE: Readonly<Record<RoomErrorCode, string>> = {
  'load-failed': 'the document could not be read from the log; it is read again at the next attempt',
  'commit-failed': 'the change was not committed and nobody saw it; try again',
  closed: 'the relay is stopping; nothing was changed',
  'unknown-document': 'no document has this name',
}

/** What the gate let through could not be applied: the document is to be read again from its log. */
export class ApplyFailure extends Error {
  override readonly name = 'ApplyFailure'
  /** Who sent it. */
  readonly participant: string
  constructor(participant: string, cause: unknown) {
    super('an update that was let through could not be applied', { cause })
    this.participant = participant
  }
}

/** A failed read or write of the relay itself; what caused it is in `cause`. */
export class RoomError extends Error {
  override readonly name = 'RoomError'
  readonly code: RoomErrorCode
  constructor(code: RoomErrorCode, cause?: unknown) {
    super(ADVICE[code], { cause })
    this.code = code
  }
}

/** Why a room could not do what the relay asked of it. */
export type RoomErrorCode = 'load-failed' | 'commit-failed' | 'closed' | 'unknown-document'

const ADVICE: Readonly<Record<RoomErrorCode, string>> = {
  'load-failed': 'the document could not be read from the log; it is read again at the next attempt',
  'commit-failed': 'the change was not committed and nobody saw it; try again',
  closed: 'the relay is stopping; nothing was changed',
  'unknown-document': 'no document has this name',
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

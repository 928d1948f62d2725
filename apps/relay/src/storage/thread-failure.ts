/** What a thread could not do; `code` is that of the error there, or `stopped` when there is no thread any more. */
export class ThreadFailure extends Error {
  override readonly name = 'ThreadFailure'
  readonly code: string | null
  constructor(code: string | null, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

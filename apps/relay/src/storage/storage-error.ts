/** A failure of the relay's storage; the message says what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: 'newer-database' | 'unreadable'

  constructor(code: 'newer-database' | 'unreadable', message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

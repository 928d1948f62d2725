/** Why the log could not do what it was asked. */
export type LogErrorCode = 'open-failed' | 'newer-database' | 'in-use' | 'read-failed' | 'write-failed' | 'stopped'

const ADVICE: Readonly<Record<LogErrorCode, string>> = {
  'open-failed':
    'DATA_DIR: la base de données ne peut pas être ouverte ; vérifiez ce dossier et ses droits (cannot be opened; check it and its rights)',
  'newer-database':
    'DATA_DIR: la base de données vient d’un Tablée plus récent : démarrez une version plus récente (start a newer Tablée)',
  'in-use': 'DATA_DIR: un autre Tablée s’en sert ; arrêtez-le d’abord (another Tablée uses it; stop it first)',
  'read-failed': 'a document could not be read from the database',
  'write-failed': 'nothing was committed; check that the disk has room',
  stopped: 'the log is closed; open it again',
}

/** A failed read or write of the log; what the database said is in `cause`. */
export class LogError extends Error {
  override readonly name = 'LogError'
  readonly code: LogErrorCode
  /** `message` where more is known than what to do. */
  constructor(code: LogErrorCode, cause?: unknown, message: string = ADVICE[code]) {
    super(message, { cause })
    this.code = code
  }
}

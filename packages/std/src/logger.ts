/** Where a part reports what happened; passed in. Fields hold no names, addresses or content. */
export interface Logger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** A logger that forgets everything, for tests. */
export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} }

/** Asked for by clients that understand acknowledgements; a plain y-websocket client asks for none. */
export const SUBPROTOCOL = 'tablee.1'

/** What a socket's path asks for. */
export interface DocumentAddress {
  readonly cycle: string
  readonly document: string
}

const PATH = /^\/sync\/([\w-]{8,32})\/([\w:.-]{1,100})$/

/** The path of a document's socket. */
export function documentPath(cycle: string, document: string): string {
  return `/sync/${cycle}/${document}`
}

/** What `path` (without its query) asks for, or null when it is no document's path. */
export function parseDocumentPath(path: string): DocumentAddress | null {
  const [, cycle, document] = PATH.exec(path) ?? []
  return cycle !== undefined && document !== undefined ? { cycle, document } : null
}

/** The name under which rooms and the log know a document. */
export function documentKey({ cycle, document }: DocumentAddress): string {
  return `${cycle}/${document}`
}

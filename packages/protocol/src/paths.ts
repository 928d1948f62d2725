/** What a socket's path asks for: one document, or, with null, a connection with channels. */
export interface SyncAddress {
  readonly cycle: string
  readonly document: string | null
}

const PATH = /^\/sync\/([\w-]{8,32})(?:\/([\w:.-]{1,100}))?$/

/** The path of a tab's connection, whose channels carry documents of `cycle`. */
export function tabPath(cycle: string): string {
  return `/sync/${cycle}`
}

/** The path of one document's socket, for standard y-websocket clients. */
export function documentPath(cycle: string, document: string): string {
  return `/sync/${cycle}/${document}`
}

/** What `path` (without its query) asks for, or null when it is no socket's path. */
export function parseSyncPath(path: string): SyncAddress | null {
  const [, cycle, document] = PATH.exec(path) ?? []
  return cycle === undefined ? null : { cycle, document: document ?? null }
}

/** The name under which rooms and the log know a document. */
export function documentKey(cycle: string, document: string): string {
  return `${cycle}/${document}`
}

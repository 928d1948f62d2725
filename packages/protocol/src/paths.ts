/** Asked for by clients that understand acknowledgements; a plain y-websocket client asks for none. */
export const SUBPROTOCOL = 'tablee.1'

/** The path of a document's socket. */
export function documentPath(cycle: string, document: string): string {
  return `/sync/${cycle}/${document}`
}

export { openDocument } from './open-document.ts'
export type { OpenDocument, OpenDocumentOptions } from './open-document.ts'
export type { SocketClass } from './relay-socket.ts'
export type { SyncStatus } from './sync-status.ts'

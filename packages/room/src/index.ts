export { DEFAULT_LIMITS } from './limits.ts'
export type { Limits } from './limits.ts'
export type {
  Access,
  Connection,
  DocumentRules,
  Identity,
  Link,
  LoadedDocument,
  Log,
  LogRow,
  Rights,
  RoomPorts,
} from './ports.ts'
export { RoomError } from './room-error.ts'
export type { RoomErrorCode } from './room-error.ts'
export { createRooms } from './rooms.ts'
export type { Rooms } from './rooms.ts'

export type { Bounds, Change, OutOfBounds } from './bounds.ts'
export { RELAY } from './client-ids.ts'
export { codecHere } from './codec/codec-here.ts'
export { DEFAULT_LIMITS } from './limits.ts'
export type { Limits } from './limits.ts'
export type {
  Access,
  BuiltState,
  Codec,
  Connection,
  DocumentRules,
  Link,
  LoadedDocument,
  Log,
  LogRow,
  Monitor,
  Rights,
  RoomPorts,
  Visitor,
} from './ports.ts'
export { RoomError } from './room-error.ts'
export type { RoomErrorCode } from './room-error.ts'
export { createRooms } from './rooms.ts'
export type { RoomStatistics, Rooms } from './rooms.ts'

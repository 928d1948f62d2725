import { CLOSE } from '@tablee/protocol'
import type * as Y from 'yjs'
import type { Limits } from './limits.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import type { Connection, Link, RoomPorts } from './ports.ts'
import { RoomError } from './room-error.ts'
import { Room } from './room.ts'

/** The relay's core: every open document, each in its room. Documents are named `<cycle>/<document>`. */
export interface Rooms {
  /** Puts a connection in its document's room; one without rights, or to no document, is closed at once (4403, 4404). */
  connect(document: string, connection: Connection): Link
  /** The relay's own write; resolves once it is committed and sent on. Rejects with `RoomError`; `change` must not throw. */
  edit(document: string, change: (doc: Y.Doc) => void): Promise<void>
  /** Reads the committed state. `look` must not change it, nor keep it. Rejects with `RoomError`, or what `look` throws. */
  read<T>(document: string, look: (doc: Y.Doc) => T): Promise<T>
  /** Asks `Access` again for every connection to a document whose name starts with `prefix`; who may read no more is closed (4403), and who has changed is shown so. */
  rightsChanged(prefix: string): void
  /** Closes the connections that `isMeant` tells (4403) on every document whose name starts with `prefix`. */
  dismiss(prefix: string, isMeant: (connection: Connection) => boolean): void
  /** Erases every document whose name starts with `prefix`; their connections are closed (4404). */
  remove(prefix: string): Promise<void>
  /** Commits what is under way and closes every connection (1012). Nothing is accepted afterwards. */
  close(): Promise<void>
}

/** Makes the rooms over their ports; `limits` replaces some of `DEFAULT_LIMITS`. */
export function createRooms(ports: RoomPorts, limits: Partial<Limits> = {}): Rooms {
  const allLimits = { ...DEFAULT_LIMITS, ...limits }
  const rooms = new Map<string, Room>()
  let closing = false

  function roomOf(document: string): Room | null {
    const open = rooms.get(document)
    if (open) return open
    const rules = ports.access.rules(document)
    if (!rules) return null
    const room: Room = new Room(document, rules, ports, allLimits, () => {
      if (rooms.get(document) === room) rooms.delete(document)
    })
    rooms.set(document, room)
    return room
  }

  function existing(document: string): Room {
    if (closing) throw new RoomError('closed')
    const room = roomOf(document)
    if (!room) throw new RoomError('unknown-document')
    return room
  }

  const startingWith = (prefix: string): readonly Room[] =>
    [...rooms].filter(([document]) => document.startsWith(prefix)).map(([, room]) => room)

  return {
    connect: (document, connection) => {
      if (closing) return turnAway(connection, CLOSE.restart)
      if (!ports.access.rules(document)) return turnAway(connection, CLOSE.unknown)
      const rights = ports.access.rights(connection.identity, document)
      if (rights === 'none') return turnAway(connection, CLOSE.revoked)
      return existing(document).connect(connection, rights)
    },
    edit: async (document, change) => existing(document).edit(change),
    read: async (document, look) => existing(document).read(look),
    rightsChanged: (prefix) => {
      for (const room of startingWith(prefix)) room.rightsChanged()
    },
    dismiss: (prefix, isMeant) => {
      for (const room of startingWith(prefix)) room.dismiss(isMeant)
    },
    remove: async (prefix) => {
      await Promise.all(startingWith(prefix).map((room) => room.close(CLOSE.unknown)))
      await ports.log.remove(prefix)
    },
    close: async () => {
      closing = true
      await Promise.all([...rooms.values()].map((room) => room.close(CLOSE.restart)))
    },
  }
}

function turnAway(
  connection: Connection,
  code: typeof CLOSE.restart | typeof CLOSE.unknown | typeof CLOSE.revoked,
): Link {
  connection.close(code)
  return { receive: () => {}, closed: () => {} }
}

import type { RefusalCode } from '@tablee/protocol'
import { documentKey } from '@tablee/protocol'
import type * as Y from 'yjs'
import { createDoor } from './door.ts'
import type { Limits } from './limits.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { Plain } from './plain.ts'
import type { Connection, Link, RoomPorts, Visitor } from './ports.ts'
import { Tab } from './tab.ts'

/** The relay's core: every open document, each in its room. Documents are named `<cycle>/<document>`. */
export interface Rooms {
  /** Takes in a tab of `cycle`, which opens channels to its documents (PROTOCOL.md). */
  openTab(cycle: string, connection: Connection): Link
  /** Takes in a y-websocket client of one document, closed at once where it has no rights or there is no such document. */
  openPlain(document: string, connection: Connection): Link
  /** The relay's own write; resolves once it is committed and sent on. Rejects with `RoomError`; `change` must not throw. */
  edit(document: string, change: (doc: Y.Doc) => void): Promise<void>
  /** Reads the committed state. `look` must not change it, nor keep it. Rejects with `RoomError`, or what `look` throws. */
  read<T>(document: string, look: (doc: Y.Doc) => T): Promise<T>
  /** Asks `Access` again about every document whose name starts with `prefix`; who may read one no more is refused (`revoked`). */
  rightsChanged(prefix: string): void
  /** Sends away (`revoked`) those that `isMeant` tells from every document whose name starts with `prefix`. */
  dismiss(prefix: string, isMeant: (visitor: Visitor) => boolean): void
  /** Begins a new life of every document whose name starts with `prefix`; who has it open is refused (`epoch`). */
  raiseEpoch(prefix: string): Promise<void>
  /** Erases every document whose name starts with `prefix`; who has it open is refused (`unknown`). */
  remove(prefix: string): Promise<void>
  statistics(): RoomStatistics
  /** Commits what is under way and closes every connection (1012). Nothing is accepted afterwards. */
  close(): Promise<void>
}

/** What is there now. `queuedBytes` wait to leave for readers. */
export interface RoomStatistics {
  readonly rooms: number
  readonly tabs: number
  readonly plain: number
  readonly channels: number
  readonly queuedBytes: number
}

/** Makes the rooms over their ports; `limits` replaces some of `DEFAULT_LIMITS`. */
export function createRooms(ports: RoomPorts, limits: Partial<Limits> = {}): Rooms {
  const allLimits = { ...DEFAULT_LIMITS, ...limits }
  const door = createDoor(ports, allLimits)
  const tabs = new Set<Tab>()
  const plains = new Set<Plain>()
  let closing = false

  /** Sends away those of whom `isMeant` is true: from a whole cycle a tab altogether, else from some of its documents. */
  function sendAway(prefix: string, code: RefusalCode, isMeant: (visitor: Visitor) => boolean): void {
    for (const tab of tabs) {
      if (!isMeant(tab.line.connection)) continue
      if (documentKey(tab.cycle, '').startsWith(prefix)) tab.end(code)
      else tab.refuseAll(prefix, code)
    }
    for (const plain of plains) if (plain.document.startsWith(prefix) && isMeant(plain.line.connection)) plain.end(code)
  }

  return {
    openTab: (cycle, connection) => {
      const tab: Tab = new Tab(cycle, connection, door, () => tabs.delete(tab))
      tabs.add(tab)
      if (closing) tab.end('restart')
      return tab
    },
    openPlain: (document, connection) => {
      const plain: Plain = new Plain(document, connection, door, () => plains.delete(plain))
      plains.add(plain)
      plain.open()
      return plain
    },
    edit: async (document, change) => door.room(document).edit(change),
    read: async (document, look) => door.room(document).read(look),
    rightsChanged: (prefix) => {
      for (const room of door.startingWith(prefix)) room.rightsChanged()
    },
    dismiss: (prefix, isMeant) => sendAway(prefix, 'revoked', isMeant),
    raiseEpoch: (prefix) => door.shutOut(prefix, 'epoch', () => ports.log.raiseEpoch(prefix)),
    remove: (prefix) =>
      door.shutOut(prefix, 'unknown', () => {
        sendAway(prefix, 'unknown', () => true)
        return ports.log.remove(prefix)
      }),
    statistics: () => {
      let [channels, queuedBytes] = [0, 0]
      for (const tab of tabs) channels += tab.channels()
      for (const { line } of [...tabs, ...plains]) queuedBytes += line.connection.bufferedBytes()
      return { rooms: door.rooms().length, tabs: tabs.size, plain: plains.size, channels, queuedBytes }
    },
    close: async () => {
      closing = true
      door.close()
      const rooms = door.rooms()
      await Promise.all(rooms.map((room) => room.drain()))
      // spread over a while, so that they do not all come back at once
      const step = allLimits.comeBackWithin / Math.max(1, tabs.size)
      for (const [index, tab] of [...tabs].entries()) tab.end('restart', Math.round(index * step))
      await Promise.all(rooms.map((room) => room.close('restart')))
    },
  }
}

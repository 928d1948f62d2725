import type { Role } from '@tablee/model'
import type { Store } from '@tablee/std'
import { distinctStore } from './distinct-store.ts'
import type { PageBox, Point } from './page-box.ts'

/** What someone shows of themselves on a board, in page coordinates. */
export interface Shown {
  /** Null while their pointer is elsewhere. */
  readonly cursor: Point | null
  /** The card that they are writing in. */
  readonly editing: string | null
  /** What they see; null where they look at the board's list. */
  readonly view: PageBox | null
  /** The zone where they are: where they write, else where they pointed last, else the middle of what they see. */
  readonly zone: string | null
}

/** Someone else on the same board at this moment. `key` is theirs and this connection's alone. */
export interface Neighbour extends Shown {
  readonly key: string
  readonly participant: string
  readonly name: string
  readonly structure: string
  readonly role: Role
}

/** Who is on the board, and what they see of me. Never part of a document nor of undo. */
export interface BoardPresence {
  readonly neighbours: Store<readonly Neighbour[]>
  /** Null: I have left. */
  readonly show: (mine: Shown | null) => void
}

/** Who writes in which card, by first name; several are joined. */
export function writersOf(presence: BoardPresence): Store<ReadonlyMap<string, string>> {
  return distinctStore(presence.neighbours, writersAmong, isSameMap)
}

function writersAmong(neighbours: readonly Neighbour[]): ReadonlyMap<string, string> {
  const writers = new Map<string, string>()
  for (const { editing, name } of neighbours) {
    if (editing === null) continue
    const present = writers.get(editing)
    writers.set(editing, present === undefined ? name : `${present}, ${name}`)
  }
  return writers
}

function isSameMap(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && [...left].every(([key, value]) => right.get(key) === value)
}

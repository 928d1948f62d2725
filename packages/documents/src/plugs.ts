import type { HomeId, LinkId } from '@tablee/model'
import { MOST_PLUGS, Plug } from '@tablee/model'
import type { Store } from '@tablee/std'
import * as Y from 'yjs'
import type { Cell } from './cell.ts'
import type { Origin } from './origin.ts'
import { linksOf } from './roots.ts'
import { oncePer, watch } from './watched-roots.ts'

/** Where something that passes by a link lies: a cell each, so that two people who plug at once both keep theirs. */
type PlugKey = `plug.${string}`

/** Something that passes by a link, and its cell. */
export interface PlugCell {
  readonly plug: Plug
  readonly cell: Cell
}

/** What passes by a link; what is malformed is passed over. */
export function readPlugs(doc: Y.Doc, link: LinkId): readonly PlugCell[] {
  const map = linksOf(doc).get(link)
  if (!(map instanceof Y.Map)) return []
  const keys = [...map.keys()].filter((key): key is PlugKey => key.startsWith('plug.')).toSorted()
  return keys.slice(0, MOST_PLUGS).flatMap((key) => {
    const plug = Plug.safeParse(map.get(key))
    return plug.success ? [{ plug: plug.data, cell: { doc, map, key } }] : []
  })
}

/** A cell for something more to pass by a link, under an id that is new; null where there is no such link. */
export function newPlugCell(doc: Y.Doc, link: LinkId, id: string): Cell | null {
  const map = linksOf(doc).get(link)
  return map instanceof Y.Map ? { doc, map, key: `plug.${id}` satisfies PlugKey } : null
}

/** Writes that something passes by a link, under an id that is new. */
export function addPlug(doc: Y.Doc, link: LinkId, id: string, plug: Plug, origin: Origin): void {
  const cell = newPlugCell(doc, link, id)
  if (cell) doc.transact(() => cell.map.set(cell.key, plug), origin)
}

/** What passes by each link of a document. */
export const plugsStore = (doc: Y.Doc, home: HomeId): Store<ReadonlyMap<LinkId, readonly Plug[]>> =>
  oncePer(doc, `plugs:${home}`, () =>
    watch([linksOf(doc)], {
      // reason: links lie under their ids
      read: () =>
        new Map(
          [...linksOf(doc).keys()].map((id) => [id as LinkId, readPlugs(doc, id as LinkId).map(({ plug }) => plug)]),
        ),
    }),
  )

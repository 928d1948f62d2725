import type { DocumentName } from '@tablee/model'
import { parseDocumentName } from '@tablee/model'
import type * as Y from 'yjs'
import { bringBackBase } from './bring-back-base.ts'
import { bringBackContent } from './bring-back-content.ts'
import { bringBackDrawings } from './bring-back-drawings.ts'
import { bringBackPlaces } from './bring-back-places.ts'
import type { BringingBack, WriteBack } from './bringing-back.ts'

/**
 * What makes the document `name` hold again what `former` holds, as far as `wish` goes: gestures like any other, that add,
 * mark and rewrite, and delete no card. Each one alone is an update that browsers take well; done twice they change nothing more.
 */
export function bringBack(name: DocumentName, former: Y.Doc, wish: BringingBack): readonly WriteBack[] {
  const ref = parseDocumentName(name)
  switch (ref?.kind) {
    case 'content':
      return bringBackContent(ref.home, former, wish)
    case 'base':
      return [...bringBackBase(former, wish), ...bringBackDrawings(former, wish)]
    case 'board':
      return [...bringBackPlaces(former, wish), ...bringBackDrawings(former, wish)]
    default:
      return []
  }
}

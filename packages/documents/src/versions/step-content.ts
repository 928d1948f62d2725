import type { BoardId, Card, CardGroup, DocumentName, HomeId, Link, Live, Placements, ZoneSpec } from '@tablee/model'
import { parseDocumentName } from '@tablee/model'
import type * as Y from 'yjs'
import { readPlacements, readZones } from '../boards.ts'
import { readCards } from '../cards.ts'
import { readGroups } from '../groups.ts'
import { readLinks } from '../links.ts'
import type { RecordValue } from '../records/record-cells.ts'
import { decodeRecord } from '../records/records.ts'
import { recordsRoot } from '../roots.ts'

/** What a home holds, what was removed included. */
export interface HomeContent {
  readonly home: HomeId
  readonly cards: readonly Card[]
  readonly links: readonly Link[]
  readonly groups: readonly CardGroup[]
}

/** What one document of a board holds: that of its template has zones, that of a pass placements, and both have drawings. */
export interface BoardContent {
  readonly document: DocumentName
  readonly board: BoardId
  readonly zones: readonly ZoneSpec[]
  readonly placements: Placements
  readonly drawings: ReadonlyMap<string, RecordValue>
}

/** What a step holds, as plain data. */
export interface StepContent {
  readonly homes: readonly HomeContent[]
  readonly boards: readonly BoardContent[]
}

/**
 * Reads what the documents of a step hold; those of other kinds are passed over. Cards that are among `questions` are said to be: a
 * document does not know that nothing hides them.
 */
export function readStep(documents: ReadonlyMap<DocumentName, Y.Doc>, questions: Live['questions']): StepContent {
  const homes: HomeContent[] = []
  const boards: BoardContent[] = []
  for (const [document, doc] of documents) {
    const ref = parseDocumentName(document)
    if (ref?.kind === 'content') {
      const { home } = ref
      const cards = readCards(doc, home, questions)
      homes.push({ home, cards, links: readLinks(doc, home), groups: readGroups(doc, home) })
    } else if (ref?.kind === 'base' || ref?.kind === 'board') {
      const isBase = ref.kind === 'base'
      boards.push({
        document,
        board: ref.board,
        zones: isBase ? readZones(doc) : [],
        placements: isBase ? new Map() : readPlacements(doc),
        drawings: standingRecords(doc),
      })
    }
  }
  return { homes, boards }
}

function standingRecords(doc: Y.Doc): ReadonlyMap<string, RecordValue> {
  const records = new Map<string, RecordValue>()
  for (const [id, shared] of recordsRoot(doc)) {
    const value = decodeRecord(shared)
    if (value) records.set(id, value)
  }
  return records
}

import * as Y from 'yjs'
import type { Breath } from './breath.ts'
import { ClientIds } from './client-ids.ts'
import { CommittedState, IN_PLACE } from './committed-state.ts'
import type { Limits } from './limits.ts'
import type { RoomPorts } from './ports.ts'
import type { Questions } from './questions.ts'
import { StoredDocument, assertWhole } from './stored-document.ts'

/** Loads the document `name`; throws when the log fails, or gives what does not make a whole document. */
export async function loadDocument(
  name: string,
  ports: RoomPorts,
  limits: Limits,
  breath: Breath,
  questions: Questions,
): Promise<StoredDocument> {
  const loaded = await ports.log.load(name)
  const parts = loaded.snapshot ? [loaded.snapshot, ...loaded.tail] : loaded.tail
  const doc = new Y.Doc()
  let cleaned = false
  const listen = (transaction: Y.Transaction): void => {
    cleaned ||= transaction.local
  }
  doc.on('afterTransaction', listen)
  const state = await fill(doc, parts, ports, breath)
  doc.off('afterTransaction', listen)
  assertWhole(doc)
  const clients = new ClientIds(loaded.clients, doc, ports.clock)
  const committed = new CommittedState(state, ports.codec, questions)
  const stored = new StoredDocument(
    doc,
    { name, epoch: loaded.epoch, clients, committed, rows: loaded.tail.length },
    ports,
    limits,
  )
  // Yjs has cleaned formatting by itself: these deletions belong into the log like every other change
  if (cleaned) stored.keep(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)))
  return stored
}

/** Applies `parts`, and gives them as one state. */
async function fill(
  doc: Y.Doc,
  parts: readonly Uint8Array[],
  { codec, clock }: Pick<RoomPorts, 'codec' | 'clock'>,
  breath: Breath,
): Promise<Uint8Array> {
  if (parts.reduce((sum, part) => sum + part.length, 0) <= IN_PLACE) {
    for (const part of parts) Y.applyUpdate(doc, part)
    return Y.encodeStateAsUpdate(doc)
  }
  const { state, slices } = await codec.build(parts)
  for (const slice of slices) {
    await breath.take()
    const startedAt = clock.now()
    Y.applyUpdate(doc, slice)
    breath.spent(clock.now() - startedAt)
  }
  return state
}

import type { DocumentName } from '@tablee/model'
import { parseDocumentName } from '@tablee/model'
import * as Y from 'yjs'

/** What documents hold, each under its name, as one update of Yjs. */
export type DocumentStates = ReadonlyMap<DocumentName, Uint8Array>

/** A document as it is now, and a mark of it that is the same for as long as nobody writes there. */
export function stateOf(doc: Y.Doc): { readonly state: Uint8Array; readonly mark: Uint8Array } {
  return { state: Y.encodeStateAsUpdate(doc), mark: Y.encodeSnapshot(Y.snapshot(doc)) }
}

/** Documents that hold what `states` say, for reading; throws for what is no update. */
export function openStates(states: DocumentStates): ReadonlyMap<DocumentName, Y.Doc> {
  return new Map(
    [...states].map(([name, state]) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, state)
      return [name, doc]
    }),
  )
}

const NEWLINE = 10
/** Far more than the names of all documents of a step (bytes). */
const LONGEST_LINE = 16 * 1024

/** One file of several states: their names and lengths as a line of JSON, then their bytes one after the other. */
export function packStates(states: DocumentStates): Uint8Array {
  const line = JSON.stringify([...states].map(([name, bytes]) => [name, bytes.length]))
  const parts = [Uint8Array.from(`${line}\n`, (letter) => letter.charCodeAt(0)), ...states.values()]
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    packed.set(part, at)
    at += part.length
  }
  return packed
}

/** The states in such a file, or null where it is none. */
export function unpackStates(packed: Uint8Array): DocumentStates | null {
  const end = packed.indexOf(NEWLINE)
  const entries = end < 0 ? null : entriesIn(String.fromCharCode(...packed.subarray(0, Math.min(end, LONGEST_LINE))))
  if (!entries) return null
  const states = new Map<DocumentName, Uint8Array>()
  let at = end + 1
  for (const [name, length] of entries) {
    states.set(name as DocumentName, packed.subarray(at, at + length)) // reason: read as one
    at += length
  }
  return at === packed.length ? states : null
}

function entriesIn(line: string): readonly (readonly [string, number])[] | null {
  const entries: unknown = parsed(line)
  if (!Array.isArray(entries)) return null
  const read = entries.flatMap((entry: unknown) => {
    const [name, length] = Array.isArray(entry) ? (entry as readonly unknown[]) : []
    const isEntry = typeof name === 'string' && Number.isSafeInteger(length) && Number(length) >= 0
    return isEntry && parseDocumentName(name) ? [[name, Number(length)] as const] : []
  })
  return read.length === entries.length ? read : null
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

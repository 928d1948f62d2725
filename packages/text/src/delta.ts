/** What happened to a text, from its start on (`Y.YTextEvent.delta`). */
export type Delta = readonly {
  readonly insert?: unknown
  readonly retain?: number | undefined
  readonly delete?: number | undefined
}[]

/** Units that an inserted part takes: those of a string, one for anything embedded. */
export function lengthOf(insert: unknown): number {
  return typeof insert === 'string' ? insert.length : 1
}

/** Where `offset` (UTF-16 units) stands once `delta` has happened. What is inserted right at it comes after it. */
export function offsetAfter(delta: Delta, offset: number): number {
  let before = 0
  let shift = 0
  for (const part of delta) {
    if (before >= offset) break
    if (part.insert !== undefined) shift += lengthOf(part.insert)
    else if (part.retain !== undefined) before += part.retain
    else {
      const removed = part.delete ?? 0
      shift -= Math.min(removed, offset - before)
      before += removed
    }
  }
  return offset + shift
}

/** The end of the last thing that `delta` inserted or removed. */
export function touchedLast(delta: Delta): number {
  let after = 0
  let touched = 0
  for (const part of delta) {
    if (part.retain !== undefined) {
      after += part.retain
      continue
    }
    if (part.insert !== undefined) after += lengthOf(part.insert)
    touched = after
  }
  return touched
}

import * as Y from 'yjs'
import type { Caret } from './writing.ts'

/** Someone's caret in one text, in UTF-16 units from its start; `from` and `to` are the ends of what they selected. */
export interface PlacedCaret {
  readonly caret: Caret
  readonly from: number
  readonly to: number
  readonly head: number
}

/** A part of a text, in the selection of `selectedBy` or of nobody, followed by the carets that stand at its end. */
export interface CaretPiece {
  readonly words: string
  readonly selectedBy: Caret | null
  readonly carets: readonly Caret[]
}

/** The carets that say they are in `text`: the same list for as long as `carets` is the same. */
export function caretsNamed(carets: readonly Caret[], text: Y.Text): readonly Caret[] {
  if (carets.length === 0) return NOBODY
  const grouped = byText.get(carets) ?? group(carets)
  byText.set(carets, grouped)
  return grouped.get(nameOf(Y.createRelativePositionFromTypeIndex(text, 0, -1))) ?? NOBODY
}

const NOBODY: readonly Caret[] = []
/** Asked for by every field of a page after each change. */
const byText = new WeakMap<readonly Caret[], ReadonlyMap<string, readonly Caret[]>>()

function group(carets: readonly Caret[]): ReadonlyMap<string, readonly Caret[]> {
  const grouped = new Map<string, Caret[]>()
  for (const caret of carets) {
    const name = nameOf(caret.head)
    grouped.set(name, [...(grouped.get(name) ?? []), caret])
  }
  return grouped
}

function nameOf({ type, tname }: Y.RelativePosition): string {
  return type ? `${type.client}:${type.clock}` : (tname ?? '')
}

/** The carets that stand in `text`, on whole code points. */
export function caretsIn(text: Y.Text, carets: readonly Caret[]): readonly PlacedCaret[] {
  const { doc } = text
  if (!doc || carets.length === 0) return []
  const words = text.toString()
  const offset = (position: Y.RelativePosition): number | null => {
    // what a peer undid is not known here: all must see the caret at the same place
    const place = Y.createAbsolutePositionFromRelativePosition(position, doc, false)
    if (place?.type !== text) return null
    const index = Math.min(place.index, words.length)
    return isLow(words.charCodeAt(index)) && index > 0 ? index - 1 : index
  }
  return carets.flatMap((caret) => {
    const [anchor, head] = [offset(caret.anchor), offset(caret.head)]
    if (anchor === null || head === null) return []
    return [{ caret, head, from: Math.min(anchor, head), to: Math.max(anchor, head) }]
  })
}

/** `words` cut where a selection or a caret begins or ends; of two selections the first is shown. */
export function caretPieces(words: string, placed: readonly PlacedCaret[]): readonly CaretPiece[] {
  const cuts = new Set([0, words.length, ...placed.flatMap(({ from, to, head }) => [from, to, head])])
  const ordered = [...cuts].toSorted((left, right) => left - right)
  return ordered.map((end, index) => {
    const start = ordered[index - 1] ?? 0
    const selecting = placed.find(({ from, to }) => from <= start && to >= end && start < end)
    return {
      words: words.slice(start, end),
      selectedBy: selecting?.caret ?? null,
      carets: placed.filter(({ head }) => head === end).map(({ caret }) => caret),
    }
  })
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

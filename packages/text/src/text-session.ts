import { TYPING } from '@tablee/documents'
import * as Y from 'yjs'
import type { Delta } from './delta.ts'
import { lengthOf, offsetAfter, touchedLast } from './delta.ts'
import type { Splice } from './splice.ts'
import { spliceBetween } from './splice.ts'
import type { TextPlace, Writing } from './writing.ts'

/** What a session asks of the control that shows its text: a textarea, or a fake in tests. Offsets in UTF-16 units. */
export interface TextControl {
  value: string
  readonly selectionStart: number
  readonly selectionEnd: number
  setSelectionRange(start: number, end: number): void
}

/** One control bound to one shared text, told by its owner what happens in the control. */
export interface TextSession {
  /** The control's value has changed under the person's hand. */
  input(): void
  /** An input method begins to compose: the control is not rewritten until it ends. */
  compositionStart(): void
  compositionEnd(): void
  /** Where the caret is, or the selection, whatever others write meanwhile. */
  place(): TextPlace
  /** Writes what is still being composed, and lets go of the text. */
  close(): void
}

export interface TextSessionOptions {
  readonly history: Writing['history']
  /** Called after each rewriting of the control. */
  readonly onShow?: () => void
}

/** Shows `text` in `control` and keeps the two alike. */
export function openTextSession(text: Y.Text, control: TextControl, options: TextSessionOptions): TextSession {
  let known = ''
  /** Whether the present change of the text is this control's own. */
  let isOwn = false
  /** While composing: where each unit of the shared text stood in `known`, -1 for what came since. */
  let stoodAt: readonly number[] | null = null

  const show = (start: number, end: number): void => {
    known = text.toString()
    control.value = known
    control.setSelectionRange(start, end)
    options.onShow?.()
  }
  const write = (edit: () => void): void => {
    const { doc } = text
    if (!doc) return
    // with the first typing: a table shows hundreds of fields that nobody types in
    options.history.followTyping(doc)
    isOwn = true
    doc.transact(edit, TYPING)
    isOwn = false
  }
  const compositionEnd = (): void => {
    if (!stoodAt) return
    const stood = stoodAt
    const splice = spliceBetween(known, control.value, control.selectionEnd)
    let caret: number | null = null
    if (splice) write(() => (caret = spliceAmongOthers(text, splice, stood)))
    stoodAt = null
    show(caret ?? control.selectionStart, caret ?? control.selectionEnd)
  }
  const observe = ({ delta }: { readonly delta: Delta }, transaction: Y.Transaction): void => {
    if (isOwn) return
    if (stoodAt) stoodAt = afterDelta(stoodAt, delta)
    else if (transaction.origin instanceof Y.UndoManager) show(touchedLast(delta), touchedLast(delta))
    else show(offsetAfter(delta, control.selectionStart), offsetAfter(delta, control.selectionEnd))
  }

  show(text.length, text.length)
  text.observe(observe)
  return {
    input: () => {
      if (stoodAt) return
      const splice = spliceBetween(known, control.value, control.selectionEnd)
      if (!splice) return
      known = control.value
      write(() => spliceIn(text, splice))
    },
    compositionStart: () => {
      stoodAt = Array.from({ length: known.length }, (_, index) => index)
    },
    compositionEnd,
    place: () => ({ anchor: placeIn(text, control.selectionStart), head: placeIn(text, control.selectionEnd) }),
    close: () => {
      compositionEnd()
      text.unobserve(observe)
    },
  }
}

/** A caret stays after the character on its left, as one's own does while others write around it. */
function placeIn(text: Y.Text, offset: number): Y.RelativePosition {
  return Y.createRelativePositionFromTypeIndex(text, Math.min(offset, text.length), -1)
}

function spliceIn(text: Y.Text, { at, remove, insert }: Splice): void {
  if (remove > 0) text.delete(at, remove)
  if (insert !== '') text.insert(at, insert)
}

/** Writes a splice that was made before others wrote: only what it saw is removed. Gives the offset after what it inserts. */
function spliceAmongOthers(text: Y.Text, { at, remove, insert }: Splice, stoodAt: readonly number[]): number {
  const start = stoodAt.findLastIndex((before) => before >= 0 && before < at) + 1
  for (let index = stoodAt.length - 1; index >= start; index -= 1) {
    const before = stoodAt[index] ?? -1
    if (before >= at && before < at + remove) text.delete(index, 1)
  }
  if (insert !== '') text.insert(start, insert)
  return start + insert.length
}

function afterDelta(stoodAt: readonly number[], delta: Delta): readonly number[] {
  const after: number[] = []
  let index = 0
  for (const part of delta) {
    if (part.insert !== undefined) after.push(...Array.from({ length: lengthOf(part.insert) }, () => -1))
    else if (part.retain !== undefined) after.push(...stoodAt.slice(index, (index += part.retain)))
    else index += part.delete ?? 0
  }
  return [...after, ...stoodAt.slice(index)]
}

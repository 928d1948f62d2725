import { PERSON } from '@tablee/documents'
import * as Y from 'yjs'
import type { Delta } from './delta.ts'
import { lengthOf, offsetAfter, touchedLast } from './delta.ts'
import type { Splice } from './splice.ts'
import { spliceBetween } from './splice.ts'

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
  /** Takes back this person's last typing in this control, and nobody else's. */
  undo(): void
  redo(): void
  /** Writes what is still being composed, and lets go of the text. */
  close(): void
}

/** Typing that pauses longer than this (ms) begins a new step of undo. */
const PAUSE = 600

/** Shows `text` in `control` and keeps the two alike; `onShow` is called after each rewriting of the control. */
export function openTextSession(text: Y.Text, control: TextControl, onShow: () => void = () => undefined): TextSession {
  const origin = { ...PERSON, view: control }
  // made with the first typing: a table shows hundreds of fields that nobody types in
  let undoManager: Y.UndoManager | null = null
  let known = ''
  /** While composing: where each unit of the shared text stood in `known`, -1 for what came since. */
  let stoodAt: readonly number[] | null = null

  const show = (start: number, end: number): void => {
    known = text.toString()
    control.value = known
    control.setSelectionRange(start, end)
    onShow()
  }
  const watchTyping = (): void => {
    undoManager ??= new Y.UndoManager(text, { trackedOrigins: new Set([origin]), captureTimeout: PAUSE })
  }
  const compositionEnd = (): void => {
    if (!stoodAt) return
    watchTyping()
    const splice = spliceBetween(known, control.value, control.selectionEnd)
    const caret = splice ? writeAmongOthers(text, splice, stoodAt, origin) : null
    stoodAt = null
    show(caret ?? control.selectionStart, caret ?? control.selectionEnd)
  }
  const observe = ({ delta }: { readonly delta: Delta }, transaction: Y.Transaction): void => {
    if (transaction.origin === origin) return
    if (stoodAt) stoodAt = afterDelta(stoodAt, delta)
    else if (undoManager && transaction.origin === undoManager) show(touchedLast(delta), touchedLast(delta))
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
      watchTyping()
      write(text, splice, origin)
    },
    compositionStart: () => {
      stoodAt = Array.from({ length: known.length }, (_, index) => index)
    },
    compositionEnd,
    undo: () => void undoManager?.undo(),
    redo: () => void undoManager?.redo(),
    close: () => {
      compositionEnd()
      text.unobserve(observe)
      undoManager?.destroy()
    },
  }
}

function write(text: Y.Text, { at, remove, insert }: Splice, origin: object): void {
  text.doc?.transact(() => {
    if (remove > 0) text.delete(at, remove)
    if (insert !== '') text.insert(at, insert)
  }, origin)
}

/** Writes a splice that was made before others wrote: only what it saw is removed. Gives the offset after what it inserts. */
function writeAmongOthers(
  text: Y.Text,
  { at, remove, insert }: Splice,
  stoodAt: readonly number[],
  origin: object,
): number {
  const start = stoodAt.findLastIndex((before) => before >= 0 && before < at) + 1
  text.doc?.transact(() => {
    for (let index = stoodAt.length - 1; index >= start; index -= 1) {
      const before = stoodAt[index] ?? -1
      if (before >= at && before < at + remove) text.delete(index, 1)
    }
    if (insert !== '') text.insert(start, insert)
  }, origin)
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

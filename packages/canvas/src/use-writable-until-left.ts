import type { Editor } from '@tldraw/tldraw'
import { useValue } from '@tldraw/tldraw'
import { useState } from 'react'
import { isCardShape } from './shape-types.ts'

/** `writable`, but that a board which is closed while the person writes in a card is drawn so only once they have left it. */
export function useWritableUntilLeft(editor: Editor | null, writable: boolean): boolean {
  const isWriting = useValue('writing in a card', () => isCardShape(editor?.getEditingShape()), [editor])
  const [told, setTold] = useState(writable)
  if (told !== writable && (writable || !isWriting)) setTold(writable)
  return told
}

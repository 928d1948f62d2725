import type { Editor, TLShapeId } from '@tldraw/tldraw'
import { useEditor, useValue } from '@tldraw/tldraw'
import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import { showBox } from './camera.ts'
import type { PageBox } from './page-box.ts'
import { around } from './page-box.ts'

/**
 * Keeps a card in view while it is written in, as it grows with its words and as the keyboard of a phone takes half of
 * the screen: all of it, or the field that is written in where it is too high. Gives where its fields begin.
 */
export function useWrittenInView(shape: TLShapeId): RefObject<HTMLDivElement | null> {
  const editor = useEditor()
  const fields = useRef<HTMLDivElement>(null)
  const room = useValue('room', () => `${editor.getViewportScreenBounds().w} ${editor.getViewportScreenBounds().h}`, [
    editor,
  ])
  useEffect(() => {
    const card = fields.current?.closest<HTMLElement>('.tl-html-container')
    if (!card) return undefined
    const keep = (): void => {
      const bounds = editor.getShapePageBounds(shape)
      if (!bounds || editor.getEditingShapeId() !== shape) return
      const whole = around({ x: bounds.x, y: bounds.y, w: bounds.w, h: card.offsetHeight })
      showBox(editor, whole, { ...whole, ...heightsOf(editor, fieldIn(card)) })
    }
    const observer = new ResizeObserver(keep)
    observer.observe(card)
    card.addEventListener('focusin', keep)
    return () => {
      observer.disconnect()
      card.removeEventListener('focusin', keep)
    }
  }, [editor, shape, room])
  return fields
}

function fieldIn(card: HTMLElement): Element | null {
  const { activeElement } = document
  return card.contains(activeElement) ? activeElement : null
}

/** Where a field lies on the page with what is said about it, from top to bottom. */
function heightsOf(editor: Editor, field: Element | null): Pick<PageBox, 'y' | 'h'> | null {
  if (!field) return null
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? []
  const boxes = [field, ...ids.flatMap((id) => document.getElementById(id) ?? [])].map((element) =>
    element.getBoundingClientRect(),
  )
  const top = Math.min(...boxes.map((box) => box.top))
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  return { y: editor.screenToPage({ x: 0, y: top }).y, h: (bottom - top) / editor.getZoomLevel() }
}

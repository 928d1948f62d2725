import type { CardId } from '@tablee/model'
import { RichText, RichTextEditor, SharedTextField } from '@tablee/text'
import { useWords } from '@tablee/ui'
import { useEditor } from '@tldraw/tldraw'
import type { FocusEvent, MouseEvent, PointerEvent, ReactNode } from 'react'
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useBoardScene } from './board-scene.ts'
import { CardFate } from './card-fate.tsx'
import styles from './card-writer.module.css'
import type { CardShape } from './shape-types.ts'
import { useWrittenInView } from './use-written-in-view.ts'

/** The title of a card and its details as they are written in place; mounted only meanwhile. Closed to writing, they stay to be read until they are left. */
export function CardWriter({
  shape,
  card,
  label,
}: {
  readonly shape: CardShape['id']
  readonly card: CardId
  readonly label: string
}): ReactNode {
  const { t } = useWords()
  const editor = useEditor()
  const { titleOf, detailOf, writing, writable } = useBoardScene()
  const [title, detail] = [useText(card, titleOf), useText(card, detailOf)]
  const fields = useWrittenInView(shape)
  useLayoutEffect(() => {
    // the details were left for their reading, and the focus with them
    if (!writable && document.activeElement === document.body) fields.current?.querySelector('textarea')?.focus()
  }, [writable, fields])
  const leave = (): void => {
    if (editor.getEditingShapeId() !== shape) return
    editor.complete()
    editor.setEditingShape(null)
    editor.getContainer().focus()
  }
  const blur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (currentTarget.contains(relatedTarget) || editor.getEditingShapeId() !== shape) return
    editor.complete()
    editor.setEditingShape(null)
  }
  return (
    <div
      ref={fields}
      className={styles.writer}
      onPointerDown={(event) => event.stopPropagation()}
      onTouchEnd={(event) => event.stopPropagation()}
      onMouseDown={keepFocus}
      onBlur={blur}
    >
      {title ? (
        <SharedTextField
          text={title}
          writing={writing}
          label={label}
          labelHidden
          look="bare"
          readOnly={!writable}
          placeholder={label}
          autoFocus
          className={styles.title}
          onLeave={(how) => {
            if (how !== 'blur') leave()
          }}
        />
      ) : null}
      {detail ? (
        <Scrolled className={styles.detail}>
          {writable ? (
            <RichTextEditor
              fragment={detail}
              writing={writing}
              label={t('board.detail')}
              labelHidden
              look="bare"
              placeholder={t('board.addDetail')}
              onEscape={leave}
            />
          ) : (
            <RichText fragment={detail} />
          )}
        </Scrolled>
      ) : null}
      <CardFate card={card} />
    </div>
  )
}

/** The details of the chosen card, to be read in place. */
export function CardReader({ shape, card }: { readonly shape: CardShape['id']; readonly card: CardId }): ReactNode {
  const editor = useEditor()
  const detail = useText(card, useBoardScene().detailOf)
  if (!detail) return null
  // within the card a press is the card's; beyond it, it must not reach what is covered
  const keepBelow = (event: PointerEvent): void => {
    const at = editor.screenToPage({ x: event.clientX, y: event.clientY })
    if (!editor.getShapePageBounds(shape)?.containsPoint(at)) event.stopPropagation()
  }
  return (
    <div className={styles.reader} onPointerDown={keepBelow}>
      <Scrolled className={styles.detail}>
        <RichText fragment={detail} />
      </Scrolled>
    </div>
  )
}

/** A text of a card; that of a document that is opened afresh, as when a step is closed, once it is there. */
function useText<T>(card: CardId, textOf: (card: CardId) => T): T {
  return useSyncExternalStore(useBoardScene().cards.subscribe, () => textOf(card))
}

/** What is too long to be shown whole; the wheel moves it, and not the table under it. */
function Scrolled({
  className,
  children,
}: {
  readonly className: string | undefined
  readonly children: ReactNode
}): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    const keep = (event: WheelEvent): void => {
      if (element && element.scrollHeight > element.clientHeight && !event.ctrlKey) event.stopPropagation()
    }
    // tldraw listens to the canvas itself, before React would hear of it
    element?.addEventListener('wheel', keep, { passive: true })
    return () => element?.removeEventListener('wheel', keep)
  }, [])
  return (
    <div ref={place} className={className}>
      {children}
    </div>
  )
}

/** A press beside the words does not leave them. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && !event.target.closest('textarea, [contenteditable]')) event.preventDefault()
}

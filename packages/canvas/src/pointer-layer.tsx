import { useStore } from '@tablee/ui'
import { useEditor } from '@tldraw/tldraw'
import type { CSSProperties, ReactNode } from 'react'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { useBoardScene } from './board-scene.ts'
import { distinctStore } from './distinct-store.ts'
import type { Pointer } from './others-pointers.ts'
import { placePointers } from './place-pointers.ts'
import styles from './pointer-layer.module.css'

/**
 * Where the others point, each by an arrow with their name: for who sees them, « Qui est là » says in words who is where. React
 * has to do with it only when one comes, goes or is named otherwise.
 */
export function PointerLayer(): ReactNode {
  const editor = useEditor()
  const { pointers } = useBoardScene()
  const pointing = useStore(useMemo(() => distinctStore(pointers, (present) => present, haveSameLook), [pointers]))
  const elements = useRef(new Map<string, HTMLElement>())
  useLayoutEffect(
    () => placePointers(editor, pointers, (key) => elements.current.get(key)),
    [editor, pointers, pointing],
  )
  return pointing.map(({ key, name, color }) => (
    <div
      key={key}
      ref={(element) => {
        if (element) elements.current.set(key, element)
        return () => void elements.current.delete(key)
      }}
      className={styles.pointer}
      style={{ '--person': color } as CSSProperties}
      data-pointer=""
      aria-hidden="true"
    >
      <svg className={styles.arrow} viewBox="0 0 16 22">
        <path d="M1 1v16.5l4.2-3.6 2.7 6.3 3-1.3-2.7-6.2h5.5z" />
      </svg>
      <svg className={styles.beyond} viewBox="0 0 10 14">
        <path d="M2 2v10l6-5z" />
      </svg>
      {name === '' ? null : <div className={styles.name}>{name}</div>}
    </div>
  ))
}

function haveSameLook(left: readonly Pointer[], right: readonly Pointer[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ key, name, color }, index) => {
      const other = right[index]
      return other?.key === key && other.name === name && other.color === color
    })
  )
}

import { classNames } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { Block, Run } from './fragment-words.ts'
import { blocksOf } from './fragment-words.ts'
import styles from './rich-text-editor.module.css'

/** A shared rich text as it is read, without an editor: it follows what others write, and writes nothing. */
export function RichText({
  fragment,
  className,
}: {
  readonly fragment: Y.XmlFragment
  readonly className?: string | undefined
}): ReactNode {
  const blocks = useBlocks(fragment)
  return (
    <div className={classNames(styles.text, styles.read, className)}>
      <Blocks blocks={blocks} />
    </div>
  )
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }): ReactNode {
  return blocks.map((block, index) => {
    if (block.type === 'paragraph') return <Paragraph key={index} runs={block.runs} />
    const List = block.type === 'bulletList' ? 'ul' : 'ol'
    return (
      <List key={index}>
        {block.items.map((item, position) => (
          <li key={position}>
            <Blocks blocks={item} />
          </li>
        ))}
      </List>
    )
  })
}

function Paragraph({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  return (
    <p>
      {runs.length === 0 ? <br /> : null}
      {runs.map(({ words, bold, italic }, index) => {
        const slanted = italic ? <em>{words}</em> : words
        return <span key={index}>{bold ? <strong>{slanted}</strong> : slanted}</span>
      })}
    </p>
  )
}

function useBlocks(fragment: Y.XmlFragment): readonly Block[] {
  const read = useRef<{ readonly of: Y.XmlFragment; readonly blocks: readonly Block[] } | null>(null)
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = (): void => {
        read.current = null
        listener()
      }
      fragment.observeDeep(changed)
      return () => fragment.unobserveDeep(changed)
    },
    [fragment],
  )
  return useSyncExternalStore(subscribe, () => {
    if (read.current?.of !== fragment) read.current = { of: fragment, blocks: blocksOf(fragment) }
    return read.current.blocks
  })
}

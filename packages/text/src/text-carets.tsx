import { classNames } from '@tablee/ui'
import type { CSSProperties, ReactNode } from 'react'
import { useCallback, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { caretPieces, caretsIn, caretsNamed } from './caret-pieces.ts'
import styles from './text-carets.module.css'
import { useCompany } from './use-company.ts'
import type { Caret, Carets } from './writing.ts'

export interface TextCaretsProps {
  readonly text: Y.Text
  readonly carets: Carets
  /** The classes that give the textarea underneath its type and its margins. */
  readonly className: string
  /** Whether this person writes in it now. */
  readonly isHere: () => boolean
}

/** The carets of others over a textarea: the same words, unseen, with their marks among them. */
export function TextCarets({ text, carets, className, isHere }: TextCaretsProps): ReactNode {
  const here = useSyncExternalStore(carets.others.subscribe, () => caretsNamed(carets.others.get(), text))
  useCompany(here, isHere)
  return here.length > 0 ? <Marks text={text} carets={here} className={className} /> : null
}

function Marks({
  text,
  carets,
  className,
}: {
  readonly text: Y.Text
  readonly carets: readonly Caret[]
  readonly className: string
}): ReactNode {
  // a caret may come before the letter that it stands after
  const words = useText(text)
  const placed = caretsIn(text, carets)
  return (
    <div className={classNames(className, styles.over)} aria-hidden="true">
      {caretPieces(words, placed).map((piece, index) => (
        <span key={index}>
          {piece.selectedBy ? (
            <mark className={styles.selected} style={colorOf(piece.selectedBy)}>
              {piece.words}
            </mark>
          ) : (
            piece.words
          )}
          {piece.carets.map((caret) => (
            <span key={caret.key} className={styles.caret} style={colorOf(caret)}>
              <span className={styles.name}>{caret.name}</span>
            </span>
          ))}
        </span>
      ))}
      {'\u200b'}
    </div>
  )
}

function useText(text: Y.Text): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      text.observe(listener)
      return () => text.unobserve(listener)
    },
    [text],
  )
  return useSyncExternalStore(subscribe, () => text.toString())
}

function colorOf({ color }: Caret): CSSProperties {
  return { '--caret': color } as CSSProperties // reason: React's own type knows no custom property
}

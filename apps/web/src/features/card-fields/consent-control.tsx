import type { Card } from '@tablee/model'
import { AGREED, takenBackBy } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Button, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useRef, useState } from 'react'
import styles from './card-field.module.css'
import { useUndoOffer } from '../card/use-undo-offer.ts'
import type { ValueControlProps } from './value-control.tsx'
import { ValueControl } from './value-control.tsx'

export interface ConsentControlProps extends ValueControlProps {
  readonly card: Card
  readonly name: string
}

/** Whether somebody agrees to what is told of them. Taking that back erases it at once: it is said, with the way back beside it. */
export function ConsentControl({ card, name, ...props }: ConsentControlProps): ReactNode {
  const { value, onChange } = props
  const { t } = useWords()
  const announce = useAnnounce()
  const box = useRef<HTMLDivElement>(null)
  const say = useCallback(({ words }: ToastMessage) => announce(words), [announce])
  const undoOffer = useUndoOffer(say)
  const [takeBack, setTakeBack] = useState<NonNullable<ToastMessage['action']> | null>(null)
  return (
    <div ref={box} className={styles.words}>
      <ValueControl
        {...props}
        onChange={(next, writing) => {
          const isTaken = takenBackBy({ [name]: next }, card).length > 0
          onChange(next, writing)
          if (!isTaken) return
          setTakeBack(undoOffer())
          announce(`${t('fields.contactErased')} ${t('fields.contactInCopies')}`)
        }}
      />
      {takeBack && value !== AGREED ? (
        <p className={styles.said}>
          {t('fields.contactErased')} {t('fields.contactInCopies')}
          <Button
            look="quiet"
            onClick={() => {
              takeBack.run()
              setTakeBack(null)
              // the button goes with its sentence
              box.current?.querySelector('select')?.focus()
            }}
          >
            {takeBack.label}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

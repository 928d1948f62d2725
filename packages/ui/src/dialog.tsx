import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'
import { X } from './icons.ts'
import { useWords } from './words-context.tsx'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  /** A sentence read with the title. */
  readonly description?: ReactNode
  /** The dialog's buttons, the one that does what the title says first. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** A modal dialog: takes the focus, closes with Escape or beside it, and gives the focus back. */
export function Dialog({ open, onOpenChange, title, description, actions, children }: DialogProps): ReactNode {
  const { t } = useWords()
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.veil} />
        <Radix.Content className={styles.dialog} {...(description ? {} : { 'aria-describedby': undefined })}>
          <header className={styles.head}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label={t('common.close')} icon={<X />} />
            </Radix.Close>
          </header>
          {description ? <Radix.Description className={styles.description}>{description}</Radix.Description> : null}
          {children}
          {actions ? <footer className={styles.actions}>{actions}</footer> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

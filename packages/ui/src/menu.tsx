import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './menu.module.css'

/** A menu under `trigger` (one button), moved through with the arrow keys. */
export function Menu({ trigger, children }: { readonly trigger: ReactNode; readonly children: ReactNode }): ReactNode {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="end" sideOffset={6} collisionPadding={8}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export interface MenuItemProps {
  readonly onSelect: () => void
  readonly icon?: ReactNode
  readonly look?: 'plain' | 'danger'
  readonly disabled?: boolean
  readonly children: ReactNode
}

/** One action of a `Menu`. */
export function MenuItem({ onSelect, icon, look = 'plain', disabled = false, children }: MenuItemProps): ReactNode {
  return (
    <DropdownMenu.Item className={classNames(styles.item, styles[look])} onSelect={onSelect} disabled={disabled}>
      {icon}
      {children}
    </DropdownMenu.Item>
  )
}

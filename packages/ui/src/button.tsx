import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` once per screen; `quiet` has no frame; `danger` undoes or removes. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: ReactNode
  /** Shown while what was asked is being done: pressing again does nothing. */
  readonly busy?: boolean
}

/** A button of at least 44 px, `type="button"` unless told otherwise. */
export function Button({
  look = 'plain',
  icon,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest['aria-disabled']}
      className={classNames(styles.button, styles[look], className)}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className={styles.turning} aria-hidden="true" /> : icon}
      {children}
    </button>
  )
}

/** The look of a `Button` for an element that is not one, such as a link. */
export function buttonClass(look: NonNullable<ButtonProps['look']> = 'plain'): string {
  return classNames(styles.button, styles[look])
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** Spoken, and shown as a tooltip. */
  readonly label: string
  readonly icon: ReactNode
  readonly look?: 'plain' | 'quiet' | 'danger'
}

/** A square button of 44 px that shows an icon and says a label. */
export function IconButton({ label, icon, look = 'quiet', className, ...rest }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(styles.button, styles[look], styles.square, className)}
    >
      {icon}
    </button>
  )
}

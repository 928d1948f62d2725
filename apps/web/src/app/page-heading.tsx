import { VisuallyHidden, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** Whether the reader has moved inside the application: the first page leaves the focus where the browser puts it. */
export const HasNavigated = createContext<{ readonly current: boolean }>({ current: false })

export interface PageHeadingProps {
  /** The page's name, also in the browser's title. */
  readonly title: string
  /** Shown in place of `title` where the heading says more. */
  readonly children?: ReactNode
  /** For pages whose content leaves no room: read out, not drawn. */
  readonly hidden?: boolean
}

/** The `h1` of a page: names the page in the browser's title, and takes the focus when the page is reached from another. */
export function PageHeading({ title, children, hidden = false }: PageHeadingProps): ReactNode {
  const { t } = useWords()
  const navigated = useContext(HasNavigated)
  const [path] = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const full = title === t('common.product') ? title : `${title} · ${t('common.product')}`
  useEffect(() => {
    document.title = full
  }, [full])
  useEffect(() => {
    if (!navigated.current) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [navigated, path])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {hidden ? <VisuallyHidden>{title}</VisuallyHidden> : (children ?? title)}
    </h1>
  )
}

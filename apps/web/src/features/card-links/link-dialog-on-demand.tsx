import type { ReactNode } from 'react'
import { Suspense, lazy } from 'react'
import type { LinkDialogProps } from './link-dialog.tsx'

const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog.tsx')).LinkDialog }))

/** The dialog of a link, fetched when it is first asked for. */
export function LinkDialogOnDemand(props: LinkDialogProps): ReactNode {
  return (
    <Suspense>
      <LinkDialog {...props} />
    </Suspense>
  )
}

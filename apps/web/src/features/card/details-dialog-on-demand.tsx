import type { ReactNode } from 'react'
import { Suspense, lazy } from 'react'
import type { DetailsDialogProps } from './details-dialog.tsx'

const DetailsDialog = lazy(async () => ({ default: (await import('./details-dialog.tsx')).DetailsDialog }))

/** The dialog of a card's details, fetched when it is first asked for; what opened it keeps the focus meanwhile. */
export function DetailsDialogOnDemand(props: DetailsDialogProps): ReactNode {
  return (
    <Suspense>
      <DetailsDialog {...props} />
    </Suspense>
  )
}

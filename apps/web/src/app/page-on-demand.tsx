import type { OnDemand } from '@tablee/ui'
import { onDemand } from '@tablee/ui'
import type { ComponentType } from 'react'
import { LoadingPage, UnloadedPage } from './state-pages.tsx'

/** A page whose code is fetched when one goes there, or just before; `within` a frame that is already there. */
export function pageOnDemand<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { within = false }: { readonly within?: boolean } = {},
): OnDemand<P> {
  return onDemand(load, {
    waiting: () => <LoadingPage within={within} />,
    failed: (_, again) => <UnloadedPage within={within} {...again} />,
  })
}

import type { Card } from '@tablee/model'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { CardGathering } from './card-gathering.tsx'
import { MergedParts } from './merged-parts.tsx'

/** What a card was merged from or into, and ways to gather it with others. Fetched when the details of a card are first shown. */
export function GatherDetails({ scope, card }: { readonly scope: CardScope; readonly card: Card }): ReactNode {
  return (
    <>
      <MergedParts scope={scope} card={card} />
      <CardGathering scope={scope} card={card} />
    </>
  )
}

import type { StepId } from '@tablee/model'
import type { ReactNode } from 'react'
import { useWordsOf } from '../../app/language.tsx'
import { LoadingPage } from '../../app/state-pages.tsx'
import { OriginsPage } from './origins-page.tsx'
import { HandOnPage } from './hand-on-page.tsx'

/** What passes from step to step, seen from a step or from a card. */
export function FlowPage({ step, card }: { readonly step?: string; readonly card?: string }): ReactNode {
  if (!useWordsOf('flow')) return <LoadingPage within />
  // reason: a step that the plan does not know is said not to be found
  return step === undefined ? (
    <OriginsPage key={card} card={card ?? ''} />
  ) : (
    <HandOnPage key={step} step={step as StepId} />
  )
}

import type { StepId } from '@tablee/model'
import type { ReactNode } from 'react'
import { useWordsOf } from '../../app/language.tsx'
import { LoadingPage } from '../../app/state-pages.tsx'
import { GridPage } from './grid-page.tsx'
import { HandOnPage } from './hand-on-page.tsx'
import { VersionsPage } from '../versions/versions-page.tsx'
import { OriginsPage } from './origins-page.tsx'

export interface FlowPageProps {
  /** What a step hands on, where a card comes from, how a question stands, or what a step held at other times. */
  readonly about: 'step' | 'card' | 'question' | 'versions'
  readonly id: string
  /** Of versions, the one that is looked at. */
  readonly version?: string | undefined
}

/** What passes from step to step, seen from a step, from a card or from a question, and from one time to another. */
export function FlowPage({ about, id, version }: FlowPageProps): ReactNode {
  if (!useWordsOf('flow')) return <LoadingPage within />
  switch (about) {
    case 'step':
      // reason: a step that the plan does not know is said not to be found
      return <HandOnPage key={id} step={id as StepId} />
    case 'card':
      return <OriginsPage key={id} card={id} />
    case 'question':
      return <GridPage key={id} card={id} />
    case 'versions':
      return <VersionsPage step={id} version={version} />
  }
}

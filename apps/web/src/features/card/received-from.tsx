import type { Card } from '@tablee/model'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'

/** « Reçue de l’étape … », of a card that was handed on from a step of this cycle. */
export function ReceivedFrom({ card: { from } }: { readonly card: Pick<Card, 'from'> }): ReactNode {
  const { t } = useWords()
  const { plan, live } = useCycle()
  const [planned, facts] = [useStore(plan), useStore(live)]
  const home = from.find(({ as }) => as === 'copy')?.home
  const step = home && facts?.steps.find(({ homes }) => homes.includes(home))?.id
  const steps = planned ? [...planned.steps, ...planned.aside.steps] : []
  const title = steps.find(({ id }) => id === step)?.title
  return title ? <span>{t('list.receivedFrom', { step: title })}</span> : null
}

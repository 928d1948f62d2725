import type { ParticipantId } from '@tablee/model'
import { Notice, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { useCycle } from '../../cycle/cycle-context.ts'

/** Why the plan was not changed; where somebody was quicker, who it was. */
export function PlanRefusal({ refusal }: { readonly refusal: ApiRefusal | null }): ReactNode {
  const { t } = useWords()
  const by = useStore(useCycle().plan)?.by ?? null
  const name = useNameOf(by)
  const box = useRef<HTMLDivElement>(null)
  // what was asked for may be far below
  useEffect(() => {
    if (refusal) box.current?.scrollIntoView({ block: 'center' })
  }, [refusal])
  if (!refusal) return null
  return (
    <div ref={box}>
      {refusal.code === 'plan-changed' ? (
        <Notice kind="warning" title={t('plan.changed.title', { name })}>
          <p role="alert">{t('plan.changed.body')}</p>
        </Notice>
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
    </div>
  )
}

/** The name of someone who has changed the plan. */
export function useNameOf(id: ParticipantId | null): string {
  const { t } = useWords()
  const people = useStore(useCycle().people)
  return (id === null ? null : people.get(id)?.name) ?? t('plan.changed.someone')
}

import type { Language, StepSpec } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'

/** What comes with a step of a template: its zones, and what is done there. Inside a label: no block of text. */
export function StepOutline({ spec, language }: { readonly spec: StepSpec; readonly language: Language }): ReactNode {
  const { t } = useWords()
  const zones = spec.boards.flatMap((board) => board.zones).map((zone) => inLanguage(zone.title, language))
  const activities = spec.agenda.map(({ title }) => inLanguage(title, language))
  return (
    <>
      <br />
      {zones.length > 0 ? t('plan.add.board', { zones: [...new Set(zones)].join(', ') }) : null}
      <br />
      {t('plan.add.agenda', { activities: activities.join(', ') })}
    </>
  )
}

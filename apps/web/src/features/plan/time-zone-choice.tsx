import { TIME_ZONES, USUAL_TIME_ZONE } from '@tablee/model'
import { Select, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { ZONE_WORDS } from '../session/session-clock.ts'
import type { PlanChanging } from './use-plan-change.ts'

/** By whose clocks the hours of the sessions are said, chosen for the whole cycle. */
export function TimeZoneChoice({ planning }: { readonly planning: PlanChanging }): ReactNode {
  const { t } = useWords()
  const announce = useAnnounce()
  const present = useStore(useCycle().plan)?.timeZone ?? USUAL_TIME_ZONE
  const choose = async (wanted: string): Promise<void> => {
    const timeZone = TIME_ZONES.find((zone) => zone === wanted) ?? present
    if (await planning.change({ do: 'set-time-zone', timeZone }))
      announce(t('plan.zone.done', { zone: t(ZONE_WORDS[timeZone]) }))
  }
  return (
    <Select
      label={t('plan.zone.label')}
      hint={t('plan.zone.hint')}
      value={present}
      options={TIME_ZONES.map((zone) => ({ value: zone, label: t(ZONE_WORDS[zone]) }))}
      onChange={(event) => void choose(event.target.value)}
    />
  )
}

import { useStore } from '@tablee/ui'
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { Since, SinceChoice } from './since-choices.ts'
import { SINCE, sinceChoices } from './since-choices.ts'

const PARAMETER = 'depuis'
/** What the choices are called in addresses. */
const SLUGS: Readonly<Record<Since, string>> = { visit: 'visite', session: 'seance', week: 'semaine', start: 'debut' }

/** From when on what happened is told, and how to choose another time: the address says it, so that one comes back to it. */
export function useSince(now: number): {
  readonly choices: readonly SinceChoice[]
  readonly chosen: SinceChoice
  readonly choose: (since: string) => void
} {
  const { absence, plan } = useCycle()
  const away = useStore(absence.since)
  const planned = useStore(plan)
  const [path, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get(PARAMETER)
  const choices = useMemo(() => sinceChoices(away, planned, now), [away, planned, now])
  return {
    choices,
    chosen: choices.find(({ since }) => SLUGS[since] === asked) ?? choices[0],
    choose: (wanted) => {
      const since = SINCE.find((one) => one === wanted)
      if (since) navigate(`${path}?${PARAMETER}=${SLUGS[since]}`, { replace: true })
    },
  }
}

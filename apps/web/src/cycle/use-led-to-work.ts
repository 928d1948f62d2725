import { useStore } from '@tablee/ui'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { isArriving } from '../app/arriving.ts'
import { hasRoomForBoard } from '../app/room-for-board.ts'
import { cyclePath } from '../app/routes.ts'
import { useCycle } from './cycle-context.ts'
import { firstOpenView } from './first-open-view.ts'

/** Leads someone who has just come in to the step that is open, once; true while they are on their way. */
export function useLedToWork(): boolean {
  const { cycle, me, plan, live } = useCycle()
  const [, navigate] = useLocation()
  const arriving = isArriving(useHistoryState())
  const planned = useStore(plan)
  const facts = useStore(live)
  const view = arriving && planned && facts ? firstOpenView(cycle, planned, facts, me.role, hasRoomForBoard()) : null
  useEffect(() => {
    if (arriving) navigate(view ?? cyclePath(cycle), { replace: true, state: null })
  }, [arriving, view, cycle, navigate])
  return arriving
}

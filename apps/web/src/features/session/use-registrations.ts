import type { Awaited, Coming, ParticipantId, SessionId } from '@tablee/model'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ApiRefusal } from '../../api/request.ts'
import { useAgain } from '../../api/use-again.ts'
import { useCall } from '../../api/use-call.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { fetchRegistrations, register } from '../plan/plan-calls.ts'

/** How often (ms) answers are asked for again while the page is in view: they change no shared document. */
const AGAIN = 20_000

export interface SessionRegistrations {
  /** Null until they are here. */
  readonly answers: ReadonlyMap<ParticipantId, Awaited> | null
  /** Why they are not here, or why the last answer was not taken. */
  readonly refusal: ApiRefusal | null
  /** Says whether someone comes; true once the relay has it. */
  readonly say: (who: ParticipantId, coming: Coming | null) => Promise<boolean>
}

/** Who says that they come to `session`. What is said here shows at once. */
export function useRegistrations(session: SessionId): SessionRegistrations {
  const { cycle } = useCycle()
  const call = useCall(useCallback(() => fetchRegistrations(cycle), [cycle]))
  const { reload } = call
  const [said, setSaid] = useState<ReadonlyMap<ParticipantId, Coming | null>>(new Map())
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  useAgain(reload, AGAIN)
  const value = call.state === 'answered' ? call.value : null
  // what the relay says now holds what was said before it answered
  useEffect(() => setSaid(new Map()), [value])
  const answers = useMemo(() => {
    if (!value) return null
    const known = new Map<ParticipantId, Awaited>()
    for (const one of value.registrations) if (one.session === session) known.set(one.participant, one.coming)
    for (const [who, coming] of said) {
      if (coming === null) known.delete(who)
      else known.set(who, coming)
    }
    return known
  }, [value, said, session])

  const say = async (who: ParticipantId, coming: Coming | null): Promise<boolean> => {
    setRefusal(null)
    setSaid((present) => new Map(present).set(who, coming))
    const result = await register(cycle, session, who, coming)
    if (result.ok) reload()
    else {
      setSaid((present) => new Map([...present].filter(([id]) => id !== who)))
      setRefusal(result.error)
    }
    return result.ok
  }
  return { answers, refusal: refusal ?? (call.state === 'refused' ? call.refusal : null), say }
}

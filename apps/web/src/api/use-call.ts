import type { Result } from '@tablee/std'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ApiRefusal } from './request.ts'

/** Where a call stands: under way, answered, or refused. */
export type CallState<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'answered'; readonly value: T }
  | { readonly state: 'refused'; readonly refusal: ApiRefusal }

/**
 * Calls once when shown, unless the answer is `known` by then, and again on `reload`; what was answered stays shown while it is asked again.
 * `call` must be stable.
 */
export function useCall<T>(
  call: () => Promise<Result<T, ApiRefusal>>,
  known: T | null = null,
): CallState<T> & { readonly reload: () => void } {
  const [state, setState] = useState<CallState<T>>(
    known === null ? { state: 'waiting' } : { state: 'answered', value: known },
  )
  const [isKnown] = useState(known !== null)
  const latest = useRef(0)
  const reload = useCallback(() => {
    const turn = ++latest.current
    void call().then((result) => {
      if (turn !== latest.current) return
      setState(result.ok ? { state: 'answered', value: result.value } : { state: 'refused', refusal: result.error })
    })
  }, [call])
  useEffect(() => {
    if (!isKnown) reload()
    return () => {
      latest.current += 1
    }
  }, [reload, isKnown])
  return { ...state, reload }
}

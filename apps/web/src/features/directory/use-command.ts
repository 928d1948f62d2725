import type { Command } from '@tablee/model'
import { useState } from 'react'
import type { ApiRefusal } from '../../api/request.ts'
import { useCycle } from '../../cycle/cycle-context.ts'

/** How the facts are changed from a page. */
export interface Commanding {
  /** Asks the relay; true once it is done. */
  readonly send: (command: Command) => Promise<boolean>
  readonly busy: boolean
  readonly refusal: ApiRefusal | null
  /** Forgets the refusal. */
  readonly settle: () => void
}

/** Commands on the facts of the cycle, one at a time. */
export function useCommand(): Commanding {
  const { command } = useCycle()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const send = async (asked: Command): Promise<boolean> => {
    setBusy(true)
    setRefusal(null)
    const result = await command(asked)
    setBusy(false)
    if (!result.ok) setRefusal(result.error)
    return result.ok
  }
  return { send, busy, refusal, settle: () => setRefusal(null) }
}

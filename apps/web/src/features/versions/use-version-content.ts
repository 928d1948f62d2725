import type { StepContent } from '@tablee/documents/versions'
import { openStates, readStep, unpackStates } from '@tablee/documents/versions'
import type { Live, StepId, VersionId } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import { useCallback } from 'react'
import type { ApiRefusal } from '../../api/request.ts'
import type { CallState } from '../../api/use-call.ts'
import { useCall } from '../../api/use-call.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { fetchVersionBytes } from './version-calls.ts'

/** What a version holds, once the relay has given it. */
export function useVersionContent(
  step: StepId,
  version: VersionId,
): CallState<StepContent> & { readonly reload: () => void } {
  const { cycle, live } = useCycle()
  const fetch = useCallback(async (): Promise<Result<StepContent, ApiRefusal>> => {
    const file = await fetchVersionBytes(cycle, step, version)
    if (!file.ok) return file
    const bytes = await file.value?.content.arrayBuffer()
    const content = bytes ? contentIn(new Uint8Array(bytes), live.get()?.questions ?? []) : null
    return content ? ok(content) : err({ code: 'version-unreadable', fields: [] })
  }, [cycle, live, step, version])
  return useCall(fetch)
}

/** Null: not what a version is made of. */
function contentIn(bytes: Uint8Array, questions: Live['questions']): StepContent | null {
  try {
    const states = unpackStates(bytes)
    return states && readStep(openStates(states), questions)
  } catch {
    return null
  }
}

import type { StepContent } from '@tablee/documents/versions'
import { stepStore } from '@tablee/documents/versions'
import type { DocumentName, StepId } from '@tablee/model'
import { baseOf, boardOf, contentOf } from '@tablee/model'
import type { Store } from '@tablee/std'
import { useStore } from '@tablee/ui'
import { useEffect, useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'

/** What a step holds now, followed; null until all of it is here. Its documents stay open for as long as the component is shown. */
export function useStepContent(step: StepId): StepContent | null {
  const { live, openDocument, holdDocument, documents } = useCycle()
  const facts = useStore(live)
  const open = useStore(documents)
  const own = facts?.steps.find(({ id }) => id === step)
  const names = [
    ...(own?.homes ?? []).map((home) => contentOf(home)),
    ...(own?.boards ?? []).flatMap((board) => [baseOf(board), boardOf(board, facts?.pass ?? 1)]),
  ]
  const key = names.join(' ')
  useEffect(() => {
    const releases = namesIn(key).map((name) => holdDocument(name))
    return () => {
      for (const release of releases) release()
    }
  }, [key, holdDocument])
  const content = useMemo(() => {
    const opened = namesIn(key).map((name) => [name, openDocument(name)] as const)
    const held = stepStore(new Map(opened.map(([name, { doc }]) => [name, doc])))
    const statuses = opened.map(([, { status }]) => status)
    const store: Store<StepContent | null> = {
      get: () => (statuses.length > 0 && statuses.every((status) => status.get().loaded) ? held.get() : null),
      subscribe: (listener) => {
        const stops = [held.subscribe(listener), ...statuses.map((status) => status.subscribe(listener))]
        return () => {
          for (const stop of stops) stop()
        }
      },
    }
    return open && store
  }, [key, open, openDocument])
  return useStore(content)
}

function namesIn(key: string): readonly DocumentName[] {
  return key === '' ? [] : (key.split(' ') as DocumentName[]) // reason: joined just before
}

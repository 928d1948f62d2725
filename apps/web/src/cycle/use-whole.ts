import type { OpenDocument } from '@tablee/provider'
import { useEffect, useState } from 'react'

/** The relay sends what was written since it last encoded a document right behind it (ms): that is waited for too. */
const LAST_WORDS = 30

/** Whether each of `documents` has once been whole, or cannot be for now: what has come of it is all that can be shown. */
export function useWhole(documents: readonly OpenDocument[]): boolean {
  const [whole, setWhole] = useState(() => documents.every(isWhole))
  useEffect(() => {
    if (whole) return undefined
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = (): void => {
      if (documents.every(isWhole)) timer ??= setTimeout(() => setWhole(true), LAST_WORDS)
    }
    look()
    const stops = documents.map(({ status }) => status.subscribe(look))
    return () => {
      if (timer !== null) clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [documents, whole])
  return whole
}

function isWhole({ status }: OpenDocument): boolean {
  const { loaded, line } = status.get()
  return loaded || line === 'offline' || line === 'refused'
}

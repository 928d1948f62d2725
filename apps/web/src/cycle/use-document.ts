import type { DocumentName } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import { useStore } from '@tablee/ui'
import { useEffect } from 'react'
import { useCycle } from './cycle-context.ts'

/**
 * The document `name`, open for as long as the component is shown and shared with all who ask for it. It is
 * another object after rights have changed: make what depends on it with `useMemo`.
 */
export function useDocument(name: DocumentName): OpenDocument {
  const { openDocument } = useCycle()
  useHeld(name)
  return openDocument(name)
}

/** The same for a document that may not be known yet. */
export function useOptionalDocument(name: DocumentName | null): OpenDocument | null {
  const { openDocument } = useCycle()
  useHeld(name)
  return name === null ? null : openDocument(name)
}

function useHeld(name: DocumentName | null): void {
  const { documents, holdDocument } = useCycle()
  useStore(documents)
  useEffect(() => (name === null ? undefined : holdDocument(name)), [holdDocument, name])
}

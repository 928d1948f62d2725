import type { CycleId, DocumentName } from '@tablee/model'

/** How a document of a cycle is named in rooms and in the log. */
export function documentKey(cycle: CycleId, document: DocumentName): string {
  return `${cycle}/${document}`
}

/** The cycle and the document that `key` names; the document's name is not yet known to be one. */
export function splitDocumentKey(key: string): { readonly cycle: CycleId; readonly document: DocumentName } {
  const slash = key.indexOf('/')
  return { cycle: key.slice(0, slash) as CycleId, document: key.slice(slash + 1) as DocumentName } // reason: whoever asks looks both up
}

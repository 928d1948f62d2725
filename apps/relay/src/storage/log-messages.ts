import type { LoadedDocument, LogRow } from '@tablee/room'

/** What the log asks of its thread. */
export type LogRequest =
  | { readonly do: 'load'; readonly document: string }
  | { readonly do: 'append'; readonly groups: readonly (readonly LogRow[])[] }
  | { readonly do: 'compact'; readonly document: string; readonly upTo: number; readonly snapshot: Uint8Array }
  | { readonly do: 'remove'; readonly prefix: string }
  | { readonly do: 'close' }

/** What the thread answers: one answer per question, in their order. */
export type LogAnswer =
  | { readonly ok: true; readonly value: LoadedDocument | readonly (readonly number[])[] | null }
  | { readonly ok: false; readonly message: string }

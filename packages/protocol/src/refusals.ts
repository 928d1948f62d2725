import type { CloseCode } from './close-codes.ts'
import { CLOSE } from './close-codes.ts'

/** What a refusal means for whoever meets it. */
export interface Refusal {
  /** The code under which a socket, or a channel, is closed for it. */
  readonly close: CloseCode
  /** Whether the same attempt may succeed later without any change. */
  readonly retry: boolean
}

/**
 * Every reason for which the relay turns an update, a document or a connection away. The sentence that a person reads is
 * `sync.refusals.<code>` in the catalogues.
 */
export const REFUSALS = {
  /** No membership, or none that may see this document. */
  'no-access': { close: CLOSE.noAccess, retry: false },
  /** Access was taken away while connected. */
  revoked: { close: CLOSE.revoked, retry: false },
  /** There is no such document. */
  unknown: { close: CLOSE.unknown, retry: false },
  /** The copy that is offered belongs to an older life of the document. */
  epoch: { close: CLOSE.epoch, retry: false },
  /** A write by someone who may only read. */
  'read-only': { close: CLOSE.refused, retry: false },
  /** A write under the Yjs client id of someone else. */
  'not-owned': { close: CLOSE.refused, retry: false },
  /** A write that builds on what the relay does not have. */
  gap: { close: CLOSE.refused, retry: false },
  /** Bytes that no honest client sends. */
  malformed: { close: CLOSE.refused, retry: false },
  /** A root that the document does not have, or of another type. */
  root: { close: CLOSE.refused, retry: false },
  /** A sealed key deleted or replaced. */
  sealed: { close: CLOSE.refused, retry: false },
  /** A drawing by a participant while drawing is not open to them. */
  'drawing-closed': { close: CLOSE.refused, retry: false },
  /** A write that would take a validated question away, or make another card stand for it. */
  'question-validated': { close: CLOSE.refused, retry: false },
  /** A kind of content that no document holds. */
  content: { close: CLOSE.refused, retry: false },
  /** Containers within containers beyond the limit. */
  depth: { close: CLOSE.refused, retry: false },
  /** One message is larger than the limit. */
  'too-large': { close: CLOSE.tooLarge, retry: false },
  /** The document has reached its limit of bytes or records. */
  'document-full': { close: CLOSE.tooLarge, retry: false },
  /** Too many messages or bytes, far beyond what a pause could absorb. */
  rate: { close: CLOSE.rate, retry: true },
  /** More tabs, channels, people or connections than one may have. */
  'too-many': { close: CLOSE.full, retry: true },
  /** The document could not be read from the disk; it was not changed. */
  unreadable: { close: CLOSE.full, retry: true },
  /** The relay, or this document's room, starts afresh: come back and synchronise. */
  restart: { close: CLOSE.restart, retry: true },
  /** This reader has fallen too far behind: come back and synchronise. */
  behind: { close: CLOSE.restart, retry: true },
} as const satisfies Readonly<Record<string, Refusal>>

/** Why a message or a connection is refused: a key of `REFUSALS`. */
export type RefusalCode = keyof typeof REFUSALS

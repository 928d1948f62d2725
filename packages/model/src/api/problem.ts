import * as z from 'zod/mini'

/** Every way in which the relay refuses a request. The catalogue has a title and a sentence for each. */
export const ProblemCode = z.enum([
  'body-invalid',
  'body-too-large',
  'create-key-wrong',
  'command-not-allowed',
  'cycle-full',
  'cycle-unknown',
  'demonstrations-full',
  'document-unknown',
  'drawing-closed',
  'export-failed',
  'export-unknown',
  'internal',
  'invitation-expired',
  'invitation-revoked',
  'invitation-unknown',
  'last-facilitator',
  'live-stale',
  'name-missing',
  'name-too-long',
  'no-access',
  'not-a-question',
  'not-allowed',
  'not-found',
  'origin-refused',
  'participant-unknown',
  'picture-kind',
  'picture-svg',
  'picture-too-heavy',
  'picture-too-large',
  'picture-unknown',
  'picture-unreadable',
  'pictures-full',
  'plan-changed',
  'plan-full',
  'return-link-unknown',
  'revoked',
  'session-unknown',
  'structure-unknown',
  'template-unknown',
  'territories-full',
  'title-missing',
  'title-too-long',
  'too-many-questions',
  'too-many-requests',
  'unknown-document',
  'unknown-step',
  'version-unknown',
  'version-unreadable',
  'versions-full',
])
export type ProblemCode = z.infer<typeof ProblemCode>

/** A problem document (RFC 9457); `code` is ours and stable, `title` and `detail` are in the reader's language. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: ProblemCode,
  /** The fields of the body that were wrong, as JSON pointers. */
  fields: z.optional(z.array(z.string())),
  /** With `live-stale`: the facts as they are now. */
  live: z.optional(z.unknown()),
})
export type Problem = z.infer<typeof Problem>

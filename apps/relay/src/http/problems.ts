import type { Language, Problem, ProblemCode } from '@tablee/model'
import type { Result } from '@tablee/std'
import type { Translate } from '@tablee/words'
import type { Refusal } from '../live/refusal.ts'

/** Ends a request with a refusal; only the error handler of the HTTP edge catches it. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** The value of an act, or the end of the request with its refusal. */
export function granted<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value
  throw new RefusedRequest(result.error)
}

/** The problem document (RFC 9457) of a refusal, in the language of `t`. */
export function problemOf({ code, fields, live }: Refusal, t: Translate): Problem {
  return {
    type: `urn:tablee:problem:${code}`,
    title: t(`problems.titles.${code}`),
    status: STATUS[code],
    detail: t(`problems.${code}`),
    code,
    ...(fields ? { fields: [...fields] } : {}),
    ...(live ? { live } : {}),
  }
}

/** The language that an Accept-Language header prefers; French unless English comes before it. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', weight] = part.split(';q=')
      return {
        language: tag.trim().slice(0, 2).toLowerCase(),
        weight: weight === undefined ? 1 : Number(weight),
        order,
      }
    })
    .filter(({ language, weight }) => (language === 'fr' || language === 'en') && weight > 0)
    .toSorted((left, right) => right.weight - left.weight || left.order - right.order)
  return wanted[0]?.language === 'en' ? 'en' : 'fr'
}

const STATUS: Readonly<Record<ProblemCode, number>> = {
  'body-invalid': 400,
  'body-too-large': 413,
  'create-key-wrong': 403,
  'command-not-allowed': 403,
  'cycle-full': 409,
  'cycle-unknown': 404,
  'demonstrations-full': 503,
  'document-unknown': 404,
  'drawing-closed': 403,
  'export-failed': 500,
  'export-unknown': 404,
  internal: 500,
  'invitation-expired': 410,
  'invitation-revoked': 410,
  'invitation-unknown': 404,
  'last-facilitator': 409,
  'live-stale': 409,
  'name-missing': 400,
  'name-too-long': 400,
  'no-access': 403,
  'not-a-question': 409,
  'not-allowed': 403,
  'not-found': 404,
  'origin-refused': 403,
  'participant-unknown': 404,
  'picture-kind': 415,
  'picture-svg': 415,
  'picture-too-heavy': 413,
  'picture-too-large': 413,
  'picture-unknown': 404,
  'picture-unreadable': 400,
  'pictures-full': 409,
  'plan-changed': 409,
  'plan-full': 409,
  'return-link-unknown': 404,
  revoked: 403,
  'session-unknown': 404,
  'step-aside': 409,
  'structure-known': 409,
  'structure-merged': 409,
  'structure-name-taken': 409,
  'structures-full': 409,
  'structure-unknown': 400,
  'template-unknown': 400,
  'territories-full': 409,
  'territory-known': 409,
  'territory-unknown': 404,
  'title-missing': 400,
  'title-too-long': 400,
  'too-many-questions': 409,
  'too-many-requests': 429,
  'unknown-document': 409,
  'unknown-step': 409,
  'version-unknown': 404,
  'version-unreadable': 500,
  'versions-full': 409,
  'voice-elsewhere': 409,
}

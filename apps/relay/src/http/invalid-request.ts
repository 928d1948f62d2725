import type { ProblemCode } from '@tablee/model'
import type { Refusal } from '../live/refusal.ts'

/** What a failed validation tells: which part of the request, and zod's issues as the type provider gives them. */
export interface FailedValidation {
  readonly context: string | undefined
  readonly issues: readonly {
    readonly keyword: string
    readonly instancePath: string
    readonly params: Readonly<Record<string, unknown>>
  }[]
  readonly body: unknown
}

/** The refusal of a request whose parts have the wrong form: the most telling code, and the fields to look at. */
export function refusalOfInvalid({ context, issues, body }: FailedValidation): Refusal {
  if (context === 'params') return { code: UNKNOWN_BY_PARAM[issues[0]?.instancePath ?? ''] ?? 'not-found' }
  const leaves = issues.flatMap((issue) => leavesOf(issue.instancePath, issue.keyword, issue.params['errors']))
  const fields = [...new Set(issues.map((issue) => issue.instancePath))]
  for (const { pointer, keyword } of leaves) {
    const code = codeOf(pointer, keyword, body)
    if (code) return { code, fields: [pointer] }
  }
  return { code: 'body-invalid', fields }
}

const UNKNOWN_BY_PARAM: Readonly<Record<string, ProblemCode>> = {
  '/cycle': 'cycle-unknown',
  '/participant': 'participant-unknown',
  '/invitation': 'invitation-unknown',
  '/export': 'export-unknown',
  '/picture': 'picture-unknown',
}

interface Leaf {
  readonly pointer: string
  readonly keyword: string
}

/** The issues themselves, and those inside the branches of unions. */
function leavesOf(pointer: string, keyword: string, branches: unknown): readonly Leaf[] {
  if (!Array.isArray(branches)) return [{ pointer, keyword }]
  return (branches as readonly (readonly { readonly code: string; readonly path: readonly PropertyKey[] }[])[])
    .flat()
    .map((issue) => ({ pointer: [pointer, ...issue.path.map(String)].join('/'), keyword: issue.code }))
}

function codeOf(pointer: string, keyword: string, body: unknown): ProblemCode | null {
  if (keyword === 'too_big') {
    if (pointer.endsWith('/name')) return 'name-too-long'
    if (pointer === '/title') return 'title-too-long'
    return null
  }
  const isMissing = keyword === 'too_small' || valueAt(body, pointer) === undefined
  if (!isMissing) return null
  if (pointer === '/name') return 'name-missing'
  return pointer === '/title' ? 'title-missing' : null
}

function valueAt(body: unknown, pointer: string): unknown {
  const key = pointer.slice(1)
  return typeof body === 'object' && body !== null && Object.hasOwn(body, key)
    ? (body as Record<string, unknown>)[key]
    : undefined
}

import type { ProblemCode } from '@tablee/model'
import { Problem } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'

/** Why a request gave nothing: the relay refused it, could not be reached, or answered what nobody understands. */
export interface ApiRefusal {
  readonly code: ProblemCode | 'unreachable' | 'unreadable'
  /** The fields of the body that were wrong, as JSON pointers. */
  readonly fields: readonly string[]
}

/** What reads an answer: a schema. */
interface Reader<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false }
}

/** Asks the relay (same origin, with the device cookie) and reads its answer with `reader`. Never throws. */
export async function request<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, reader: Reader<T>, body?: unknown): Promise<Result<T, ApiRefusal>> {
  const answer = await send(method, path, body)
  if (!answer) return err({ code: 'unreachable', fields: [] })
  const content: unknown = answer.status === 204 ? null : await answer.json().catch(() => undefined)
  if (!answer.ok) {
    const problem = Problem.safeParse(content)
    return err(problem.success ? { code: problem.data.code, fields: problem.data.fields ?? [] } : { code: 'unreadable', fields: [] })
  }
  const read = reader.safeParse(content)
  return read.success ? ok(read.data) : err({ code: 'unreadable', fields: [] })
}

/** Reads an answer that has no content, or whose content does not matter. */
export const NOTHING: Reader<null> = { safeParse: () => ({ success: true, data: null }) }

async function send(method: string, path: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    return null
  }
}

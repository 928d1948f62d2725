import type { ProblemCode } from '@tablee/model'
import { Problem } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import { send } from './send.ts'

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
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  reader: Reader<T>,
  body?: unknown,
): Promise<Result<T, ApiRefusal>> {
  return readAnswer(await send(method, path, body), reader)
}

/** Sends bytes as they are, and reads the answer with `reader`. Never throws. */
export async function requestWithBytes<T>(
  path: string,
  reader: Reader<T>,
  bytes: Blob,
): Promise<Result<T, ApiRefusal>> {
  return readAnswer(await send('POST', path, bytes), reader)
}

async function readAnswer<T>(answer: Response | null, reader: Reader<T>): Promise<Result<T, ApiRefusal>> {
  if (!answer) return err({ code: 'unreachable', fields: [] })
  const content: unknown = answer.status === 204 ? null : await answer.json().catch(() => undefined)
  if (!answer.ok) return err(refusalIn(content))
  const read = reader.safeParse(content)
  return read.success ? ok(read.data) : err({ code: 'unreadable', fields: [] })
}

/** A file as the relay gave it, under the name that it proposes. */
export interface ReceivedFile {
  readonly name: string
  readonly content: Blob
}

/** Asks for a file that the relay makes; null while it is not ready. Never throws. */
export async function requestFile(path: string): Promise<Result<ReceivedFile | null, ApiRefusal>> {
  const answer = await send('GET', path, undefined)
  if (!answer) return err({ code: 'unreachable', fields: [] })
  if (!answer.ok) return err(refusalIn(await answer.json().catch(() => undefined)))
  if (answer.status === 202) return ok(null)
  const content = await answer.blob().catch(() => null)
  return content
    ? ok({ name: fileName(answer.headers.get('content-disposition')), content })
    : err({ code: 'unreachable', fields: [] })
}

/** The name in a Content-Disposition header, as RFC 8187 writes it. */
function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  return encoded ? decodeURIComponent(encoded) : 'export'
}

function refusalIn(content: unknown): ApiRefusal {
  const problem = Problem.safeParse(content)
  return problem.success
    ? { code: problem.data.code, fields: problem.data.fields ?? [] }
    : { code: 'unreadable', fields: [] }
}

/** Reads an answer that has no content, or whose content does not matter. */
export const NOTHING: Reader<null> = { safeParse: () => ({ success: true, data: null }) }

import type { Logger } from '@tablee/std'
import { loadTranslate } from '@tablee/words'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Refusal } from '../live/refusal.ts'
import type { App } from './app.ts'
import { refusalOfInvalid } from './invalid-request.ts'
import { RefusedRequest, languageOf, problemOf } from './problems.ts'
import { sendPage, wantsPage } from './website.ts'

/** Answers every refusal and failure with a problem document, or with the application's page where a browser lost its way. */
export function answerErrors(
  app: App,
  { logger, hasWebsite }: { readonly logger: Logger; readonly hasWebsite: boolean },
): void {
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalOf(error, request)
    if (refusal.code === 'internal') logger.error({ err: error, route: request.routeOptions.url }, 'a request failed')
    return sendProblem(request, reply, refusal)
  })
  app.setNotFoundHandler((request, reply) => {
    if (hasWebsite && wantsPage(request)) return sendPage(reply.code(404))
    return sendProblem(request, reply, { code: 'not-found' })
  })
}

async function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): Promise<FastifyReply> {
  const language = languageOf(request.headers['accept-language'])
  const problem = problemOf(refusal, await loadTranslate(language))
  return reply
    .code(problem.status)
    .headers({
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      vary: 'accept-language',
    })
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem)
}

function refusalOf(error: unknown, request: FastifyRequest): Refusal {
  if (error instanceof RefusedRequest) return error.refusal
  if (hasZodFastifySchemaValidationErrors(error)) {
    return refusalOfInvalid({ context: error.validationContext, issues: error.validation, body: request.body })
  }
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 413) return { code: 'body-too-large' }
  if (status === 429) return { code: 'too-many-requests' }
  return { code: status >= 400 && status < 500 ? 'body-invalid' : 'internal' }
}

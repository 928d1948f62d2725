import { Host } from '@tablee/model'
import { afterEach, expect, test, vi } from 'vitest'
import { request } from './request.ts'

afterEach(() => vi.unstubAllGlobals())

function relayAnswers(answer: () => Promise<Response>): void {
  vi.stubGlobal('document', { documentElement: { lang: 'fr' } })
  vi.stubGlobal('fetch', answer)
}
const json =
  (status: number, body: unknown): (() => Promise<Response>) =>
  async () =>
    Response.json(body, { status })

test('[API1] an answer is read with its schema', async () => {
  relayAnswers(json(200, { createKey: true }))
  expect(await request('GET', '/api/host', Host)).toEqual({ ok: true, value: { createKey: true } })
})

test('[API2] a problem document becomes its code and its fields', async () => {
  relayAnswers(
    json(400, { type: 'about:blank', title: '', status: 400, detail: '', code: 'name-missing', fields: ['/name'] }),
  )
  expect(await request('POST', '/api/access', Host, {})).toEqual({
    ok: false,
    error: { code: 'name-missing', fields: ['/name'] },
  })
})

test('[API3] a relay that cannot be reached is a refusal, not an exception', async () => {
  relayAnswers(async () => {
    throw new TypeError('Failed to fetch')
  })
  expect(await request('GET', '/api/host', Host)).toMatchObject({ ok: false, error: { code: 'unreachable' } })
})

test('[API4] an answer that nobody understands is one too: a proxy’s page, another shape, an unknown code', async () => {
  for (const answer of [
    async () => new Response('<html></html>', { status: 502 }),
    json(200, { createKey: 'yes' }),
    json(418, { type: 'about:blank', title: '', status: 418, detail: '', code: 'teapot' }),
  ]) {
    relayAnswers(answer)
    expect(await request('GET', '/api/host', Host)).toMatchObject({ ok: false, error: { code: 'unreadable' } })
  }
})

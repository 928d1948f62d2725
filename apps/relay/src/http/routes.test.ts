import type { Role } from '@tablee/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestBrowser, TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, openBrowser } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay
let cycle: TestCycle
let other: TestCycle

beforeAll(async () => {
  relay = await startTestRelay()
  cycle = await beginTestCycle(relay)
  other = await beginTestCycle(relay)
})
afterAll(() => relay.stop())

interface Route {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  /** What each role gets that changes nothing others rely on. */
  readonly expected: Readonly<Record<Role, number>>
}

const UNKNOWN = 'aaaaaaaaaaaaaaaaaaaaa'
const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/me', expected: { facilitation: 200, participant: 200, observer: 200 } },
  {
    method: 'POST',
    path: '/me/told',
    body: { awaySince: 1 },
    expected: { facilitation: 204, participant: 204, observer: 204 },
  },
  { method: 'POST', path: '/return-link', expected: { facilitation: 201, participant: 201, observer: 201 } },
  { method: 'GET', path: '/participants', expected: { facilitation: 200, participant: 200, observer: 200 } },
  {
    method: 'PUT',
    path: `/participants/${UNKNOWN}`,
    body: { role: 'observer' },
    expected: { facilitation: 404, participant: 403, observer: 403 },
  },
  {
    method: 'PUT',
    path: `/participants/${UNKNOWN}`,
    body: { removed: true },
    expected: { facilitation: 404, participant: 403, observer: 403 },
  },
  { method: 'GET', path: '/invitations', expected: { facilitation: 200, participant: 403, observer: 403 } },
  {
    method: 'POST',
    path: '/invitations',
    body: { role: 'observer' },
    expected: { facilitation: 201, participant: 403, observer: 403 },
  },
  {
    method: 'DELETE',
    path: `/invitations/${UNKNOWN}`,
    expected: { facilitation: 404, participant: 403, observer: 403 },
  },
  {
    method: 'POST',
    path: '/live',
    body: { rev: 0, command: { do: 'close', document: 'content:directory' } },
    expected: { facilitation: 200, participant: 403, observer: 403 },
  },
  {
    method: 'POST',
    path: '/exports',
    body: { deliverable: 'roadmap', format: 'xlsx' },
    expected: { facilitation: 202, participant: 202, observer: 202 },
  },
  {
    method: 'GET',
    path: `/steps/${UNKNOWN}/versions`,
    expected: { facilitation: 409, participant: 409, observer: 409 },
  },
  {
    method: 'POST',
    path: `/steps/${UNKNOWN}/versions`,
    body: { id: UNKNOWN, name: 'Avant' },
    expected: { facilitation: 409, participant: 403, observer: 403 },
  },
  {
    method: 'PUT',
    path: `/steps/${UNKNOWN}/versions/${UNKNOWN}`,
    body: { name: null },
    expected: { facilitation: 404, participant: 403, observer: 403 },
  },
  {
    method: 'POST',
    path: `/steps/${UNKNOWN}/versions/${UNKNOWN}/restore`,
    body: { before: UNKNOWN, wish: { parts: ['changed'], homes: [] } },
    expected: { facilitation: 404, participant: 403, observer: 403 },
  },
  { method: 'GET', path: `/exports/${UNKNOWN}`, expected: { facilitation: 404, participant: 404, observer: 404 } },
]

describe('[H1] each route gives each role what it may have', () => {
  for (const route of ROUTES) {
    for (const role of ['facilitation', 'participant', 'observer'] as const) {
      test(`${route.method} ${route.path} as ${role}: ${route.expected[role]}`, async () => {
        const answer = await ask(cycle.browsers[role], cycle.id, route)
        expect(answer.status).toBe(route.expected[role])
      })
    }
  }
})

describe('[H2] a cycle of others is refused, whatever the route and the role', () => {
  const routes: readonly Route[] = [
    ...ROUTES,
    { method: 'DELETE', path: '/me', expected: { facilitation: 403, participant: 403, observer: 403 } },
  ]
  for (const route of routes) {
    test(`${route.method} ${route.path}`, async () => {
      for (const browser of [...Object.values(cycle.browsers), openBrowser(relay)]) {
        const answer = await ask(browser, other.id, route)
        expect([answer.status, answer.code]).toEqual([403, 'no-access'])
      }
    })
  }
})

test('[H3] an unknown cycle is refused, whatever the route', async () => {
  for (const route of ROUTES) {
    for (const id of [UNKNOWN, 'short', '__proto__', '..%2f..%2fetc', '%00', 'x'.repeat(190)]) {
      const answer = await ask(cycle.browsers.facilitation, id, route)
      expect([answer.status, answer.code]).toEqual([404, 'cycle-unknown'])
    }
  }
})

test('[H4] every route is described, and nothing is described that is not a route', async () => {
  const answer = await openBrowser(relay).request('GET', '/api/openapi.json')
  const { paths } = answer.json as { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(described.toSorted()).toEqual([
    'DELETE /api/cycles/{cycle}/invitations/{invitation}',
    'DELETE /api/cycles/{cycle}/me',
    'GET /api/cycles',
    'GET /api/cycles/{cycle}/exports/{export}',
    'GET /api/cycles/{cycle}/invitations',
    'GET /api/cycles/{cycle}/me',
    'GET /api/cycles/{cycle}/participants',
    'GET /api/cycles/{cycle}/pictures/{picture}',
    'GET /api/cycles/{cycle}/registrations',
    'GET /api/cycles/{cycle}/sessions/{session}/calendar',
    'GET /api/cycles/{cycle}/steps/{step}/versions',
    'GET /api/cycles/{cycle}/steps/{step}/versions/{version}',
    'GET /api/host',
    'GET /healthz',
    'GET /readyz',
    'POST /api/access',
    'POST /api/cycles',
    'POST /api/cycles/{cycle}/exports',
    'POST /api/cycles/{cycle}/invitations',
    'POST /api/cycles/{cycle}/live',
    'POST /api/cycles/{cycle}/me/told',
    'POST /api/cycles/{cycle}/pictures',
    'POST /api/cycles/{cycle}/plan',
    'POST /api/cycles/{cycle}/return-link',
    'POST /api/cycles/{cycle}/steps/{step}/versions',
    'POST /api/cycles/{cycle}/steps/{step}/versions/{version}/restore',
    'POST /api/demo',
    'POST /api/invitations/preview',
    'POST /api/return',
    'PUT /api/cycles/{cycle}/participants/{participant}',
    'PUT /api/cycles/{cycle}/sessions/{session}/registrations/{participant}',
    'PUT /api/cycles/{cycle}/steps/{step}/versions/{version}',
  ])
  for (const route of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    expect(Object.keys(route.responses).length).toBeGreaterThan(0)
  }
})

test('[H5] pages are protected from other pages, and nobody is told where a link was clicked', async () => {
  const { headers } = await openBrowser(relay).request('GET', '/api/host')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('content-security-policy')).toContain(`connect-src 'self' ${relay.address.replace('http', 'ws')}`)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('access-control-allow-origin')).toBeNull()
})

function ask(browser: TestBrowser, id: string, { method, path, body }: Route) {
  return browser.request(method, `/api/cycles/${id}${path}`, body)
}

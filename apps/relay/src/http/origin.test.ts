import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, openBrowser } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'
import { isFromOwnPage, isLoopback, isProtected } from './origin.ts'

const ORIGIN = 'https://tablee.example.org'
const FOREIGN: readonly (readonly [string, string | undefined])[] = [
  ['absent', undefined],
  ['null', 'null'],
  ['another site', 'https://evil.example'],
  ['ours as a prefix', `${ORIGIN}.evil.example`],
  ['ours as a suffix', 'https://evil-tablee.example.org'],
  ['a subdomain', 'https://a.tablee.example.org'],
  ['another port', `${ORIGIN}:8443`],
  ['the default port spelled out', `${ORIGIN}:443`],
  ['another scheme', 'http://tablee.example.org'],
  ['another case', 'https://Tablee.example.org'],
  ['with a path', `${ORIGIN}/`],
  ['two of them', `${ORIGIN}, https://evil.example`],
]

describe('[O1] only our own origin, to the letter', () => {
  const settings = { publicOrigin: ORIGIN, trustProxy: 0 }
  test('ours', () => expect(isFromOwnPage({ headers: { origin: ORIGIN } }, settings)).toBe(true))
  for (const [what, origin] of FOREIGN) {
    test(`refused: ${what}`, () =>
      expect(isFromOwnPage({ headers: origin === undefined ? {} : { origin } }, settings)).toBe(false))
  }
})

test('[O2] without a public address, ours is the host that was asked; a proxy’s word counts only where it is trusted', () => {
  const headers = { host: 'board.local:4321', origin: 'https://board.local:4321', 'x-forwarded-proto': 'https' }
  expect(isFromOwnPage({ headers }, { publicOrigin: null, trustProxy: 0 })).toBe(false)
  expect(isFromOwnPage({ headers }, { publicOrigin: null, trustProxy: 1 })).toBe(true)
  expect(
    isFromOwnPage(
      { headers: { ...headers, origin: 'http://board.local:4321' } },
      { publicOrigin: null, trustProxy: 0 },
    ),
  ).toBe(true)
})

test('[O7] of several proxies, the first word says how the browser came', () => {
  const reached = (forwarded: string, origin: string): boolean =>
    isFromOwnPage(
      { headers: { host: 'board.local', origin, 'x-forwarded-proto': forwarded } },
      { publicOrigin: null, trustProxy: 2 },
    )
  expect(reached('https, http', 'https://board.local')).toBe(true)
  expect(reached('http, https', 'https://board.local')).toBe(false)
  expect(reached('http, https', 'http://board.local')).toBe(true)
})

test('[O3] plain http is protected on this very machine only', () => {
  for (const origin of ['http://localhost:4321', 'http://127.0.0.1', 'http://127.9.9.9:1', 'http://[::1]:4321'])
    expect(isLoopback(origin)).toBe(true)
  for (const origin of ['http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'http://192.168.1.4'])
    expect(isProtected(origin)).toBe(false)
  expect(isProtected('https://tablee.example.org')).toBe(true)
})

describe('on a running relay', () => {
  let relay: TestRelay
  let cycle: TestCycle
  beforeAll(async () => {
    relay = await startTestRelay()
    cycle = await beginTestCycle(relay)
  })
  afterAll(() => relay.stop())

  const variants = (): readonly string[] => {
    const { address } = relay
    return [
      'null',
      'https://evil.example',
      `${address}0`,
      `${address}.evil.example`,
      address.replace('http', 'https'),
      address.toUpperCase(),
    ]
  }

  test('[O4] changes from elsewhere are refused and change nothing', async () => {
    const { facilitation } = cycle.browsers
    for (const origin of variants()) {
      const answer = await facilitation.request(
        'POST',
        `/api/cycles/${cycle.id}/invitations`,
        { role: 'participant' },
        { origin },
      )
      expect([answer.status, answer.code]).toEqual([403, 'origin-refused'])
    }
    const preview = await openBrowser(relay).request('POST', '/api/invitations/preview', {
      invitation: cycle.secrets.participant,
    })
    expect(preview.status).toBe(200)
  })

  test('[O5] sockets from elsewhere are refused', async () => {
    const path = `/sync/${cycle.id}/live`
    for (const origin of variants()) expect(await cycle.browsers.facilitation.knock(path, { origin })).toBe(403)
    expect(await cycle.browsers.facilitation.knock(path)).toBeNull()
  })

  test('[O6] a socket gets in by its cookie, to a document that exists and that it may read', async () => {
    const { facilitation, participant, observer } = cycle.browsers
    expect(await openBrowser(relay).knock(`/sync/${cycle.id}/live`)).toBe(4401)
    expect(await facilitation.knock(`/sync/${'x'.repeat(21)}/live`)).toBe(4404)
    expect(await facilitation.knock(`/sync/${cycle.id}/content:${'x'.repeat(21)}`)).toBe(4404)
    expect(await facilitation.knock(`/sync/${cycle.id}/nothing`)).toBe(4404)
    expect(await facilitation.knock(`/sync/${cycle.id}/desk`)).toBeNull()
    expect(await participant.knock(`/sync/${cycle.id}/desk`)).toBe(4401)
    expect(await observer.knock(`/sync/${cycle.id}/content:roadmap`)).toBeNull()
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, openBrowser } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay
let cycle: TestCycle

beforeAll(async () => {
  relay = await startTestRelay()
  cycle = await beginTestCycle(relay)
})
afterAll(() => relay.stop())

const NEW_CYCLE = { title: 'Essai', language: 'fr', template: 'collective-impact', name: 'Nadia' }

describe('[B1] each bad input is refused with a code of its own, and nothing is written', () => {
  const joining = (change: object): object => ({
    invitation: cycle.secrets.participant,
    name: 'Léa',
    structure: null,
    ...change,
  })
  const cases: readonly (readonly [string, string, () => unknown, number, string])[] = [
    ['no name', '/api/access', () => joining({ name: undefined }), 400, 'name-missing'],
    ['a name of spaces', '/api/access', () => joining({ name: '   ' }), 400, 'name-missing'],
    ['a name of 10 kB', '/api/access', () => joining({ name: 'é'.repeat(5_000) }), 400, 'name-too-long'],
    ['a name that is a number', '/api/access', () => joining({ name: 12 }), 400, 'body-invalid'],
    ['no structure at all', '/api/access', () => joining({ structure: undefined }), 400, 'body-invalid'],
    [
      'an unknown structure',
      '/api/access',
      () => joining({ structure: { id: 'x'.repeat(21) } }),
      400,
      'structure-unknown',
    ],
    [
      'a structure with a name of 10 kB',
      '/api/access',
      () => joining({ structure: { name: 'x'.repeat(10_000), type: 'association' } }),
      400,
      'name-too-long',
    ],
    [
      'a structure of no known type',
      '/api/access',
      () => joining({ structure: { name: 'Collège', type: 'castle' } }),
      400,
      'body-invalid',
    ],
    ['a wrong invitation', '/api/access', () => joining({ invitation: 'A'.repeat(43) }), 404, 'invitation-unknown'],
    [
      'a wrong invitation to look at',
      '/api/invitations/preview',
      () => ({ invitation: 'A'.repeat(43) }),
      404,
      'invitation-unknown',
    ],
    ['a wrong return link', '/api/return', () => ({ secret: 'A'.repeat(43) }), 404, 'return-link-unknown'],
    ['no title', '/api/cycles', () => ({ ...NEW_CYCLE, title: undefined }), 400, 'title-missing'],
    ['a title of 10 kB', '/api/cycles', () => ({ ...NEW_CYCLE, title: 'x'.repeat(10_000) }), 400, 'title-too-long'],
    ['an unknown template', '/api/cycles', () => ({ ...NEW_CYCLE, template: 'nothing' }), 400, 'template-unknown'],
    ['an unknown language', '/api/cycles', () => ({ ...NEW_CYCLE, language: 'de' }), 400, 'body-invalid'],
    ['a list where an object belongs', '/api/cycles', () => [], 400, 'body-invalid'],
    ['what is not JSON', '/api/cycles', () => '{"title": ', 400, 'body-invalid'],
    [
      'keys that poison prototypes',
      '/api/cycles',
      () => '{"__proto__": {"role": "facilitation"}}',
      400,
      'body-invalid',
    ],
    ['a body of 70 kB', '/api/cycles', () => ({ ...NEW_CYCLE, title: 'x'.repeat(70_000) }), 413, 'body-too-large'],
  ]
  for (const [what, path, body, status, code] of cases) {
    test(`${what}: ${status} ${code}`, async () => {
      const before = await written()
      const answer = await openBrowser(relay).request('POST', path, body())
      expect([answer.status, answer.code]).toEqual([status, code])
      expect(await written()).toEqual(before)
    })
  }
})

test('[B2] a body that is not JSON by its type is refused', async () => {
  const answer = await openBrowser(relay).request('POST', '/api/cycles', 'title=x', {
    'content-type': 'application/x-www-form-urlencoded',
  })
  expect([answer.status, answer.code]).toEqual([400, 'body-invalid'])
})

describe('[B3] a command that makes no sense changes nothing', () => {
  const cases: readonly (readonly [unknown, number, string])[] = [
    [{ do: 'open', document: 'content:nothing-of-ours' }, 409, 'unknown-document'],
    [{ do: 'open', document: 'live' }, 409, 'unknown-document'],
    [{ do: 'share', step: 'x'.repeat(21) }, 409, 'unknown-step'],
    [{ do: 'validate', card: 'x'.repeat(21) }, 409, 'not-a-question'],
    [{ do: 'open', document: '../../etc' }, 400, 'body-invalid'],
    [{ do: 'explode' }, 400, 'body-invalid'],
    [{ do: 'merge-structure', structure: 'x'.repeat(21), into: 'y'.repeat(21) }, 400, 'structure-unknown'],
    [{ do: 'merge-structure', structure: '__proto__', into: 'y'.repeat(21) }, 400, 'body-invalid'],
    [
      { do: 'name-structure', structure: 'x'.repeat(21), name: 'x'.repeat(10_000), type: 'state' },
      400,
      'name-too-long',
    ],
  ]
  for (const [command, status, code] of cases) {
    test(`${JSON.stringify(command)}: ${status} ${code}`, async () => {
      const answer = await cycle.browsers.facilitation.request('POST', `/api/cycles/${cycle.id}/live`, {
        rev: 0,
        command,
      })
      expect([answer.status, answer.code]).toEqual([status, code])
    })
  }
})

test('[B4] a refusal is a problem document in the reader’s language', async () => {
  const ask = (language: string) =>
    openBrowser(relay).request('POST', '/api/access', {}, { 'accept-language': language })
  const french = await ask('de, fr;q=0.8, en;q=0.5')
  const english = await ask('en-GB,en;q=0.9,fr;q=0.5')
  expect(french.headers.get('content-type')).toBe('application/problem+json')
  expect(french.json).toMatchObject({
    type: 'urn:tablee:problem:name-missing',
    title: 'Prénom ou nom manquant',
    status: 400,
  })
  expect(english.json).toMatchObject({ type: 'urn:tablee:problem:name-missing', title: 'Name missing', status: 400 })
})

async function written(): Promise<unknown> {
  const { facilitation } = cycle.browsers
  const [people, cycles] = await Promise.all([
    facilitation.request('GET', `/api/cycles/${cycle.id}/participants`),
    facilitation.request('GET', '/api/cycles'),
  ])
  const ids = (cycles.json as { cycles: readonly { id: string }[] }).cycles.map(({ id }) => id)
  return { people: people.json, ids }
}

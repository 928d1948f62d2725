import { readFile, readdir } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { InvitationLink } from '@tablee/model'
import type { TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, join, openBrowser } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay
let cycle: TestCycle

beforeAll(async () => {
  relay = await startTestRelay()
})
beforeEach(async () => {
  cycle = await beginTestCycle(relay)
})
afterAll(() => relay.stop())

const DAY = 24 * 60 * 60 * 1000

test('[A1] no secret and no cookie lies readable in any file of the relay', async () => {
  const link = await cycle.browsers.participant.request('POST', `/api/cycles/${cycle.id}/return-link`)
  const cookies = Object.values(cycle.browsers).flatMap((browser) =>
    browser
      .cookie()
      .split('; ')
      .map((pair) => pair.split('=')[1] ?? ''),
  )
  const secrets = [...Object.values(cycle.secrets), (link.json as InvitationLink).secret, ...cookies]
  expect(secrets.every((secret) => secret.length === 43)).toBe(true)
  for (const name of await readdir(relay.dataDir)) {
    const content = await readFile(joinPath(relay.dataDir, name), 'latin1')
    for (const secret of secrets) expect(content.includes(secret)).toBe(false)
  }
})

test('[A2] a link stands for its role, with its secret in the fragment', async () => {
  const preview = await openBrowser(relay).request('POST', '/api/invitations/preview', {
    invitation: cycle.secrets.observer,
  })
  expect(preview.json).toMatchObject({
    cycle: cycle.id,
    title: 'Prévenir le décrochage',
    role: 'observer',
    boardOpen: true,
    already: null,
  })
  const renewed = await cycle.browsers.facilitation.request('POST', `/api/cycles/${cycle.id}/invitations`, {
    role: 'participant',
  })
  const { link, secret } = renewed.json as InvitationLink
  expect(link).toBe(`${relay.address}/rejoindre#${secret}`)
})

test('[A3] renewing a link ends the older ones of that role only', async () => {
  const { facilitation } = cycle.browsers
  await facilitation.request('POST', `/api/cycles/${cycle.id}/invitations`, { role: 'participant' })
  const look = (invitation: string) => openBrowser(relay).request('POST', '/api/invitations/preview', { invitation })
  expect((await look(cycle.secrets.participant)).code).toBe('invitation-revoked')
  expect((await look(cycle.secrets.observer)).status).toBe(200)
  const refused = await openBrowser(relay).request('POST', '/api/access', {
    invitation: cycle.secrets.participant,
    name: 'Zoé',
    structure: null,
  })
  expect([refused.status, refused.code]).toEqual([410, 'invitation-revoked'])
})

test('[A4] an ended invitation opens nothing, and those who came by it keep their access', async () => {
  const { facilitation, participant } = cycle.browsers
  const list = await facilitation.request('GET', `/api/cycles/${cycle.id}/invitations`)
  const { invitations } = list.json as { invitations: readonly { id: string; role: string }[] }
  const id = invitations.find(({ role }) => role === 'participant')?.id ?? ''
  expect((await facilitation.request('DELETE', `/api/cycles/${cycle.id}/invitations/${id}`)).status).toBe(204)
  const look = await openBrowser(relay).request('POST', '/api/invitations/preview', {
    invitation: cycle.secrets.participant,
  })
  expect(look.code).toBe('invitation-revoked')
  expect((await participant.request('GET', `/api/cycles/${cycle.id}/me`)).status).toBe(200)
})

test('[A5] the device stands for one person in a cycle; a weaker link never takes a role away', async () => {
  const { facilitation } = cycle.browsers
  const again = await join(facilitation, cycle.secrets.participant, 'Nadia')
  expect(again).toBe(cycle.participants.facilitation)
  const me = await facilitation.request('GET', `/api/cycles/${cycle.id}/me`)
  expect(me.json).toMatchObject({ role: 'facilitation', name: 'Nadia' })
})

test('[A6] the same name with a stronger link is the same person with that role; another name is another person', async () => {
  const { participant } = cycle.browsers
  const raised = await join(participant, cycle.secrets.facilitation, 'léa')
  expect(raised).toBe(cycle.participants.participant)
  expect((await participant.request('GET', `/api/cycles/${cycle.id}/me`)).json).toMatchObject({
    role: 'facilitation',
    name: 'Léa',
  })
  const { observer } = cycle.browsers
  const another = await join(observer, cycle.secrets.observer, 'Inès')
  expect(another).not.toBe(cycle.participants.observer)
  expect((await observer.request('GET', `/api/cycles/${cycle.id}/me`)).json).toMatchObject({ name: 'Inès' })
})

test('[A7] someone removed loses requests and sockets at once, and comes back only by an invitation made since', async () => {
  const { facilitation, participant } = cycle.browsers
  const ended = participant.closing(`/sync/${cycle.id}/live`)
  await participant.knock(`/sync/${cycle.id}/live`)
  const removed = await facilitation.request(
    'PUT',
    `/api/cycles/${cycle.id}/participants/${cycle.participants.participant}`,
    { removed: true },
  )
  expect(removed.status).toBe(204)
  expect(await ended).toBe(4403)
  expect((await participant.request('GET', `/api/cycles/${cycle.id}/me`)).code).toBe('revoked')
  expect(await participant.knock(`/sync/${cycle.id}/live`)).toBe(4403)
  const same = { invitation: cycle.secrets.participant, name: 'Léa', structure: null }
  expect((await participant.request('POST', '/api/access', same)).code).toBe('revoked')
  const renewed = await facilitation.request('POST', `/api/cycles/${cycle.id}/invitations`, { role: 'participant' })
  const invitation = (renewed.json as InvitationLink).secret
  expect((await participant.request('POST', '/api/access', { ...same, invitation })).status).toBe(201)
})

test('[A8] a change of role counts at once on sockets already open', async () => {
  const { facilitation, participant } = cycle.browsers
  const ended = participant.closing(`/sync/${cycle.id}/desk`)
  expect(await ended).toBe(4401)
  await facilitation.request('PUT', `/api/cycles/${cycle.id}/participants/${cycle.participants.participant}`, {
    role: 'facilitation',
  })
  expect(await participant.knock(`/sync/${cycle.id}/desk`)).toBeNull()
  const open = participant.closing(`/sync/${cycle.id}/desk`)
  await participant.knock(`/sync/${cycle.id}/desk`)
  await facilitation.request('PUT', `/api/cycles/${cycle.id}/participants/${cycle.participants.participant}`, {
    role: 'participant',
  })
  expect(await open).toBe(4403)
})

test('[A9] a cycle never loses its last facilitator', async () => {
  const { facilitation } = cycle.browsers
  const self = `/api/cycles/${cycle.id}/participants/${cycle.participants.facilitation}`
  expect((await facilitation.request('PUT', self, { removed: true })).code).toBe('last-facilitator')
  expect((await facilitation.request('PUT', self, { role: 'participant' })).code).toBe('last-facilitator')
  expect((await facilitation.request('DELETE', `/api/cycles/${cycle.id}/me`)).code).toBe('last-facilitator')
  await facilitation.request('POST', `/api/cycles/${cycle.id}/return-link`)
  expect((await facilitation.request('DELETE', `/api/cycles/${cycle.id}/me`)).status).toBe(204)
})

test('[A10] a return link brings the same person back on another device, until they are removed', async () => {
  const { facilitation, participant } = cycle.browsers
  const made = await participant.request('POST', `/api/cycles/${cycle.id}/return-link`)
  const { secret, link } = made.json as InvitationLink
  expect(link).toBe(`${relay.address}/retour#${secret}`)
  const phone = openBrowser(relay)
  expect((await phone.request('POST', '/api/return', { secret })).json).toMatchObject({
    cycle: { id: cycle.id },
    participant: cycle.participants.participant,
  })
  expect((await phone.request('GET', `/api/cycles/${cycle.id}/me`)).json).toMatchObject({
    name: 'Léa',
    role: 'participant',
  })
  await facilitation.request('PUT', `/api/cycles/${cycle.id}/participants/${cycle.participants.participant}`, {
    removed: true,
  })
  expect((await openBrowser(relay).request('POST', '/api/return', { secret })).code).toBe('revoked')
})

test('[A11] who leaves on a device stays in the cycle, and that device knows the cycle no more', async () => {
  const { facilitation, participant } = cycle.browsers
  expect((await participant.request('DELETE', `/api/cycles/${cycle.id}/me`)).status).toBe(204)
  expect((await participant.request('GET', `/api/cycles/${cycle.id}/me`)).code).toBe('no-access')
  expect(await participant.knock(`/sync/${cycle.id}/live`)).toBe(4401)
  const people = await facilitation.request('GET', `/api/cycles/${cycle.id}/participants`)
  expect(people.json).toMatchObject({ people: [{ name: 'Nadia' }, { name: 'Léa', removed: false }, { name: 'Paul' }] })
})

test('[A17] leaving on a device closes what that device has open in the cycle, and nothing else', async () => {
  const { participant } = cycle.browsers
  const made = await participant.request('POST', `/api/cycles/${cycle.id}/return-link`)
  const phone = openBrowser(relay)
  await phone.request('POST', '/api/return', { secret: (made.json as InvitationLink).secret })
  const other = await beginTestCycle(relay)
  await join(participant, other.secrets.participant, 'Léa')
  const ended: number[] = []
  for (const [browser, id] of [[phone, cycle.id] as const, [participant, other.id] as const]) {
    void browser.closing(`/sync/${id}/live`).then((code) => ended.push(code))
    await browser.knock(`/sync/${id}/live`)
  }
  const left = participant.closing(`/sync/${cycle.id}/live`)
  await participant.knock(`/sync/${cycle.id}/live`)
  expect((await participant.request('DELETE', `/api/cycles/${cycle.id}/me`)).status).toBe(204)
  expect(await left).toBe(4403)
  await phone.knock(`/sync/${cycle.id}/live`)
  expect(ended).toEqual([])
})

test('[A18] a device that comes to stand for another person closes what it had open for the one before', async () => {
  const { observer, participant } = cycle.browsers
  const joined = observer.closing(`/sync/${cycle.id}/live`)
  await observer.knock(`/sync/${cycle.id}/live`)
  await join(observer, cycle.secrets.observer, 'Inès')
  expect(await joined).toBe(4403)

  const made = await participant.request('POST', `/api/cycles/${cycle.id}/return-link`)
  const { secret } = made.json as InvitationLink
  const returned = observer.closing(`/sync/${cycle.id}/live`)
  await observer.knock(`/sync/${cycle.id}/live`)
  await observer.request('POST', '/api/return', { secret })
  expect(await returned).toBe(4403)
  const kept = observer.closing(`/sync/${cycle.id}/live`)
  let closed = false
  void kept.then(() => (closed = true))
  await observer.request('POST', '/api/return', { secret })
  expect(await observer.knock(`/sync/${cycle.id}/live`)).toBe(null)
  expect(closed).toBe(false)
})

test('[A12] an invitation expires', async () => {
  const own = await startTestRelay()
  const { secrets } = await beginTestCycle(own)
  own.advance(366 * DAY)
  const late = await openBrowser(own).request('POST', '/api/invitations/preview', { invitation: secrets.participant })
  expect([late.status, late.code]).toEqual([410, 'invitation-expired'])
  await own.stop()
})

test('[A13] a room of 185 joins from one address within a minute, and nobody is refused', async () => {
  const joined = await Promise.all(
    Array.from({ length: 185 }, (_, index) =>
      openBrowser(relay).request('POST', '/api/access', {
        invitation: cycle.secrets.participant,
        name: `Personne ${index}`,
        structure: { name: `Structure ${index % 20}`, type: 'association' },
      }),
    ),
  )
  expect(joined.filter(({ status }) => status !== 201)).toEqual([])
  const preview = await openBrowser(relay).request('POST', '/api/invitations/preview', {
    invitation: cycle.secrets.participant,
  })
  expect((preview.json as { structures: readonly unknown[] }).structures).toHaveLength(20)
})

test('[A14] the eleventh wrong secret in a minute is slowed and refused, while right ones pass', async () => {
  const own = await startTestRelay()
  const { secrets } = await beginTestCycle(own)
  const codes: (string | null)[] = []
  for (let attempt = 0; attempt < 11; attempt += 1) {
    codes.push(
      (await openBrowser(own).request('POST', '/api/invitations/preview', { invitation: `wrong ${attempt}` })).code,
    )
  }
  expect(codes).toEqual([...Array.from({ length: 10 }, () => 'invitation-unknown'), 'too-many-requests'])
  expect(
    (await openBrowser(own).request('POST', '/api/invitations/preview', { invitation: secrets.participant })).status,
  ).toBe(200)
  await own.stop()
})

test('[A15] a cookie that the relay did not give is replaced, not adopted', async () => {
  const planted = 'P'.repeat(43)
  const answer = await openBrowser(relay).request(
    'POST',
    '/api/access',
    { invitation: cycle.secrets.participant, name: 'Zoé', structure: null },
    { cookie: `tablee=${planted}` },
  )
  expect(answer.status).toBe(201)
  expect(answer.headers.getSetCookie().join('\n')).not.toContain(planted)
  expect(answer.headers.getSetCookie()).toHaveLength(2)
})

test('[A16] where the host has set a key, creating needs it', async () => {
  const own = await startTestRelay({ createKey: 'sésame' })
  const body = { title: 'Essai', language: 'fr', template: 'collective-impact', name: 'Nadia' }
  const browser = openBrowser(own)
  expect((await browser.request('GET', '/api/host')).json).toEqual({ createKey: true })
  expect((await browser.request('POST', '/api/cycles', body)).code).toBe('create-key-wrong')
  expect((await browser.request('POST', '/api/cycles', { ...body, key: 'autre' })).code).toBe('create-key-wrong')
  expect((await browser.request('POST', '/api/cycles', { ...body, key: 'sésame' })).status).toBe(201)
  await own.stop()
})

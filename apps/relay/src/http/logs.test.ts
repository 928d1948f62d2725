import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { beginTestCycle, join, openBrowser, openDocument } from '../../testing/test-browser.ts'
import { openTab } from '../../testing/tab-client.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

test('[L1] the log tells what happened to nobody in particular', async () => {
  const lines: string[] = []
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  const relay = await startTestRelay({}, pino({ level: 'info', base: null }, sink))
  const cycle = await beginTestCycle(relay)
  const { facilitation, participant } = cycle.browsers
  const identity = { address: relay.address, cookie: participant.cookie() }

  const tab = await openTab(identity, cycle.id)
  const written = new Y.Doc()
  written.getMap('elsewhere').set('Une phrase très reconnaissable', 1)
  const channel = await tab.open('content:directory')
  channel.show({ name: 'Un curseur reconnaissable' })
  channel.update(Y.encodeStateAsUpdate(written))
  await channel.refused
  await expect(tab.open('content:secret-step')).rejects.toMatchObject({ code: 'unknown' })
  const plain = await openDocument(relay, facilitation, cycle.id, 'plan')
  plain.close()
  tab.sendRaw('Du texte reconnaissable')
  await tab.ended
  const late = openBrowser(relay)
  await join(late, cycle.secrets.participant, 'Zoé-Reconnaissable')
  await late.request('POST', '/api/access', { invitation: 'wrong-secret-of-someone', name: 'X', structure: null })
  await late.request('GET', `/api/cycles/${cycle.id}/me?name=Reconnaissable`)
  await late.request('GET', '/nowhere/Reconnaissable')
  expect(await late.knock(`/sync/${cycle.id}`, { origin: 'https://reconnaissable.example' })).toBe(403)
  await relay.stop()

  const log = lines.join('')
  expect(log).toContain('"route":"/api/access"')
  expect(log).toContain('"route":"/sync/:cycle"')
  const secretOf = (cookie: string): string[] => cookie.split('; ').map((pair) => pair.slice(pair.indexOf('=') + 1))
  const personal = [
    cycle.id,
    ...Object.values(cycle.participants),
    ...Object.values(cycle.secrets),
    ...[facilitation, participant, late].flatMap((browser) => secretOf(browser.cookie())),
    'Nadia',
    'Léa',
    'Paul',
    'econnaissable',
    'wrong-secret-of-someone',
    'secret-step',
    'Val-d’Ormelle',
    'décrochage',
    '127.0.0.1',
    relay.dataDir,
  ]
  for (const secret of personal) expect(log).not.toContain(secret)
})

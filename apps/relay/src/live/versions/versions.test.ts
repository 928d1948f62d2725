import { PERSON, RELAY, addCard, readCards, setRemoved, titleOf } from '@tablee/documents'
import { openStates, readStep, unpackStates } from '@tablee/documents/versions'
import type { CardId, HomeId, Role, StepId, VersionId } from '@tablee/model'
import type { Version } from '@tablee/model/versions'
import { newId } from '@tablee/model'
import { VersionKept, VersionPart, Versions } from '@tablee/model/versions'
import { cryptoRandom } from '@tablee/std'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Answer, TestCycle } from '../../../testing/test-browser.ts'
import { beginTestCycle, mirroredLive, openBrowser, openDocument } from '../../../testing/test-browser.ts'
import type { TestRelay } from '../../../testing/test-relay.ts'
import { startTestRelay } from '../../../testing/test-relay.ts'

const SOON = { timeout: 10_000 }
const ALL = VersionPart.options

let relay: TestRelay
let cycle: TestCycle
let step: StepId

beforeAll(async () => {
  relay = await startTestRelay({
    limits: { versionsPerStep: 4, namedVersionsPerStep: 3, versionsPerMinute: 30, versionReadsPerMinute: 30 },
  })
})
beforeEach(async () => {
  cycle = await beginTestCycle(relay)
  const live = await mirroredLive(relay, cycle.browsers.observer, cycle.id)
  step = live.steps[0]?.id ?? step
})
afterAll(() => relay.stop())

test('[VER1] a version that is named is listed for everyone who reads the step, with who asked for it, and holds what was there', async () => {
  const home = await write('Café des parents')
  const kept = await keep('Avant l’adoption')
  expect(kept).toMatchObject({ name: 'Avant l’adoption', reason: 'asked', by: cycle.participants.facilitation })
  for (const role of ['facilitation', 'participant', 'observer'] as const) {
    expect((await list(role)).map(({ id }) => id)).toEqual([kept.id])
    const { status, bytes } = await ask(role, 'GET', `/${kept.id}`)
    const states = unpackStates(bytes)
    expect([status, states?.size]).toEqual([200, 3])
    const { homes } = readStep(openStates(states ?? new Map()), [])
    expect(homes.map((each) => [each.home, each.cards[0]?.title])).toEqual([[home, 'Café des parents']])
  }
})

test('[VER2] brought back, everyone has what it held; what was there just before is kept, and comes back in its turn', async () => {
  const home = await write('Café des parents')
  const { id } = await keep('Avant l’adoption')
  const participant = await openDocument(relay, cycle.browsers.participant, cycle.id, `content:${home}`)
  const [card] = readCards(participant.doc, home)
  titleOf(participant.doc, card?.id as CardId)?.insert(0, 'Grand ')
  addCard(
    participant.doc,
    { id: newId<CardId>(cryptoRandom), kind: 'issue', at: Date.now() + 1, title: 'Venue après' },
    PERSON,
  )
  await expect.poll(() => titles('observer', home), SOON).toEqual(['Grand Café des parents', 'Venue après'])
  const before = await restore(id, ALL, [home])
  expect(before).toMatchObject({ reason: 'before-restore', by: cycle.participants.facilitation, name: null })
  await expect
    .poll(() => readCards(participant.doc, home).map(({ title, removed }) => [title, removed?.by]), SOON)
    .toEqual([
      ['Café des parents', undefined],
      ['Venue après', cycle.participants.facilitation],
    ])
  await restore(before.id, ALL, [home])
  await expect.poll(() => titles('observer', home), SOON).toEqual(['Grand Café des parents', 'Venue après'])
  participant.close()
})

test('[VER3] asked twice, it is kept once and brought back once', async () => {
  const home = await write('Café')
  const id = newId<VersionId>(cryptoRandom)
  const once = await keep('Une fois', id)
  expect(await keep('Une fois', id)).toEqual(once)
  expect(await list('observer')).toHaveLength(1)
  const before = newId<VersionId>(cryptoRandom)
  await restore(id, ALL, [home], before)
  await write('Venue depuis')
  await restore(id, ALL, [home], before)
  expect(await titles('observer', home)).toContain('Venue depuis')
  expect(await list('observer')).toHaveLength(2)
})

test('[VER4] only what is wished comes back: of the homes that are named, and the parts', async () => {
  const home = await write('Café')
  const { id } = await keep('Avant')
  const [card] = await cards(home)
  await edit(home, (doc) =>
    setRemoved(doc, card?.id as CardId, { by: cycle.participants.facilitation as never, at: 3 }, RELAY),
  )
  await expect.poll(() => titles('observer', home), SOON).toEqual([])
  await restore(id, ['removed'], [])
  expect(await titles('observer', home)).toEqual([])
  await restore(id, ['changed', 'places'], [home])
  expect(await titles('observer', home)).toEqual([])
  await restore(id, ['removed'], [home])
  await expect.poll(() => titles('observer', home), SOON).toEqual(['Café'])
})

test('[VER5] participants and observers keep, name and bring back nothing; who may not read a step learns nothing of its versions', async () => {
  const home = await write('Café')
  const { id } = await keep('Avant')
  const wish = { before: newId<VersionId>(cryptoRandom), wish: { parts: ALL, homes: [home] } }
  for (const role of ['participant', 'observer'] as const) {
    const answers = [
      await ask(role, 'POST', '', { id: newId<VersionId>(cryptoRandom), name: 'À moi' }),
      await ask(role, 'PUT', `/${id}`, { name: null }),
      await ask(role, 'POST', `/${id}/restore`, wish),
    ]
    expect(answers.map(({ status, code }) => [status, code])).toEqual(answers.map(() => [403, 'command-not-allowed']))
  }
  const stranger = openBrowser(relay)
  expect((await stranger.request('GET', `/api/cycles/${cycle.id}/steps/${step}/versions`)).code).toBe('no-access')
  await order({ do: 'unshare', step })
  expect((await ask('observer', 'GET', '')).code).toBe('not-allowed')
  expect((await ask('observer', 'GET', `/${id}`)).code).toBe('not-allowed')
})

test('[VER12] an observer sees the versions of times at which the step was shared, and no other', async () => {
  await write('Café')
  const shared = await keep('Partagée')
  await order({ do: 'unshare', step })
  const aside = await keep('À part')
  await order({ do: 'share', step })
  for (const role of ['facilitation', 'participant'] as const) expect(await list(role)).toHaveLength(2)
  expect((await list('observer')).map(({ id }) => id)).toEqual([shared.id])
  expect((await ask('observer', 'GET', `/${shared.id}`)).status).toBe(200)
  expect((await ask('observer', 'GET', `/${aside.id}`)).code).toBe('version-unknown')
  expect((await ask('participant', 'GET', `/${aside.id}`)).status).toBe(200)
})

test('[VER13] to close what is closed keeps nothing: the answer to the first time may have been lost', async () => {
  await write('Café')
  await steer('open')
  await steer('close')
  await expect.poll(async () => (await list('observer')).map(({ reason }) => reason), SOON).toEqual(['closed'])
  await write('Ajouté par l’équipe')
  await steer('close')
  // one after the other: what the second closing kept would be there before this
  await keep('Ensuite')
  expect((await list('observer')).map(({ reason }) => reason)).toEqual(['asked', 'closed'])
})

test('[VER11] a device looks into so many versions in a minute, and goes on reading which there are', async () => {
  await write('Café')
  const { id } = await keep('Avant')
  for (let turn = 0; turn < 30; turn += 1) expect((await ask('participant', 'GET', `/${id}`)).status).toBe(200)
  expect((await ask('participant', 'GET', `/${id}`)).code).toBe('too-many-requests')
  expect((await ask('observer', 'GET', `/${id}`)).status).toBe(200)
  expect(await list('participant')).toHaveLength(1)
})

test('[VER6] a version of another cycle, of another step or of none is not there', async () => {
  await write('Café')
  const { id } = await keep('Avant')
  const other = await beginTestCycle(relay)
  const live = await mirroredLive(relay, other.browsers.facilitation, other.id)
  const theirs = `/api/cycles/${other.id}/steps/${live.steps[0]?.id}/versions`
  const wish = { before: newId<VersionId>(cryptoRandom), wish: { parts: ALL, homes: [] } }
  const { facilitation } = other.browsers
  for (const version of [id, newId<VersionId>(cryptoRandom)]) {
    expect((await facilitation.request('GET', `${theirs}/${version}`)).code).toBe('version-unknown')
    expect((await facilitation.request('PUT', `${theirs}/${version}`, { name: 'À moi' })).code).toBe('version-unknown')
    expect((await facilitation.request('POST', `${theirs}/${version}/restore`, wish)).code).toBe('version-unknown')
  }
  expect((await facilitation.request('POST', theirs, { id, name: 'Prise' })).code).toBe('version-unknown')
  expect((await ask('facilitation', 'GET', '', undefined, 'step-of-nobody')).code).toBe('unknown-step')
})

test.each([
  { name: '' },
  { name: 'x'.repeat(81) },
  { name: 'ok', id: '../../etc' },
  { name: 7 },
  { before: 'b', wish: { parts: [], homes: [] } },
  { before: 'version-before', wish: { parts: ['everything'], homes: [] } },
  { before: 'version-before', wish: { parts: ['added'], homes: ['../etc'] } },
])('[VER7] %j is refused', async (body) => {
  const path = 'wish' in body ? '/version-of-nobody/restore' : ''
  expect((await ask('facilitation', 'POST', path, { id: newId(cryptoRandom), ...body })).status).toBe(400)
})

test('[VER8] so many have a name at most; of the others the last ones stay, and a name is taken away and given', async () => {
  const home = await write('Café')
  const names = ['Un', 'Deux', 'Trois']
  const kept = []
  for (const name of names) kept.push(await keep(name))
  const refused = await ask('facilitation', 'POST', '', { id: newId<VersionId>(cryptoRandom), name: 'Quatre' })
  expect([refused.status, refused.code]).toEqual([409, 'versions-full'])
  for (const { id } of kept) await ask('facilitation', 'PUT', `/${id}`, { name: null })
  for (let time = 0; time < 4; time += 1) await restore(kept[2]?.id as VersionId, ALL, [home])
  const left = await list('observer')
  expect(left.map(({ reason }) => reason)).toEqual([
    'before-restore',
    'before-restore',
    'before-restore',
    'before-restore',
    'asked',
  ])
  const named = await ask('facilitation', 'PUT', `/${left[0]?.id}`, { name: '  Le bon\nmoment ' })
  expect(VersionKept.parse(named.json).version.name).toBe('Le bon moment')
})

test('[VER9] closing a step keeps it, once for what nobody has changed', async () => {
  await write('Café')
  for (const times of [1, 2]) {
    for (const command of ['open', 'close']) await steer(command)
    await expect.poll(async () => (await list('observer')).map(({ reason }) => reason), SOON).toEqual(['closed'])
    expect(times).toBeLessThan(3)
  }
})

test('[VER10] a version is what it was after a restart; one that the disk has changed is told, and nothing is brought back of it', async () => {
  const home = await write('Café')
  const { id } = await keep('Avant')
  await relay.restart()
  expect((await list('participant')).map(({ name }) => name)).toEqual(['Avant'])
  const database = new DatabaseSync(join(relay.dataDir, 'tablee.db'))
  database.exec('pragma busy_timeout = 5000')
  database.prepare("update versions set bytes = x'00112233' where id = ?").run(id)
  database.close()
  expect((await ask('observer', 'GET', `/${id}`)).code).toBe('version-unreadable')
  const wish = { before: newId<VersionId>(cryptoRandom), wish: { parts: ALL, homes: [home] } }
  expect((await ask('facilitation', 'POST', `/${id}/restore`, wish)).code).toBe('version-unreadable')
  expect(await titles('observer', home)).toEqual(['Café'])
  expect(await list('observer')).toHaveLength(1)
})

async function list(role: Role): Promise<readonly Version[]> {
  return Versions.parse((await ask(role, 'GET', '')).json).versions
}

async function keep(name: string, id = newId<VersionId>(cryptoRandom)): Promise<Version> {
  const answer = await ask('facilitation', 'POST', '', { id, name })
  expect([answer.status, answer.code]).toEqual([201, null])
  return VersionKept.parse(answer.json).version
}

async function restore(
  version: VersionId,
  parts: readonly string[],
  homes: readonly HomeId[],
  before = newId<VersionId>(cryptoRandom),
): Promise<Version> {
  const answer = await ask('facilitation', 'POST', `/${version}/restore`, { before, wish: { parts, homes } })
  expect([answer.status, answer.code]).toEqual([200, null])
  return VersionKept.parse(answer.json).version
}

function ask(role: Role, method: string, path: string, body?: unknown, of: string = step): Promise<Answer> {
  return cycle.browsers[role].request(method, `/api/cycles/${cycle.id}/steps/${of}/versions${path}`, body)
}

function steer(does: string): Promise<void> {
  return order({ do: does, document: `content:${step}` })
}

async function order(command: object): Promise<void> {
  const { rev } = await mirroredLive(relay, cycle.browsers.facilitation, cycle.id)
  await cycle.browsers.facilitation.request('POST', `/api/cycles/${cycle.id}/live`, { rev, command })
}

/** Adds a card to the step, and gives the home in which it is once everyone has it. */
async function write(title: string): Promise<HomeId> {
  const id = newId<CardId>(cryptoRandom)
  await edit(step, (doc) => addCard(doc, { id, kind: 'issue', at: Date.now(), title }, PERSON))
  await expect.poll(() => titles('observer', step), SOON).toContain(title)
  return step
}

async function edit(home: HomeId, change: (doc: Parameters<typeof addCard>[0]) => void): Promise<void> {
  const { doc, close } = await openDocument(relay, cycle.browsers.facilitation, cycle.id, `content:${home}`)
  change(doc)
  await new Promise((done) => setTimeout(done, 50))
  close()
}

async function cards(home: HomeId, role: Role = 'observer'): Promise<ReturnType<typeof readCards>> {
  const { doc, close } = await openDocument(relay, cycle.browsers[role], cycle.id, `content:${home}`)
  const read = readCards(doc, home)
  close()
  return read
}

async function titles(role: Role, home: HomeId): Promise<readonly string[]> {
  return (await cards(home, role)).filter(({ removed }) => !removed).map(({ title }) => title)
}

import type { Live, People, StructureId } from '@tablee/model'
import { keptStructure } from '@tablee/model'
import type * as z from 'zod/mini'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TestBrowser, TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, mirroredLive, openBrowser } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay
let cycle: TestCycle
let [caf, club]: readonly StructureId[] = []
let karim: Member
let zoe: Member

interface Member {
  readonly browser: TestBrowser
  readonly id: string
}

beforeAll(async () => {
  relay = await startTestRelay()
})
beforeEach(async () => {
  cycle = await beginTestCycle(relay)
  karim = await joinFor('Karim', { name: 'CAF 93', type: 'social-protection' })
  zoe = await joinFor('Zoé', { name: 'C.A.F. Seine-Saint-Denis', type: 'social-protection' })
  ;[caf, club] = (await facts()).structures.map(({ id }) => id)
})
afterAll(() => relay.stop())

test('[ST1] two structures that are merged are one to everyone, and are taken apart again as they were', async () => {
  const before = await facts()
  const merged = await command(merge(club, caf), 0)
  expect(merged.structures.map(({ mergedInto }) => mergedInto)).toEqual([null, caf])
  expect(await mirroredLive(relay, cycle.browsers.observer, cycle.id)).toEqual(merged)
  const apart = await command({ do: 'separate-structure', structure: club }, merged.rev)
  expect(apart.structures).toEqual(before.structures)
  expect((await structuresOfPeople()).get(zoe.id)).toBe(club)
})

test('[ST2] of two who merge crosswise one is told to look again, and what they would do then is refused', async () => {
  const answers = await Promise.all([send(merge(club, caf), 0), send(merge(caf, club), 0)])
  expect(answers.map(({ status, code }) => [status, code])).toEqual([
    [200, null],
    [409, 'live-stale'],
  ])
  const { rev } = await facts()
  expect((await send(merge(caf, club), rev)).code).toBe('structure-merged')
})

test('[ST3] asked again after a lost answer, the same merge is no error and changes nothing', async () => {
  const once = await command(merge(club, caf), 0)
  expect(await command(merge(club, caf), 0)).toEqual(once)
})

test('[ST4] who joins a structure while it is merged, by its id or by its name, comes into the one that stays', async () => {
  await command(merge(club, caf), 0)
  const byId = await joinFor('Ali', { id: club })
  const byName = await joinFor('Inès', { name: 'c.a.f. seine-saint-denis', type: 'state' })
  const of = await structuresOfPeople()
  expect([of.get(byId.id), of.get(byName.id)]).toEqual([caf, caf])
  expect((await facts()).structures).toHaveLength(2)
})

test('[ST5] however a merge and a joining fall together, nobody is left in a structure that is no more', async () => {
  const joining = Array.from({ length: 4 }, (_, index) => joinFor(`Personne ${index}`, { id: club }))
  await Promise.all([send(merge(club, caf), 0), ...joining])
  const { structures } = await facts()
  for (const [, structure] of await structuresOfPeople())
    if (structure !== null) expect(keptStructure(structures, structure)?.id).toBe(caf)
})

test('[ST6] the voice of the one that stays is kept; that of the merged one waits until they are taken apart', async () => {
  const one = await command({ do: 'name-voice', structure: caf, voice: karim.id }, 0)
  const two = await command({ do: 'name-voice', structure: club, voice: zoe.id }, one.rev)
  const merged = await command(merge(club, caf), two.rev)
  expect(merged.structures.map(({ voice }) => voice)).toEqual([karim.id, zoe.id])
  const other = await command({ do: 'name-voice', structure: caf, voice: zoe.id }, merged.rev)
  expect(other.structures[0]?.voice).toBe(zoe.id)
})

test('[ST7] a voice is named among those who speak for the structure and write', async () => {
  const { rev } = await facts()
  for (const voice of [zoe.id, cycle.participants.observer, 'x'.repeat(21)])
    expect((await send({ do: 'name-voice', structure: caf, voice }, rev)).code).toBe('voice-elsewhere')
  const gone = `/api/cycles/${cycle.id}/participants/${karim.id}`
  await cycle.browsers.facilitation.request('PUT', gone, { removed: true })
  expect((await send({ do: 'name-voice', structure: caf, voice: karim.id }, rev)).code).toBe('voice-elsewhere')
})

test('[ST8] participants and observers change no structure; another cycle’s is not known', async () => {
  for (const role of ['participant', 'observer'] as const) {
    const answer = await cycle.browsers[role].request('POST', address(), { rev: 0, command: merge(club, caf) })
    expect([answer.status, answer.code]).toEqual([403, 'command-not-allowed'])
  }
  const elsewhere = await beginTestCycle(relay)
  const answer = await elsewhere.browsers.facilitation.request('POST', `/api/cycles/${elsewhere.id}/live`, {
    rev: 0,
    command: merge(club, caf),
  })
  expect(answer.code).toBe('structure-unknown')
  expect((await facts()).structures.every(({ mergedInto }) => mergedInto === null)).toBe(true)
})

test('[ST10] structures are added before anybody comes for them; who joins by such a name comes into it, and they outlive a restart', async () => {
  const before = await facts()
  const adding = { do: 'add-structures', names: ['Mission locale', 'caf 93'], type: 'association' }
  const added = await command(adding, before.rev)
  expect(added.structures.map(({ name }) => name)).toEqual([
    ...before.structures.map(({ name }) => name),
    'Mission locale',
  ])
  expect(await mirroredLive(relay, cycle.browsers.observer, cycle.id)).toEqual(added)
  expect(await command(adding, before.rev)).toEqual(added)
  const ali = await joinFor('Ali', { name: 'mission locale', type: 'state' })
  expect((await structuresOfPeople()).get(ali.id)).toBe(added.structures.at(-1)?.id)
  const asked = await zoe.browser.request('POST', address(), { rev: added.rev, command: adding })
  expect(asked.code).toBe('command-not-allowed')
  await relay.restart()
  expect((await facts()).structures).toEqual(added.structures)
})

test('[ST9] a structure is named anew for everyone, and all is as it was after a restart', async () => {
  const asked = { do: 'name-structure', structure: caf, name: '  Caisse\nd’allocations ', type: 'state' }
  const named = await command(asked, 0)
  expect(named.structures[0]).toMatchObject({ name: 'Caisse d’allocations', type: 'state' })
  const merged = await command(merge(club, caf), named.rev)
  await relay.restart()
  expect(await facts()).toEqual(merged)
})

type Choice = { readonly id: unknown } | { readonly name: string; readonly type: string }

async function joinFor(name: string, structure: Choice): Promise<Member> {
  const browser = openBrowser(relay)
  const answer = await browser.request('POST', '/api/access', {
    invitation: cycle.secrets.participant,
    name,
    structure,
  })
  return { browser, id: (answer.json as { participant: string }).participant }
}

function merge(structure: unknown, into: unknown) {
  return { do: 'merge-structure', structure, into }
}

function address(): string {
  return `/api/cycles/${cycle.id}/live`
}

async function facts(): Promise<Live> {
  const me = await cycle.browsers.facilitation.request('GET', `/api/cycles/${cycle.id}/me`)
  return (me.json as { live: Live }).live
}

async function structuresOfPeople(): Promise<ReadonlyMap<string, StructureId | null>> {
  const answer = await cycle.browsers.facilitation.request('GET', `/api/cycles/${cycle.id}/participants`)
  const { people } = answer.json as z.infer<typeof People>
  return new Map(people.map(({ id, structure }) => [id, structure]))
}

function send(asked: unknown, rev: number) {
  return cycle.browsers.facilitation.request('POST', address(), { rev, command: asked })
}

async function command(asked: unknown, rev: number): Promise<Live> {
  const answer = await send(asked, rev)
  expect(answer.status).toBe(200)
  return (answer.json as { live: Live }).live
}

import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { CreateCycle, JoinCycle } from '@tablee/model'
import { CycleCreated, Seat } from '@tablee/model'
import type { Links } from './cycle.ts'

/** A cycle that is there already, for tests of what comes after: made by the request that the form would send. Leaves the page at its front. */
export async function readyCycle(
  page: Page,
  { title, name, template = 'collective-impact' }: Pick<CreateCycle, 'title' | 'name'> & Partial<CreateCycle>,
): Promise<Links> {
  const asked: CreateCycle = { title, name, template, territory: '', language: 'fr' }
  const { cycle, invitations } = CycleCreated.parse(await send(page, '/api/cycles', asked))
  await page.goto(`/c/${cycle}`)
  const { facilitation, participant, observer } = invitations
  return { facilitation: facilitation.link, participant: participant.link, observer: observer.link }
}

/** Someone who has joined already by `link`, in their own name, by the request that the form would send. Leaves their page at `at`, else at the front of the cycle. */
export async function enter(page: Page, link: string, name: string, at?: string): Promise<void> {
  const asked: JoinCycle = { invitation: new URL(link).hash.slice(1), name, structure: null }
  const { cycle } = Seat.parse(await send(page, '/api/access', asked))
  await page.goto(at ?? `/c/${cycle.id}`)
}

/** The answer to a request of this device, whose cookies it takes and keeps. */
async function send(page: Page, path: string, asked: CreateCycle | JoinCycle): Promise<unknown> {
  const { origin } = new URL((await page.request.get('/readyz')).url())
  const answer = await page.request.post(path, { data: asked, headers: { origin } })
  expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true)
  return answer.json()
}

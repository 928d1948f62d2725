import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Links } from './cycle.ts'

interface NewCycle {
  readonly title: string
  readonly name: string
  readonly template?: string
}

/** What the relay answers to whoever makes a cycle. */
interface Made {
  readonly cycle: string
  readonly invitations: Readonly<Record<keyof Links, { readonly link: string }>>
}

/** A cycle that is there already, for tests of what comes after: made by the request that the form would send. Leaves the page at its front. */
export async function readyCycle(
  page: Page,
  { title, name, template = 'collective-impact' }: NewCycle,
): Promise<Links> {
  const asked = { title, name, template, territory: '', language: 'fr' }
  const { cycle, invitations } = await send<Made>(page, '/api/cycles', asked)
  await page.goto(`/c/${cycle}`)
  const { facilitation, participant, observer } = invitations
  return { facilitation: facilitation.link, participant: participant.link, observer: observer.link }
}

/** Someone who has joined already by `link`, in their own name, by the request that the form would send. Leaves their page at the front of the cycle. */
export async function enter(page: Page, link: string, name: string): Promise<void> {
  const asked = { invitation: new URL(link).hash.slice(1), name, structure: null }
  const { cycle } = await send<{ readonly cycle: { readonly id: string } }>(page, '/api/access', asked)
  await page.goto(`/c/${cycle.id}`)
}

/** The answer to a request of this device, whose cookies it takes and keeps. */
async function send<Answer>(page: Page, path: string, asked: object): Promise<Answer> {
  const { origin } = new URL((await page.request.get('/readyz')).url())
  const answer = await page.request.post(path, { data: asked, headers: { origin } })
  expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true)
  return (await answer.json()) as Answer // reason: what the relay answers is tested where it is built
}

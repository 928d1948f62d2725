import { createCycle } from './support/cycle.ts'
import { expect, test } from './support/test.ts'

test.use({ expectedErrors: [/status of 4\d\d/] })

const NOWHERE = 'aaaaaaaaaaaaaaaaaaaaa'

test('an address that is nowhere, a cycle that does not exist and one that is not ours are each told apart', async ({
  device,
}) => {
  const page = await device()
  await page.goto('/nulle-part')
  await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible()
  await page.goto(`/c/${NOWHERE}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Cycle introuvable|Pas d’accès à ce cycle/)

  const owner = await device()
  await createCycle(owner, { title: 'Fermé aux autres', name: 'Nadia' })
  await owner.getByRole('link', { name: 'Ouvrir le cycle' }).click()
  await expect(owner).toHaveURL(/\/c\//)
  await page.goto(owner.url())
  await expect(page.getByRole('heading', { name: 'Pas d’accès à ce cycle' })).toBeVisible()
})

test('a wrong and a replaced invitation are refused, each in its own words', async ({ device }) => {
  const [owner, page] = [await device(), await device()]
  const links = await createCycle(owner, { title: 'Invitations', name: 'Nadia' })
  await page.goto(`/rejoindre#${'x'.repeat(43)}`)
  await expect(page.getByText(/Ce lien d’invitation n’est pas reconnu/)).toBeVisible()

  await owner.getByRole('link', { name: 'Ouvrir le cycle' }).click()
  await owner.getByRole('link', { name: 'Inviter et gérer les accès' }).click()
  await owner
    .getByRole('button', { name: /^Désactiver/ })
    .first()
    .click()
  await owner
    .getByRole('dialog')
    .getByRole('button', { name: /^Désactiver/ })
    .click()
  await expect(owner.getByText(/Aucun lien actif/)).toBeVisible()
  const answers: boolean[] = []
  for (const link of [links.facilitation, links.participant, links.observer]) {
    await page.goto('about:blank')
    await page.goto(link)
    const refused = page.getByText(/Ce lien d’invitation a été remplacé ou annulé/)
    await expect(refused.or(page.getByLabel('Votre prénom ou un pseudonyme'))).toBeVisible()
    answers.push(await refused.isVisible())
  }
  expect(answers.filter(Boolean)).toHaveLength(1)
})

test('a form says what is missing before anything is sent', async ({ device }) => {
  const owner = await device()
  await owner.goto('/nouveau')
  await owner.getByRole('button', { name: 'Créer le cycle' }).click()
  await expect(owner.getByText('Donnez un titre au cycle.')).toBeVisible()
  await expect(owner.getByText('Indiquez votre prénom ou votre nom.')).toBeVisible()
  await expect(owner.getByLabel('Titre du cycle')).toBeFocused()

  const links = await createCycle(owner, { title: 'Il manque un prénom', name: 'Nadia' })
  const newcomer = await device()
  await newcomer.goto(links.participant)
  await newcomer.getByRole('button', { name: 'Rejoindre', exact: true }).click()
  await expect(newcomer.getByText('Indiquez un prénom ou un pseudonyme.')).toBeVisible()
  await expect(newcomer).toHaveURL(/\/rejoindre/)
})

test('the relay refuses what a page would not send, with a problem document, and writes nothing', async ({
  device,
}) => {
  const owner = await device()
  const links = await createCycle(owner, { title: 'Mauvaises demandes', name: 'Nadia' })
  const invitation = new URL(links.participant).hash.slice(1)
  const stranger = await device()
  await stranger.goto('/')
  const post = (path: string, body: unknown): Promise<{ status: number; type: string | null; code: unknown }> =>
    stranger.evaluate(
      async ([to, text]) => {
        const answer = await fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text })
        const { code } = (await answer.json()) as { code?: unknown }
        return { status: answer.status, type: answer.headers.get('content-type'), code }
      },
      [path, JSON.stringify(body)] as const,
    )
  const cases: readonly (readonly [string, unknown, number, string])[] = [
    ['/api/access', { invitation, name: '', structure: null }, 400, 'name-missing'],
    ['/api/access', { invitation, name: 'x'.repeat(10_000), structure: null }, 400, 'name-too-long'],
    ['/api/access', { invitation, name: 42, structure: 'école' }, 400, 'body-invalid'],
    ['/api/access', { invitation, name: 'x'.repeat(200_000), structure: null }, 413, 'body-too-large'],
    ['/api/cycles', { title: '', language: 'fr', template: 'collective-impact', name: 'Nadia' }, 400, 'title-missing'],
    ['/api/cycles', { title: 'T', language: 'fr', template: 'nothing', name: 'Nadia' }, 404, 'template-unknown'],
  ]
  for (const [path, body, status, code] of cases) {
    const answer = await post(path, body)
    expect(answer, `${path} ${code}`).toMatchObject({ code })
    expect(answer.type).toContain('application/problem+json')
    expect(Math.floor(answer.status / 100), `${path} ${status}`).toBe(4)
  }
  await owner.getByRole('link', { name: 'Ouvrir le cycle' }).click()
  await expect(owner.getByText('1 personne')).toBeVisible()
})

import { expectAccessible } from './support/accessible.ts'
import { addCard } from './support/board-list.ts'
import { createCycle, join, openView } from './support/cycle.ts'
import { expect, test } from './support/test.ts'

test('axe-core finds nothing on home, create, join, the cycle page, access, the list and the roadmap', async ({
  device,
}) => {
  const page = await device()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/nouveau')
  await expect(page.getByLabel('Titre du cycle')).toBeVisible()
  await expectAccessible(page)

  const links = await createCycle(page, { title: 'Pour tout le monde', name: 'Nadia' })
  await expectAccessible(page)
  const newcomer = await device({ viewport: { width: 390, height: 844 } })
  await newcomer.goto(links.participant)
  await expect(newcomer.getByLabel('Votre prénom ou un pseudonyme')).toBeVisible()
  await expectAccessible(newcomer)
  await join(newcomer, links.participant, { name: 'Léa', structure: 'Maison des jeunes' })
  await expect(newcomer).toHaveURL(/\/liste\//)
  await addCard(newcomer, 'Nos enjeux', 'Être lisible par toutes et tous')
  await expectAccessible(newcomer)

  await page.getByRole('link', { name: 'Ouvrir le cycle' }).click()
  await expect(page.getByRole('heading', { name: 'Les étapes' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Inviter et gérer les accès' }).click()
  await expect(page.getByRole('heading', { name: 'Les personnes' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Pour tout le monde' }).click()
  await openView(page, 'Liste')
  await expect(page.getByText('Être lisible par toutes et tous')).toBeVisible()
  await expectAccessible(page)
})

test('axe-core finds nothing on the demonstration’s lists, tables, dialogs and board', async ({ device }) => {
  const page = await device()
  await page.goto('/demonstration')
  await expect(page).toHaveURL(/\/c\//)
  const cycle = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  await page.goto(cycle)
  await expect(page.getByRole('heading', { name: 'Les étapes' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${cycle}/tableau/feuille-de-route`)
  await expect(page.getByRole('button', { name: 'Exporter en tableur (.xlsx)' })).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('button', { name: /^Détails de/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${cycle}/tableau/annuaire`)
  await expect(page.getByRole('grid')).toBeVisible()
  await expectAccessible(page)
  await page.goto(cycle)
  await page.getByRole('link', { name: 'Liste : Questions essentielles' }).click()
  await expect(page.getByRole('heading', { name: 'Nos enjeux' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Mur', exact: true }).click()
  await expect(page.getByRole('toolbar', { name: 'Outils du mur' })).toBeVisible()
  await expectAccessible(page)
})

import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { expectInHand } from './support/keyboard.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { listenTo } from './support/spoken.ts'
import { expect, test } from './support/test.ts'

test('a line that is removed leaves the focus beside it, waits in « Lignes retirées », and comes back', async ({
  device,
}) => {
  const page = await device({ viewport: { width: 683, height: 768 } })
  await readyCycle(page, { title: 'Retirer une ligne', name: 'Nadia' })
  await page.getByRole('link', { name: 'Tableau : Feuille de route' }).click()
  for (const title of ['Ouvrir la cour', 'Prolonger le bus']) await addLine(page, title)
  const heard = await listenTo(page)

  await page.getByRole('button', { name: 'Retirer « Ouvrir la cour »' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Action à mener' })).toHaveCount(1)
  await expect(page.getByRole('listitem').filter({ has: page.getByText('Échéance') })).toBeFocused()
  await expectInHand(page)
  await page
    .locator('summary')
    .filter({ hasText: /^Lignes retirées \(1\)$/ })
    .press('Enter')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remettre « Ouvrir la cour »' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Action à mener' })).toHaveCount(2)
  await expect.poll(async () => (await heard()).join(' ')).toContain('Ligne remise.')
  await expectInHand(page)
})

test('taking back the removal of lines leads to one that is there, and says which stay with who removed them since', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  const viewport = { width: 683, height: 768 }
  for (const page of [nadia, lea]) await page.setViewportSize(viewport)
  const links = await readyCycle(nadia, { title: 'Retirées à deux', name: 'Nadia' })
  await enter(lea, links.facilitation, 'Léa')
  for (const page of [nadia, lea]) await page.getByRole('link', { name: 'Tableau : Feuille de route' }).click()
  for (const title of ['Ouvrir la cour', 'Prolonger le bus']) await addLine(nadia, title)
  for (const title of ['Ouvrir la cour', 'Prolonger le bus'])
    await nadia.getByRole('checkbox', { name: `Cocher « ${title} »` }).check()
  await nadia.getByRole('group', { name: '2 lignes cochées' }).getByRole('button', { name: 'Retirer' }).click()
  await expect(nadia.getByText('2 lignes retirées.')).toBeVisible()

  await lea.locator('summary').filter({ hasText: 'Lignes retirées (2)' }).click()
  const heard = await listenTo(lea)
  const restore = lea.getByRole('button', { name: 'Remettre « Ouvrir la cour »' })
  // pressed twice before the page has drawn anything
  await restore.evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await expect.poll(async () => (await heard()).join(' ')).toMatch(/Rien à remettre\s: c’est déjà fait\./)
  await lea.getByRole('button', { name: 'Retirer « Ouvrir la cour »' }).click()
  await expect(nadia.locator('summary').filter({ hasText: 'Lignes retirées (2)' })).toBeVisible()
  await nadia.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(
    nadia.getByText(/^Annulé\. 1 ligne reste retirée\s: quelqu’un d’autre l’a retirée depuis\.$/),
  ).toBeVisible()
  await expect(nadia.getByRole('listitem').filter({ has: nadia.getByText('Échéance') })).toBeFocused()
})

async function addLine(page: Page, title: string): Promise<void> {
  const lines = page.getByRole('textbox', { name: 'Action à mener' })
  const before = await lines.count()
  await page.getByRole('button', { name: 'Ajouter une ligne' }).click()
  await expect(lines).toHaveCount(before + 1)
  await lines.last().fill(title)
  await expect(page.getByRole('button', { name: `Retirer « ${title} »` })).toBeVisible()
}

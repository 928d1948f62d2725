import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { expectInHand } from './support/keyboard.ts'
import { readyCycle } from './support/ready-cycle.ts'
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

async function addLine(page: Page, title: string): Promise<void> {
  const lines = page.getByRole('textbox', { name: 'Action à mener' })
  const before = await lines.count()
  await page.getByRole('button', { name: 'Ajouter une ligne' }).click()
  await expect(lines).toHaveCount(before + 1)
  await lines.last().fill(title)
  await expect(page.getByRole('button', { name: `Retirer « ${title} »` })).toBeVisible()
}

import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { act, addCard, card } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { expectInHand, pressByKeys, tabTo } from './support/keyboard.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const SCHOOL = 'L’École ouverte le mercredi'
const CAFE = 'Le café des parents'

test('a card is found from another page, without its accents, and shown on the board and in the list', async ({
  device,
}) => {
  const page = await device()
  await readyCycle(page, { title: 'Retrouver', name: 'Nadia' })
  await openView(page, 'Liste')
  for (const words of [SCHOOL, CAFE]) await addCard(page, 'Nos enjeux', words)
  await page.getByRole('link', { name: 'Retrouver' }).click()

  await test.step('by keyboard: Ctrl + K, the words, the arrow, Enter', async () => {
    await expect(page.getByRole('heading', { name: 'Les étapes' })).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(field(page)).toBeFocused()
    await page.keyboard.type('ecole MERC')
    await expect(results(page)).toContainText('1 carte trouvée')
    await expect(results(page).locator('mark')).toHaveText(['École', 'merc'])
    await expect(results(page).getByRole('heading', { level: 3 })).toHaveText('Étape 1 · Questions essentielles')
    await expectAccessible(page)
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('link', { name: `Montrer sur le mur : ${SCHOOL}` })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/mur\/[^?]+$/)
    await expect(page.getByRole('button', { name: 'Détails' })).toBeVisible()
    await expect(page.locator('.tl-container')).toBeFocused()
  })

  await test.step('what was looked for is there again; the list leads to the card', async () => {
    await page.getByRole('button', { name: 'Chercher' }).click()
    await expect(field(page)).toHaveValue('ecole MERC')
    await page.getByRole('link', { name: `Ouvrir dans la liste : ${SCHOOL}` }).click()
    await expect(page).toHaveURL(/\/liste\/[^?]+$/)
    await expect(card(page, SCHOOL)).toBeFocused()
  })

  await test.step('closed without choosing, it gives the focus back', async () => {
    await pressByKeys(page, page.getByRole('button', { name: 'Chercher' }), true)
    await field(page).fill('introuvable')
    await expect(results(page)).toContainText('Aucune carte ne dit « introuvable ».')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Chercher' })).toBeFocused()
    await expectInHand(page)
  })

  await test.step('a card that was removed is found too, and led to among those that were', async () => {
    await act(page, CAFE, 'Retirer')
    await page.keyboard.press('Control+k')
    await field(page).fill('cafe')
    await expect(results(page).getByRole('listitem')).toContainText('Retirée')
    await page.getByRole('link', { name: `Ouvrir dans la liste : ${CAFE}` }).click()
    await expect(page.getByText('Elle est gardée avec les cartes retirées').first()).toBeVisible()
    await expect(page.getByRole('button', { name: `Remettre « ${CAFE} »` })).toBeVisible()
  })
})

test('an observer finds what is shared and nothing else; on a phone as well', async ({ device }) => {
  const [nadia, maire] = [await device(), await device({ viewport: { width: 390, height: 844 } })]
  const links = await readyCycle(nadia, { title: 'Vu de loin', name: 'Nadia' })
  await nadia.getByRole('checkbox', { name: 'Visible pour les observateur·rices' }).first().uncheck()
  await openView(nadia, 'Liste')
  await addCard(nadia, 'Nos enjeux', SCHOOL)
  await enter(maire, links.observer, 'Madame le maire')
  await expect(maire.getByRole('button', { name: 'Chercher' })).toBeVisible()
  await maire.getByRole('button', { name: 'Chercher' }).click()
  await field(maire).fill('ecole')
  await expect(results(maire)).toContainText('Aucune carte ne dit « ecole ».')
  await nadia.getByRole('link', { name: 'Vu de loin' }).click()
  await nadia.getByRole('checkbox', { name: 'Visible pour les observateur·rices' }).first().check()
  await expect(results(maire)).toContainText('1 carte trouvée')
  await expectAccessible(maire)
  await tabTo(maire, maire.getByRole('link', { name: `Ouvrir dans la liste : ${SCHOOL}` }))
})

test('a card of the directory is found from the cycle’s page, and led to in its table', async ({ device }) => {
  const page = await device()
  await page.goto('/demonstration')
  await expect(page).toHaveURL(/\/c\//)
  await page.goto(new URL(page.url()).pathname.split('/').slice(0, 3).join('/'))
  await page.getByRole('button', { name: 'Chercher' }).click()
  await field(page).fill('maison des ADOS')
  await page
    .getByRole('link', { name: /^Ouvrir dans le tableau/ })
    .first()
    .click()
  await expect(page.getByRole('rowheader', { name: /Maison des ados/ })).toBeFocused()
})

function field(page: Page): Locator {
  return page.getByRole('searchbox', { name: 'Mots à chercher' })
}

function results(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Chercher dans le cycle' })
}

import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { act, addCard, card, expectSaved } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const STEP = 'Questions essentielles'
const KEPT = 'Des élèves partent sans que personne le sache'
const GONE = 'Les familles n’osent pas venir'
const LATE = 'Le bus passe trop tard'

test('a step is kept under a name, compared, and brought back for everyone, with a way back', async ({ device }) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'Prévenir le décrochage', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  await openView(lea, 'Liste')

  await test.step('empty at first; a name is asked for', async () => {
    await openVersions(nadia)
    await expect(nadia.getByText('Aucune version pour l’instant')).toBeVisible()
    await nadia.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(nadia.getByRole('textbox', { name: 'Nom de la version' })).toBeFocused()
    await expectAccessible(nadia)
  })

  await test.step('kept by keyboard before the group goes on', async () => {
    await addCard(lea, 'Nos enjeux', KEPT)
    await addCard(lea, 'Nos enjeux', GONE)
    await expectSaved(lea)
    await nadia.getByRole('textbox', { name: 'Nom de la version' }).fill('Avant l’adoption')
    await nadia.keyboard.press('Enter')
    await expect(nadia.getByRole('heading', { name: 'Avant l’adoption' })).toBeVisible()
  })

  await test.step('what changes meanwhile is told in words, as it happens', async () => {
    await nadia.getByRole('link', { name: 'Comparer la version « Avant l’adoption » avec maintenant' }).click()
    await expect(nadia.getByText('Rien n’a changé depuis cette version')).toBeVisible()
    await rename(lea, KEPT, 'Les absences')
    await act(lea, GONE, 'Retirer')
    await addCard(lea, 'Nos enjeux', LATE)
    await expectSaved(lea)
    await expect(nadia.getByRole('heading', { name: '1 carte modifiée' })).toBeVisible()
    await expect(nadia.getByRole('definition').filter({ hasText: KEPT })).toBeVisible()
    await expect(nadia.getByRole('definition').filter({ hasText: 'Les absences' })).toBeVisible()
    await expect(nadia.getByRole('heading', { name: '1 carte retirée' })).toBeVisible()
    await expect(nadia.getByRole('heading', { name: '1 carte ajoutée' })).toBeVisible()
    await expectAccessible(nadia)
    for (const width of [390, 683]) {
      await nadia.setViewportSize({ width, height: 768 })
      expect(await nadia.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  await test.step('a participant looks, and brings nothing back', async () => {
    await lea.getByRole('link', { name: 'Prévenir le décrochage' }).click()
    await openVersions(lea)
    await lea.getByRole('link', { name: /^Comparer la version « Avant l’adoption/ }).click()
    await expect(lea.getByRole('heading', { name: '1 carte retirée' })).toBeVisible()
    await expect(lea.getByText('Seule l’équipe de facilitation peut remettre une version.')).toBeVisible()
    await expect(lea.getByRole('button', { name: 'Remettre ce qui est coché' })).toHaveCount(0)
    await lea.getByRole('link', { name: 'Prévenir le décrochage' }).click()
    await openView(lea, 'Liste')
  })

  await test.step('without a line nothing is brought back, and it says so', async () => {
    await nadia.context().setOffline(true)
    await expect(nadia.getByText('Hors ligne : vous pourrez remettre cette version')).toBeVisible({ timeout: 30_000 })
    await nadia.context().setOffline(false)
    await expect(nadia.getByText('Hors ligne : vous pourrez remettre cette version')).toBeHidden({ timeout: 30_000 })
  })

  await test.step('brought back: what was added since stays, and everyone sees it', async () => {
    await nadia.getByRole('button', { name: 'Remettre ce qui est coché' }).press('Enter')
    await expect(nadia.getByRole('heading', { name: 'Juste avant de remettre une version' })).toBeVisible()
    for (const words of [KEPT, GONE, LATE]) await expect(card(lea, words)).toBeVisible()
    await expect(card(lea, 'Les absences')).toHaveCount(0)
  })

  await test.step('what was there just before comes back in its turn', async () => {
    await nadia.getByRole('link', { name: /^Comparer la version « Juste avant/ }).click()
    await expect(nadia.getByRole('heading', { name: '1 carte ajoutée' })).toBeVisible()
    await nadia.getByRole('checkbox', { name: 'Ce qui a été ajouté depuis est retiré' }).check()
    await nadia.getByRole('button', { name: 'Remettre ce qui est coché' }).click()
    await expect(nadia.getByRole('heading', { name: 'Juste avant de remettre une version' })).toHaveCount(2)
    await expect(card(lea, 'Les absences')).toBeVisible()
    await expect(card(lea, GONE)).toHaveCount(0)
  })
})

async function openVersions(page: Page): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^Versions.*${STEP}`) }).click()
  await expect(page.getByRole('heading', { name: `Versions : ${STEP}` })).toBeVisible()
}

async function rename(page: Page, words: string, to: string): Promise<void> {
  await card(page, words)
    .getByRole('button', { name: /modifier le titre/ })
    .click()
  await page.getByRole('textbox', { name: 'Ce qui compte' }).fill(to)
  await page.keyboard.press('Escape')
  await expect(card(page, to)).toBeVisible()
}

import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { addCard, zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { middleOf } from './support/on-board.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const ISSUES = 'Nos enjeux'
const RENAMED = 'Ce qui nous tient à cœur'

test('the facilitation changes the zones of a board, others see it and cannot', async ({ device }) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'Un autre mur', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  await openView(lea, 'Mur')
  await expect(onCanvas(lea, ISSUES)).toBeVisible()
  await expect(lea.getByRole('button', { name: 'Modifier le modèle' })).toHaveCount(0)
  await openView(lea, 'Liste')
  await addCard(lea, ISSUES, 'Les absences du lundi')
  await openView(nadia, 'Mur')
  const bar = nadia.getByRole('group', { name: 'Outils du modèle' })

  await test.step('with the keyboard alone, a zone gets other words, colour and pattern', async () => {
    await nadia.getByRole('button', { name: 'Modifier le modèle' }).press('Enter')
    await bar.getByRole('button', { name: 'Zones' }).press('Enter')
    const all = nadia.getByRole('dialog', { name: 'Les zones du mur' })
    await all.getByRole('button', { name: `Modifier la zone « ${ISSUES} »` }).press('Enter')
    const one = nadia.getByRole('dialog', { name: `Modifier la zone « ${ISSUES} »` })
    await expectAccessible(nadia)
    await one.getByLabel('Titre').fill(RENAMED)
    await one.getByLabel('Couleur').selectOption({ label: 'Rouille' })
    await one.getByLabel('Motif').selectOption({ label: 'Rayures' })
    await one.getByRole('button', { name: 'Enregistrer' }).press('Enter')
    await expect(all.getByRole('button', { name: `Modifier la zone « ${RENAMED} »` })).toBeVisible()
    await expectAccessible(nadia)
    await nadia.keyboard.press('Escape')
    await expect(bar.getByRole('button', { name: 'Zones' })).toBeFocused()
    await expect(zone(lea, RENAMED).getByText('Les absences du lundi')).toBeVisible()
    await expect(zone(lea, ISSUES)).toHaveCount(0)
  })

  await test.step('undone, the zone says again what the template said', async () => {
    await nadia.keyboard.press('Control+z')
    await expect(zone(lea, ISSUES)).toBeVisible()
    await nadia.keyboard.press('Control+Shift+z')
    await expect(zone(lea, RENAMED)).toBeVisible()
  })

  await test.step('a new zone is added beside the others, and takes cards', async () => {
    await bar.getByRole('button', { name: 'Ajouter une zone' }).click()
    const added = nadia.getByRole('dialog', { name: 'Ajouter une zone' })
    await added.getByRole('button', { name: 'Ajouter une zone' }).click()
    await expect(added.getByText('Donnez un titre à la zone.')).toBeVisible()
    await added.getByLabel('Titre').fill('Parking')
    await added.getByRole('button', { name: 'Ajouter une zone' }).click()
    await addCard(lea, 'Parking', 'À reprendre plus tard')
  })

  await test.step('a hand moves a zone by its frame, and undo puts it back', async () => {
    await nadia.getByRole('button', { name: 'Tout voir' }).click()
    const before = await middleOf(onCanvas(nadia, 'Parking'))
    const grip = await middleOf(nadia.getByRole('button', { name: 'Déplacer la zone « Parking »' }))
    await nadia.mouse.move(grip.x, grip.y)
    await nadia.mouse.down()
    await nadia.mouse.move(grip.x - 20, grip.y + 60, { steps: 6 })
    await nadia.mouse.up()
    await expect(nadia.getByText(/Zone «\sParking\s» déplacée\./).first()).toBeVisible()
    const after = await middleOf(onCanvas(nadia, 'Parking'))
    expect(after.y - before.y).toBeGreaterThan(40)
    await nadia.keyboard.press('Control+z')
    await expect.poll(async () => Math.abs((await middleOf(onCanvas(nadia, 'Parking'))).y - before.y)).toBeLessThan(4)
  })

  await test.step('before a zone is removed, it is said where its cards will be found', async () => {
    await nadia.getByRole('button', { name: 'Modifier la zone « Parking »' }).click()
    await nadia.getByRole('dialog').getByRole('button', { name: 'Retirer la zone' }).click()
    const asked = nadia.getByRole('dialog', { name: 'Retirer la zone « Parking » ?' })
    await expect(asked.getByText('Une carte y est posée.')).toBeVisible()
    await expectAccessible(nadia)
    await asked.getByRole('button', { name: 'Retirer la zone' }).click()
    await expect(zone(lea, 'Parking')).toHaveCount(0)
    await expect(lea.getByText('À reprendre plus tard')).toBeVisible()
    await bar.getByRole('button', { name: 'Terminer' }).click()
    await expect(bar).toHaveCount(0)
    await expect(nadia.getByRole('button', { name: 'Modifier le modèle' })).toBeFocused()
  })

  await test.step('from the list too, with the same dialogs: a prompt changes there and is undone', async () => {
    await openView(nadia, 'Liste')
    const mode = nadia.getByRole('button', { name: 'Modifier le modèle' })
    await mode.press('Enter')
    await expect(bar.getByText('Vous modifiez le modèle, pour tout le monde.')).toBeVisible()
    const edit = nadia.getByRole('button', { name: `Modifier la zone « ${RENAMED} »` })
    await edit.press('Enter')
    const one = nadia.getByRole('dialog', { name: `Modifier la zone « ${RENAMED} »` })
    await one.getByLabel('Consigne').fill('Qu’est-ce qui vous empêche de dormir ?')
    await one.getByRole('button', { name: 'Enregistrer' }).press('Enter')
    await expect(edit).toBeFocused()
    await expectAccessible(nadia)
    await expect(zone(lea, RENAMED).getByText('Qu’est-ce qui vous empêche de dormir ?')).toBeVisible()
    await nadia.keyboard.press('Control+z')
    await expect(zone(lea, RENAMED).getByText('Qu’est-ce qui vous empêche de dormir ?')).toHaveCount(0)
    await edit.click()
    await one.getByRole('button', { name: 'Retirer la zone' }).click()
    const asked = nadia.getByRole('dialog', { name: `Retirer la zone « ${RENAMED} » ?` })
    await asked.getByRole('button', { name: 'Retirer la zone' }).click()
    await expect(zone(lea, RENAMED)).toHaveCount(0)
    await expect(mode).toBeFocused()
    await nadia.getByRole('button', { name: 'Annuler', exact: true }).first().click()
    await expect(zone(lea, RENAMED)).toBeVisible()
    await bar.getByRole('button', { name: 'Terminer' }).click()
    await expect(mode).toBeFocused()
    await expect(edit).toHaveCount(0)
    await expect(lea.getByRole('button', { name: /Modifier/ })).toHaveCount(0)
  })
})

/** Some words on the canvas of the board. */
function onCanvas(page: Page, words: string): Locator {
  return page.locator('.tl-canvas').getByText(words, { exact: true })
}

import type { Locator, Page, ViewportSize } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { addCard } from './support/board-list.ts'
import { expectClear } from './support/clear.ts'
import { join, openView } from './support/cycle.ts'
import { middleOf } from './support/on-board.ts'
import { readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const ISSUES = 'Nos enjeux'
const [CAFE, DOOR, BUS] = ['Le café des parents', 'Une porte ouverte', 'Le dernier bus']
const HALF = { width: 683, height: 768 }
const PHONE = { width: 390, height: 844 }
const SIZES = [HALF, { width: 1366, height: 768 }, PHONE] as const
/** Where it is fullest, a tablet is looked at too, which has the layout of half a screen. */
const FULLEST: readonly ViewportSize[] = [...SIZES, { width: 768, height: 1024 }]

// a line that is cut is told on the console
test.use({ expectedErrors: [/ERR_CONNECTION_REFUSED/] })

test('nothing on a board hides anything else at any size, and axe-core finds nothing, whatever is open', async ({
  device,
  relay,
}) => {
  test.slow()
  const nadia = await device({ viewport: HALF, reducedMotion: 'reduce' })
  const lea = await device({ viewport: HALF, reducedMotion: 'reduce' })
  const links = await readyCycle(nadia, { title: 'À demi-écran', name: 'Nadia' })
  await openView(nadia, 'Liste')
  for (const words of [CAFE, DOOR, BUS]) await addCard(nadia, ISSUES, words)
  await openView(nadia, 'Mur')
  await join(lea, links.participant, { name: 'Léa', structure: 'Maison des jeunes et de la culture' })
  if (!lea.url().includes('/mur/')) await openView(lea, 'Mur')
  await expect(onBoard(lea, BUS)).toBeVisible()
  await expect(lea.getByText(/Avec vous\s: Nadia/)).toBeVisible()

  await test.step('as it opens, for a participant and for the facilitation', async () => {
    await expect(toolsOf(lea).getByRole('button')).toHaveText(['Ajouter', 'Déplacer', 'Annuler', 'Aide'])
    await expectRight(lea, 'as it opens', FULLEST)
    await expectRight(nadia, 'as it opens, for the facilitation')
  })

  await test.step('with a card that is chosen, and what asks about it', async () => {
    await choose(lea, CAFE)
    await expect(lea.getByRole('group', { name: 'La carte choisie' })).toBeVisible()
    await expectRight(lea, 'a chosen card', FULLEST)
    await press(lea, 'Détails')
    await expectRight(lea, 'its details')
    await lea.keyboard.press('Escape')
    await press(lea, 'Autres actions')
    await expectRight(lea, 'its other actions')
    await lea.keyboard.press('Escape')
  })

  await test.step('with the dialogs of the tools', async () => {
    await lea.keyboard.press('Escape')
    for (const opener of ['Ajouter', 'Aide', 'Qui est là']) {
      await press(lea, opener)
      await lea.keyboard.press('Escape')
      await expect(lea.getByRole('dialog')).toHaveCount(0)
      await expect(lea.getByRole('button', { name: opener, exact: true })).toBeFocused()
      await press(lea, opener)
      await expect(lea.getByRole('dialog')).toBeVisible()
      await expectRight(lea, `« ${opener} »`)
      await lea.keyboard.press('Escape')
    }
  })

  await test.step('with several cards that are chosen, then their group', async () => {
    await choose(nadia, CAFE)
    await choose(nadia, DOOR, true)
    const several = nadia.getByRole('group', { name: '2 cartes choisies' })
    await expect(several).toBeVisible()
    await expectRight(nadia, 'several cards')
    await nadia.keyboard.press('Escape')
    await choose(nadia, CAFE)
    await press(nadia, 'Choisir plusieurs cartes')
    await choose(nadia, CAFE)
    await expectRight(nadia, 'none chosen yet of several')
    await choose(nadia, CAFE)
    await choose(nadia, DOOR)
    await expectRight(nadia, 'several cards that are being chosen', FULLEST)
    await press(nadia, 'Terminer')
    await several.getByRole('button', { name: 'Fusionner' }).click()
    await expect(nadia.getByRole('dialog', { name: 'Fusionner des cartes' })).toBeVisible()
    await expectRight(nadia, 'merging')
    await nadia.keyboard.press('Escape')
    await several.getByRole('button', { name: 'Grouper' }).click()
    const dialog = nadia.getByRole('dialog', { name: 'Mettre dans un groupe' })
    await expectRight(nadia, 'grouping')
    await dialog.getByLabel('Nom du groupe').fill('Des lieux')
    await dialog.getByRole('button', { name: 'Grouper' }).click()
    await expect(nadia.getByText(/2 cartes dans le groupe/).first()).toBeVisible()
    await expectRight(nadia, 'a group is made, and said')
    await choose(nadia, 'Des lieux')
    await expect(nadia.getByLabel('Groupe choisi')).toBeVisible()
    await expectRight(nadia, 'a chosen group')
  })

  await test.step('with a link that is chosen', async () => {
    await choose(nadia, BUS)
    const handle = nadia.getByRole('button', { name: /^Relier à une autre carte/ })
    const [from, to] = [await middleOf(handle), await middleOf(onBoard(nadia, CAFE))]
    await nadia.mouse.move(from.x, from.y)
    await nadia.mouse.down()
    await nadia.mouse.move(to.x, to.y, { steps: 8 })
    await nadia.mouse.up()
    await expect(nadia.getByLabel('Le lien choisi')).toBeVisible()
    await expectRight(nadia, 'a chosen link')
  })

  await test.step('while the template is changed, while one draws, and both', async () => {
    await nadia.getByRole('button', { name: 'Modifier le modèle' }).click()
    await expectRight(nadia, 'the template')
    for (const opener of ['Zones', 'Ajouter une zone']) {
      await press(nadia, opener)
      await expect(nadia.getByRole('dialog')).toBeVisible()
      await expectRight(nadia, `« ${opener} »`)
      await nadia.keyboard.press('Escape')
      await expect(nadia.getByRole('dialog')).toHaveCount(0)
    }
    await nadia.getByRole('button', { name: 'Dessiner' }).click()
    await nadia.getByRole('button', { name: 'Forme', exact: true }).click()
    await expectRight(nadia, 'drawing in the template', FULLEST)
    await nadia.getByRole('button', { name: 'Terminer' }).click()
    await expectRight(nadia, 'drawing')
    await nadia.getByRole('button', { name: 'Choisir et déplacer' }).click()
    await nadia.getByLabel('Tout le monde peut dessiner').check()
    await lea.getByRole('button', { name: 'Dessiner' }).click()
    await expectRight(lea, 'drawing, for a participant')
  })

  await test.step('while someone is followed', async () => {
    await press(lea, 'Qui est là')
    await lea.getByRole('button', { name: 'Suivre Nadia' }).click()
    await expect(lea.getByRole('group', { name: 'Vous suivez Nadia' })).toBeVisible()
    await expectRight(lea, 'following')
  })

  await test.step('with a card that is full of words, which says so under the hands', async () => {
    await lea.keyboard.press('Escape')
    await press(lea, 'Tout voir')
    const { x, y } = await middleOf(onBoard(lea, CAFE))
    await lea.mouse.dblclick(x, y)
    await expect(lea.getByRole('textbox', { name: 'Ce qui compte' })).toBeFocused()
    await lea.keyboard.insertText(' et les autres'.repeat(60))
    const said = lea.locator('.tl-canvas').getByText(/C’est la longueur maximale/)
    await expect(said).toBeVisible()
    await middleOf(said)
    await said.click({ trial: true })
    await expect(lea.getByRole('button', { name: 'Écrire', exact: true })).toHaveCount(0)
    await lea.keyboard.press('Escape')
    await expect(lea.getByRole('button', { name: 'Écrire', exact: true })).toBeVisible()
  })

  await test.step('when a card is refused, and when the line is lost', async () => {
    await nadia.getByRole('button', { name: 'Dessiner' }).click()
    await press(nadia, 'Tout voir')
    const [from, to] = [await middleOf(onBoard(nadia, BUS)), await middleOf(onBoard(nadia, 'Nos questions'))]
    await nadia.mouse.move(from.x, from.y)
    await nadia.mouse.down()
    await nadia.mouse.move(to.x, to.y + 20, { steps: 8 })
    await nadia.mouse.up()
    await expect(nadia.getByText(/n’accueille pas cette sorte de carte/).first()).toBeVisible()
    await expectRight(nadia, 'a refusal')
    await relay.kill()
    await expect(nadia.getByRole('banner').getByTitle(/^Hors ligne/)).toBeVisible({ timeout: 20_000 })
    await expectRight(nadia, 'offline', FULLEST)
    await relay.restart()
  })
})

/** Nothing is hidden at any size, and axe-core finds nothing to say beside a video call; nor on a phone, where it is fullest. */
async function expectRight(page: Page, state: string, sizes: readonly ViewportSize[] = SIZES): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await expectClear(page, state)
  }
  for (const size of sizes === FULLEST ? [PHONE, HALF] : [HALF]) {
    await page.setViewportSize(size)
    await expectAccessible(page)
  }
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** Chooses something on the canvas, beside what is chosen already where `more`. */
async function choose(page: Page, text: string, more = false): Promise<void> {
  const { x, y } = await middleOf(onBoard(page, text))
  if (more) await page.keyboard.down('Shift')
  await page.mouse.click(x, y)
  if (more) await page.keyboard.up('Shift')
}

function onBoard(page: Page, text: string): Locator {
  return page.locator('.tl-canvas').getByText(text, { exact: true })
}

function toolsOf(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Outils du mur' })
}

import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { addCard, zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { press } from './support/keyboard.ts'
import { middleOf } from './support/on-board.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const ISSUES = 'Nos enjeux'
const [CAFE, DOOR, TRAM] = ['Le café des parents', 'Une porte ouverte', 'Le dernier tram']
const made = `est relié à « ${DOOR} » · Existe`
const changed = `est relié à « ${DOOR} » · À renforcer · degré : S’informent`

test('by keyboard, in the list, a card is linked, its link changed, removed and brought back, and each is said', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device({ viewport: { width: 390, height: 844 } })]
  const links = await readyCycle(nadia, { title: 'Qui avec qui', name: 'Nadia' })
  await openView(nadia, 'Liste')
  for (const words of [CAFE, DOOR, TRAM]) await addCard(nadia, ISSUES, words)
  await enter(lea, links.participant, 'Léa')
  await openView(lea, 'Liste')

  await test.step('« Relier à… » finds the other card by a few of its words', async () => {
    await pressNamed(nadia, `Actions pour « ${CAFE} »`)
    await pressNamed(nadia, 'Relier à…')
    const dialog = nadia.getByRole('dialog', { name: 'Relier à…' })
    const find = dialog.getByRole('combobox', { name: 'À quelle carte ?' })
    await find.focus()
    await nadia.keyboard.type('porte')
    await expectAccessible(nadia)
    await nadia.keyboard.press('ArrowDown')
    await nadia.keyboard.press('Enter')
    await expect(find).toHaveValue(DOOR)
    await pressNamed(nadia, 'Relier')
    await expectSpoken(nadia, `Lien créé : ${CAFE} et ${DOOR}.`)
    await expect(sentence(nadia, made)).toBeVisible()
    await expect(nadia.locator(':focus')).toContainText(CAFE)
    await expect(sentence(lea, made)).toBeVisible()
    await expect(sentence(lea, `est relié à « ${CAFE} » · Existe`)).toBeVisible()
  })

  await test.step('its sentence opens it: state and degree are changed for everyone', async () => {
    await sentence(nadia, made).focus()
    await nadia.keyboard.press('Enter')
    const dialog = nadia.getByRole('dialog', { name: 'Modifier le lien' })
    await dialog.getByLabel('État du lien').selectOption({ label: 'À renforcer' })
    await dialog.getByLabel('Degré').selectOption({ label: 'S’informent' })
    await expectSpoken(nadia, 'Lien modifié.')
    await expectAccessible(nadia)
    await pressNamed(nadia, 'Terminé')
    await expect(sentence(nadia, changed)).toBeFocused()
    await expect(sentence(lea, changed)).toBeVisible()
  })

  await test.step('the same is not said twice: the link that says it is shown', async () => {
    await pressNamed(lea, `Actions pour « ${DOOR} »`)
    await pressNamed(lea, 'Relier à…')
    const find = lea.getByRole('combobox', { name: 'À quelle carte ?' })
    await find.fill('café')
    await find.press('ArrowDown')
    await find.press('Enter')
    await pressNamed(lea, 'Relier')
    const dialog = lea.getByRole('dialog', { name: 'Modifier le lien' })
    await expect(dialog.getByText('Ces deux cartes sont déjà reliées ainsi : voici leur lien.')).toBeVisible()
    await expect(dialog.getByLabel('État du lien')).toHaveValue('strengthen')
    await expectAccessible(lea)
    await pressNamed(lea, 'Terminé')
  })

  await test.step('removed, it is gone for everyone, until undone; its card keeps the focus', async () => {
    await sentence(nadia, changed).focus()
    await nadia.keyboard.press('Enter')
    await pressNamed(nadia, 'Retirer le lien')
    await expectSpoken(nadia, 'Lien retiré.')
    await expect(nadia.locator(':focus')).toContainText(CAFE)
    await expect(sentence(lea, changed)).toHaveCount(0)
    await pressNamed(nadia, 'Annuler')
    await expect(sentence(lea, changed)).toBeVisible()
  })

  await test.step('a link leaves with its card, and comes back with it', async () => {
    await pressNamed(lea, `Actions pour « ${DOOR} »`)
    await pressNamed(lea, 'Retirer')
    await expect(nadia.getByRole('group', { name: 'Liens' })).toHaveCount(0)
    await lea.getByRole('button', { name: 'Annuler' }).first().click()
    await expect(sentence(nadia, changed)).toBeVisible()
    await expectAccessible(nadia)
  })
})

test('by hand, on the board, a link is pulled from a card to another, follows them and says what it is', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'Des flèches', name: 'Nadia' })
  await openView(nadia, 'Liste')
  for (const words of [CAFE, DOOR]) await addCard(nadia, ISSUES, words)
  await enter(lea, links.participant, 'Léa')
  await openView(lea, 'Liste')
  await expect(zone(lea, ISSUES).getByText(DOOR)).toBeVisible()
  await openView(nadia, 'Mur')
  await expect(onBoard(nadia, DOOR)).toBeVisible()
  const panel = nadia.getByRole('complementary', { name: 'Le lien choisi' })

  await test.step('pulled from the handle of a chosen card, it is there for everyone and chosen', async () => {
    const { x, y } = await middle(nadia, CAFE)
    await nadia.mouse.click(x, y)
    await pull(nadia, DOOR)
    await expect(panel.getByText(`« ${CAFE} » et « ${DOOR} »`)).toBeVisible()
    await expect(sentence(lea, made)).toBeVisible()
    await expectAccessible(nadia)
  })

  await test.step('the panel says what it is; everyone reads it', async () => {
    await panel.getByLabel('État du lien').selectOption({ label: 'À renforcer' })
    await panel.getByLabel('Degré').selectOption({ label: 'S’informent' })
    await expect(sentence(lea, changed)).toBeVisible()
    await panel.getByRole('button', { name: 'Fermer le lien' }).click()
    await expect(panel).toHaveCount(0)
  })

  await test.step('it follows its card, and is chosen by its line', async () => {
    const from = await middle(nadia, DOOR)
    await nadia.mouse.move(from.x, from.y)
    await nadia.mouse.down()
    await nadia.mouse.move(from.x + 40, from.y + 150, { steps: 10 })
    const dragged = await ends(nadia)
    await nadia.mouse.up()
    const now = await ends(nadia)
    expect(Math.hypot(now.end.x - dragged.end.x, now.end.y - dragged.end.y)).toBeLessThan(40)
    await nadia.mouse.click((now.start.x + now.end.x) / 2, (now.start.y + now.end.y) / 2)
    await expect(panel).toBeVisible()
  })

  await test.step('a second one between the same cards is refused, and the first is shown', async () => {
    const { x, y } = await middle(nadia, CAFE)
    await nadia.mouse.click(x, y)
    await pull(nadia, DOOR)
    await expect(nadia.getByText('Ces deux cartes sont déjà reliées ainsi : voici leur lien.').first()).toBeVisible()
    await expect(panel).toBeVisible()
  })

  await test.step('removed with the Delete key, it is gone for everyone, until undone', async () => {
    const line = await ends(nadia)
    await nadia.mouse.click((line.start.x + line.end.x) / 2, (line.start.y + line.end.y) / 2)
    await nadia.keyboard.press('Delete')
    await expect(panel).toHaveCount(0)
    await expect(sentence(lea, changed)).toHaveCount(0)
    await nadia.getByRole('toolbar').getByRole('button', { name: 'Annuler' }).click()
    await expect(sentence(lea, changed)).toBeVisible()
  })
})

test('who only reads sees the links, in the list and on the board, and can change none', async ({ device }) => {
  const [nadia, maire] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'À lire', name: 'Nadia' })
  await openView(nadia, 'Liste')
  for (const words of [CAFE, DOOR]) await addCard(nadia, ISSUES, words)
  await pressNamed(nadia, `Actions pour « ${CAFE} »`)
  await pressNamed(nadia, 'Relier à…')
  await nadia.getByRole('combobox', { name: 'À quelle carte ?' }).fill('porte')
  await nadia.keyboard.press('ArrowDown')
  await nadia.keyboard.press('Enter')
  await pressNamed(nadia, 'Relier')

  await enter(maire, links.observer, 'Madame le maire')
  await openView(maire, 'Liste')
  await expect(zone(maire, ISSUES).getByText(made)).toBeVisible()
  await expect(sentence(maire, made)).toHaveCount(0)
  await openView(maire, 'Mur')
  const { x, y } = await middle(maire, CAFE)
  await maire.mouse.click(x, y)
  await expect(maire.getByRole('group', { name: 'La carte choisie' })).toBeVisible()
  await expect(maire.getByRole('button', { name: /^Relier à une autre carte/ })).toHaveCount(0)
  await maire.getByRole('button', { name: 'Détails' }).click()
  await expect(maire.getByRole('complementary').getByText(made)).toBeVisible()
  await expect(maire.getByRole('button', { name: 'Relier à…' })).toHaveCount(0)
})

const sentence = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true })
const onBoard = (page: Page, words: string) => page.locator('.tl-canvas').getByText(words, { exact: true })

/** Waits until the live region says `words` to screen readers, which do not hear what a dialog hides. */
async function expectSpoken(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible()
}

/** Presses the button of that name with the keyboard. */
function pressNamed(page: Page, name: string): Promise<void> {
  return press(page, page.getByRole('button', { name, exact: true }).first())
}

function middle(page: Page, words: string): ReturnType<typeof middleOf> {
  return middleOf(onBoard(page, words))
}

/** Pulls the handle of the chosen card onto another. */
async function pull(page: Page, words: string): Promise<void> {
  const handle = await page.getByRole('button', { name: /^Relier à une autre carte/ }).boundingBox()
  if (!handle) throw new Error('a card is chosen')
  const to = await middle(page, words)
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 10 })
  await page.mouse.up()
}

/** The ends of the one link on the board, on the screen. */
async function ends(page: Page): Promise<Record<'start' | 'end', { readonly x: number; readonly y: number }>> {
  return page
    .locator('.tl-shape[data-shape-type="link"] line')
    .last()
    .evaluate((line) => {
      if (!(line instanceof SVGLineElement)) throw new Error('a link is a line')
      const matrix = line.getScreenCTM()
      const at = (x: SVGAnimatedLength, y: SVGAnimatedLength): { x: number; y: number } => {
        const point = new DOMPoint(x.baseVal.value, y.baseVal.value).matrixTransform(matrix ?? undefined)
        return { x: point.x, y: point.y }
      }
      return { start: at(line.x1, line.y1), end: at(line.x2, line.y2) }
    })
}

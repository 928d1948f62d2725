import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { addCard, card, zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { press } from './support/keyboard.ts'
import { middleOf } from './support/on-board.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expectToHear, listenTo } from './support/spoken.ts'
import { expect, test } from './support/test.ts'

const ISSUES = 'Nos enjeux'
const [CAFE, YARD, BUS] = ['Un café des parents', 'Une cour ouverte le soir', 'Le dernier bus']

test('in the list, by keyboard, cards are grouped, and someone else hears it', async ({ device }) => {
  const [nadia, lea, hears] = await threeCards(device)

  await test.step('a group has a name and a colour, and takes other cards of the zone with it', async () => {
    await choose(nadia, CAFE, 'Mettre dans un groupe…')
    const dialog = nadia.getByRole('dialog', { name: 'Mettre dans un groupe' })
    await toggle(nadia, dialog.getByRole('checkbox', { name: YARD }))
    await press(nadia, dialog.getByRole('button', { name: 'Grouper' }))
    await expect(dialog.getByText('Donnez un nom au groupe.')).toBeVisible()
    await dialog.getByLabel('Nom du groupe').focus()
    await nadia.keyboard.type('Des lieux')
    await toggle(nadia, dialog.getByRole('radio', { name: 'Rose' }))
    await expectAccessible(nadia)
    await press(nadia, dialog.getByRole('button', { name: 'Grouper' }))
    await expect(nadia.getByRole('status').filter({ hasText: /2 cartes dans le groupe/ })).toBeVisible()
    await expect(card(nadia, CAFE)).toBeFocused()
    for (const page of [nadia, lea]) {
      await expect(group(page, 'Des lieux').getByRole('listitem')).toHaveCount(2)
      await expect(group(page, 'Des lieux')).not.toContainText(BUS)
    }
    await hears(/Un café des parents.* est maintenant dans le groupe .*Des lieux/)
    await expectAccessible(nadia)
  })

  await test.step('its cards go up and down, from the group’s dialog and by hand; undo takes it back', async () => {
    const order = (page: Page): Promise<readonly string[]> =>
      group(page, 'Des lieux')
        .getByRole('listitem')
        .evaluateAll((items) => items.map((item) => (item.textContent.includes('café') ? 'café' : 'cour')))
    await press(lea, group(lea, 'Des lieux').getByRole('button', { name: /^Modifier le groupe/ }))
    const dialog = lea.getByRole('dialog', { name: 'Modifier le groupe' })
    const down = dialog.getByRole('button', { name: /^Descendre «\sUn café/ })
    await press(lea, down)
    await expect(down).toBeFocused()
    await expect(down).toHaveAttribute('aria-disabled', 'true')
    await expectAccessible(lea)
    await lea.keyboard.press('Escape')
    await expect.poll(() => order(nadia)).toEqual(['cour', 'café'])

    const [first, second] = [await middleOf(card(nadia, YARD)), await middleOf(card(nadia, CAFE))]
    await nadia.mouse.move(first.x, first.y)
    await nadia.mouse.down()
    await nadia.mouse.move(second.x, second.y + 20, { steps: 12 })
    await expect(nadia.getByText('Poser ici, dans le groupe')).toBeVisible()
    await nadia.mouse.up()
    await expect(nadia.getByRole('status').filter({ hasText: /en place 2 sur 2 dans son groupe/ })).toBeVisible()
    await expect(card(nadia, YARD)).toBeFocused()
    for (const page of [nadia, lea]) await expect.poll(() => order(page)).toEqual(['café', 'cour'])
    await nadia.keyboard.press('Control+z')
    await expect.poll(() => order(lea)).toEqual(['cour', 'café'])
  })

  await test.step('its name is changed, a card is taken out', async () => {
    await press(nadia, group(nadia, 'Des lieux').getByRole('button', { name: /^Modifier le groupe/ }))
    const dialog = nadia.getByRole('dialog', { name: 'Modifier le groupe' })
    await dialog.getByLabel('Nom du groupe').fill('Des lieux à nous')
    await expectAccessible(nadia)
    await nadia.keyboard.press('Enter')
    await expect(group(lea, 'Des lieux à nous').getByRole('listitem')).toHaveCount(2)
    await choose(nadia, YARD, /^Sortir du groupe/)
    await expect(group(lea, 'Des lieux à nous').getByRole('listitem')).toHaveCount(1)
    await expect(card(nadia, YARD)).toBeFocused()
  })

  await test.step('a name that is being written while the group is undone stays in sight', async () => {
    await press(lea, group(lea, 'Des lieux à nous').getByRole('button', { name: /^Modifier le groupe/ }))
    const dialog = lea.getByRole('dialog', { name: 'Modifier le groupe' })
    await dialog.getByLabel('Nom du groupe').fill('Des lieux ouverts')
    await choose(nadia, CAFE, /^Sortir du groupe/)
    await expect(dialog.getByText('Ce groupe vient d’être défait.')).toBeVisible()
    await expect(dialog.getByRole('textbox', { name: 'Ce que vous avez écrit' })).toHaveValue('Des lieux ouverts')
    await expectAccessible(lea)
    await nadia.keyboard.press('Control+z')
    await expect(dialog.getByLabel('Nom du groupe')).toHaveValue('Des lieux ouverts')
    await lea.keyboard.press('Escape')
  })
})

test('in the list, by keyboard, cards are merged and split again, and someone else hears it', async ({ device }) => {
  const [nadia, lea, hears] = await threeCards(device)

  await test.step('two cards become one, with the words and the authors of both', async () => {
    await choose(nadia, YARD, 'Fusionner avec…')
    const dialog = nadia.getByRole('dialog', { name: 'Fusionner des cartes' })
    await press(nadia, dialog.getByRole('button', { name: 'Fusionner' }))
    await expect(dialog.getByText('Choisissez au moins deux cartes.')).toBeVisible()
    await toggle(nadia, dialog.getByRole('checkbox', { name: BUS }))
    // a title of one's own stays in sight while the other card goes and comes back
    await toggle(nadia, dialog.getByRole('radio', { name: 'Un autre titre' }))
    await dialog.getByLabel('Votre titre').fill('Sortir le soir')
    await choose(lea, BUS, 'Retirer')
    await expect(dialog.getByRole('checkbox', { name: BUS })).toHaveCount(0)
    await expect(dialog.getByLabel('Votre titre')).toHaveValue('Sortir le soir')
    await expect(card(lea, YARD)).toBeFocused()
    await press(lea, lea.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }))
    await toggle(nadia, dialog.getByRole('radio', { name: BUS }))
    await expectAccessible(nadia)
    await press(nadia, dialog.getByRole('button', { name: 'Fusionner' }))
    await expect(nadia.getByRole('status').filter({ hasText: /2 cartes fusionnées en/ })).toBeVisible()
    await expect(card(nadia, 'Réunit 2 cartes')).toBeFocused()
    await expect(card(lea, 'Réunit 2 cartes')).toContainText(BUS)
    await expect(zone(lea, ISSUES).getByRole('listitem')).toHaveCount(2)
    await hears(/Nadia a fusionné 2 cartes en .*Le dernier bus/)
    await press(nadia, card(nadia, 'Réunit 2 cartes').getByRole('button', { name: /^Détails de/ }))
    await expect(nadia.getByRole('dialog').getByRole('region', { name: 'Réunit 2 cartes' })).toContainText(YARD)
    await expectAccessible(nadia)
    await nadia.keyboard.press('Escape')
  })

  await test.step('removed and brought back by the message, it stands for both again', async () => {
    await choose(nadia, 'Réunit 2 cartes', 'Retirer')
    await expect(zone(lea, ISSUES).getByRole('listitem')).toHaveCount(1)
    await expect(card(nadia, CAFE)).toBeFocused()
    await press(nadia, nadia.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }))
    await expect(card(lea, 'Réunit 2 cartes')).toBeVisible()
    await expect(card(nadia, 'Réunit 2 cartes')).toBeFocused()
  })

  await test.step('split again, both are back; undo and redo do the same', async () => {
    await choose(nadia, 'Réunit 2 cartes', 'Défaire la fusion')
    await expect(
      nadia.getByRole('status').filter({ hasText: /Fusion défaite\s: 2 cartes sont revenues/ }),
    ).toBeVisible()
    await expect(zone(lea, ISSUES).getByRole('listitem')).toHaveCount(3)
    await hears(/Nadia a défait la fusion .*Le dernier bus/)
    await nadia.keyboard.press('Control+z')
    await expect(zone(lea, ISSUES).getByRole('listitem')).toHaveCount(2)
    await nadia.keyboard.press('Control+z')
    await expect(zone(lea, ISSUES).getByRole('listitem')).toHaveCount(3)
  })
})

test('on the board, chosen cards are grouped and merged, and a group is dragged with its cards, as others see it', async ({
  device,
}) => {
  const [nadia, lea] = await together(device)
  for (const title of [CAFE, YARD, BUS]) await addCard(nadia, ISSUES, title)
  await openView(nadia, 'Mur')
  await chooseOnBoard(nadia, CAFE, YARD)

  await test.step('grouped, they lie together under their name', async () => {
    await handle(nadia, 'Mettre dans un groupe…')
    const dialog = nadia.getByRole('dialog', { name: 'Mettre dans un groupe' })
    await dialog.getByLabel('Nom du groupe').fill('Des lieux')
    await dialog.getByRole('button', { name: 'Grouper' }).click()
    await expect(words(nadia, 'Des lieux')).toBeVisible()
    await expect(group(lea, 'Des lieux').getByRole('listitem')).toHaveCount(2)
  })

  await test.step('dragged by its name, it takes its cards along, and one undo brings all back', async () => {
    await nadia.getByRole('button', { name: 'Tout voir' }).click()
    const [name, first] = [await middleOf(words(nadia, 'Des lieux')), await middleOf(words(nadia, CAFE))]
    await nadia.mouse.move(name.x, name.y)
    await nadia.mouse.down()
    await nadia.mouse.move(name.x + 10, name.y + 70, { steps: 10 })
    await nadia.mouse.up()
    await expect.poll(async () => (await middleOf(words(nadia, CAFE))).y).toBeGreaterThan(first.y + 40)
    await expect(nadia.getByRole('complementary', { name: 'Groupe choisi' })).toBeVisible()
    await expectAccessible(nadia)
    await nadia.keyboard.press('Control+z')
    await expect.poll(async () => middleOf(words(nadia, CAFE))).toEqual(first)
    await expect(group(lea, 'Des lieux').getByRole('listitem')).toHaveCount(2)
  })

  await test.step('a card dropped over another of the group takes its place', async () => {
    const [cafe, yard] = [await middleOf(words(nadia, CAFE)), await middleOf(words(nadia, YARD))]
    await drag(nadia, yard, { x: cafe.x + 4, y: cafe.y + 4 })
    await expect.poll(async () => middleOf(words(nadia, YARD))).toMatchObject({ x: cafe.x })
    await expect(group(lea, 'Des lieux').getByRole('listitem').first()).toContainText(YARD)
    await nadia.keyboard.press('Control+z')
    await expect(group(lea, 'Des lieux').getByRole('listitem').first()).toContainText(CAFE)
  })

  await test.step('a card dropped on it joins, one dropped beside it leaves', async () => {
    const [bus, name] = [await middleOf(words(nadia, BUS)), await middleOf(words(nadia, 'Des lieux'))]
    await drag(nadia, bus, { x: name.x, y: name.y + 20 })
    await expect(group(lea, 'Des lieux').getByRole('listitem')).toHaveCount(3)
    await nadia.keyboard.press('Control+z')
    await expect(group(lea, 'Des lieux').getByRole('listitem')).toHaveCount(2)
  })

  await test.step('merged, one card stands for both and says who wrote them', async () => {
    await chooseOnBoard(nadia, CAFE, YARD)
    await handle(nadia, 'Fusionner…')
    const dialog = nadia.getByRole('dialog', { name: 'Fusionner des cartes' })
    await dialog.getByRole('radio', { name: CAFE }).check()
    await dialog.getByRole('button', { name: 'Fusionner' }).click()
    await expect(nadia.locator('.tl-canvas').getByRole('img', { name: 'Réunit 2 cartes' })).toBeVisible()
    await expect(card(lea, 'Réunit 2 cartes')).toContainText(CAFE)
    await handle(nadia, 'Défaire la fusion')
    await expect(words(nadia, YARD)).toBeVisible()
    await expect(card(lea, YARD)).toBeVisible()
  })

  await test.step('of cards that are dragged, one that another removes goes, and the other is laid where it is let go', async () => {
    await chooseOnBoard(nadia, CAFE, BUS)
    const bus = await middleOf(words(nadia, BUS))
    await nadia.mouse.move(bus.x, bus.y)
    await nadia.mouse.down()
    await nadia.mouse.move(bus.x, bus.y + 20, { steps: 5 })
    await choose(lea, CAFE, 'Retirer')
    await expect(words(nadia, CAFE)).toBeHidden()
    await nadia.mouse.move(bus.x, bus.y + 40, { steps: 5 })
    await nadia.mouse.up()
    await expect(nadia.getByRole('group', { name: '2 cartes choisies' })).toBeHidden()
    await expect.poll(async () => (await middleOf(words(nadia, BUS))).y).toBeGreaterThan(bus.y + 30)
    await nadia.keyboard.press('Control+z')
    await expect.poll(async () => middleOf(words(nadia, BUS))).toEqual(bus)
    await expect(card(lea, BUS)).toBeVisible()
  })
})

/** The same two, with three cards of Nadia's in the list, and what Léa hears of it. */
async function threeCards(
  device: () => Promise<Page>,
): Promise<readonly [Page, Page, (sentence: RegExp) => Promise<void>]> {
  const [nadia, lea] = await together(device, (page) => page.clock.install())
  const heard = await listenTo(lea)
  const hears = (sentence: RegExp): Promise<void> => expectToHear(lea, heard, sentence)
  for (const title of [CAFE, YARD, BUS]) await addCard(nadia, ISSUES, title)
  await hears(/Nadia a ajouté .*Le dernier bus/)
  return [nadia, lea, hears]
}

/** Nadia, who facilitates, and Léa, who takes part, both in the list of the first step. */
async function together(
  device: () => Promise<Page>,
  beforeLea: (page: Page) => Promise<void> = async () => {},
): Promise<readonly [Page, Page]> {
  const [nadia, lea] = [await device(), await device()]
  await beforeLea(lea)
  const links = await readyCycle(nadia, { title: 'Réunir', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  for (const page of [nadia, lea]) await openView(page, 'Liste')
  await expect(zone(lea, ISSUES)).toBeVisible()
  return [nadia, lea]
}

/** The section of a group in the list. */
function group(page: Page, title: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^Groupe «\\s${title}\\s»$`) })
}

/** Chooses, as the keyboard does, what to do with a card of the list. */
async function choose(page: Page, title: string, entry: string | RegExp): Promise<void> {
  await press(page, card(page, title).getByRole('button', { name: /^Actions pour/ }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: entry }))
}

async function toggle(page: Page, box: Locator): Promise<void> {
  await box.focus()
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
}

/** Some words on the canvas of the board. */
function words(page: Page, text: string): Locator {
  return page.locator('.tl-canvas').getByText(text, { exact: true })
}

async function chooseOnBoard(page: Page, first: string, second: string): Promise<void> {
  const one = await middleOf(words(page, first))
  await page.mouse.click(one.x, one.y)
  const other = await middleOf(words(page, second))
  await page.keyboard.down('Shift')
  await page.mouse.click(other.x, other.y)
  await page.keyboard.up('Shift')
  await expect(page.getByRole('group', { name: '2 cartes choisies' })).toBeVisible()
}

/** Chooses what to do with the selected cards. */
async function handle(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Autres actions' }).click()
  await page.getByRole('dialog').getByRole('button', { name: entry }).click()
}

interface Point {
  readonly x: number
  readonly y: number
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 12 })
  await page.mouse.up()
}

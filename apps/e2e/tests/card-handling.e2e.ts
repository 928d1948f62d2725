import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { addCard, card, zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { press } from './support/keyboard.ts'
import { middleOf } from './support/on-board.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const ISSUES = 'Nos enjeux'
const WORKSHOP = 'Comment allons-nous… ?'
const ISSUE = 'Le mercredi après-midi'

test('in the list, by keyboard, a card is duplicated, copied, pasted where it may lie, and all is undone', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device({ viewport: { width: 390, height: 844 } })]
  const links = await readyCycle(nadia, { title: 'Copier', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  for (const page of [nadia, lea]) await openView(page, 'Liste')
  await addCard(nadia, ISSUES, ISSUE)
  const seen = (page: Page): Locator => zone(page, ISSUES).getByRole('listitem').filter({ hasText: ISSUE })

  await test.step('« Dupliquer » says so, and the copy takes the focus', async () => {
    await press(nadia, card(nadia, ISSUE).getByRole('button', { name: /^Actions pour/ }))
    const dialog = nadia.getByRole('dialog')
    await expectAccessible(nadia)
    await press(nadia, dialog.getByRole('button', { name: 'Dupliquer' }))
    await expect(nadia.getByRole('status').filter({ hasText: 'Carte dupliquée.' })).toBeVisible()
    await expect(seen(nadia)).toHaveCount(2)
    await expect(seen(nadia).nth(1)).toBeFocused()
    await expect(seen(lea)).toHaveCount(2)
    await expect(seen(lea).nth(1)).toContainText('Nadia')
  })

  await test.step('a copy is pasted in its zone; another zone refuses it and says why', async () => {
    await seen(nadia)
      .first()
      .getByRole('button', { name: /^Actions pour/ })
      .click()
    await press(nadia, nadia.getByRole('dialog').getByRole('button', { name: 'Copier' }))
    await expect(nadia.getByRole('status').filter({ hasText: /Carte copiée/ })).toBeVisible()
    await press(nadia, zone(nadia, ISSUES).getByRole('button', { name: /^Coller ici/ }))
    await expect(seen(nadia)).toHaveCount(3)
    await press(nadia, zone(nadia, WORKSHOP).getByRole('button', { name: /^Coller ici/ }))
    await expect(nadia.getByRole('status').filter({ hasText: /n’accueille pas cette sorte de carte/ })).toBeVisible()
    await expect(zone(nadia, WORKSHOP).getByRole('listitem')).toHaveCount(0)
    await expectAccessible(nadia)
  })

  await test.step('undo takes back one copy, then the other', async () => {
    await nadia.keyboard.press('Control+z')
    await expect(seen(lea)).toHaveCount(2)
    await nadia.keyboard.press('Control+z')
    await expect(seen(lea)).toHaveCount(1)
  })

  await test.step('what someone took away comes back by them, not by any participant', async () => {
    await remove(nadia, card(nadia, ISSUE))
    for (const page of [nadia, lea])
      await page
        .locator('summary')
        .filter({ hasText: /Cartes retirées/ })
        .click()
    await expect(lea.getByText('Retirée par Nadia').first()).toBeVisible()
    await expect(lea.getByRole('button', { name: /^Remettre/ })).toHaveCount(0)
    await press(nadia, nadia.getByRole('button', { name: /^Remettre/ }).first())
    await expect(seen(lea)).toHaveCount(1)
  })
})

test('on the board, cards are copied with keys, lines of a text become cards, and a zone is tidied', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'Coller', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  for (const page of [nadia, lea]) await openView(page, 'Liste')
  await addCard(nadia, ISSUES, ISSUE)
  await openView(nadia, 'Mur')
  const inList = zone(lea, ISSUES).getByRole('listitem').filter({ hasText: ISSUE })
  const all = zone(lea, ISSUES).getByRole('listitem')

  await test.step('Ctrl+D duplicates, Ctrl+C and Ctrl+V copy two cards as one gesture', async () => {
    await choose(nadia, words(nadia, ISSUE))
    await nadia.keyboard.press('Control+d')
    await expect(inList).toHaveCount(2)
    // the copy first: the card itself was pressed just before, and twice is to write in it
    await choose(nadia, words(nadia, ISSUE).nth(1))
    await choose(nadia, words(nadia, ISSUE).first(), ['Shift'])
    await expect(nadia.getByRole('group', { name: '2 cartes choisies' })).toBeVisible()
    await nadia.keyboard.press('Control+c')
    await nadia.keyboard.press('Control+v')
    await expect(inList).toHaveCount(4)
    await nadia.keyboard.press('Control+z')
    await expect(inList).toHaveCount(2)
  })

  await test.step('a text from elsewhere becomes one card per line, asked first when there are many', async () => {
    await choose(nadia, words(nadia, ISSUE).first())
    await paste(nadia, 'Première idée\n\nDeuxième idée')
    await expect(all).toHaveCount(4)
    await paste(nadia, Array.from({ length: 60 }, (_, line) => `Ligne ${line + 1}`).join('\n'))
    const asking = nadia.getByRole('dialog', { name: /^Coller 50 cartes/ })
    await expect(asking).toContainText('60 lignes')
    await expectAccessible(nadia)
    await asking.getByRole('button', { name: 'Annuler' }).click()
    await expect(all).toHaveCount(4)
  })

  await test.step('« Ranger la zone » is said, and undone at once', async () => {
    await nadia.getByRole('button', { name: 'Tout voir' }).click()
    const [first, second] = [
      await middleOf(words(nadia, 'Première idée')),
      await middleOf(words(nadia, 'Deuxième idée')),
    ]
    await nadia.mouse.move(second.x, second.y)
    await nadia.mouse.down()
    await nadia.mouse.move(first.x + 20, first.y + 30, { steps: 12 })
    await nadia.mouse.up()
    await choose(nadia, words(nadia, 'Deuxième idée'))
    const under = await middleOf(words(nadia, 'Deuxième idée'))
    await nadia.getByRole('button', { name: 'Autres actions' }).click()
    await expectAccessible(nadia)
    await nadia.getByRole('dialog').getByRole('button', { name: 'Ranger la zone' }).click()
    await expect(nadia.getByText(/«\sNos enjeux\s» est rangée/).first()).toBeVisible()
    await expect.poll(async () => middleOf(words(nadia, 'Deuxième idée'))).not.toEqual(under)
    await nadia.keyboard.press('Control+z')
    await expect.poll(async () => middleOf(words(nadia, 'Deuxième idée'))).toEqual(under)
  })

  await test.step('what was taken away is brought back on the board itself, by keyboard', async () => {
    await choose(nadia, words(nadia, 'Deuxième idée'))
    await nadia.keyboard.press('Delete')
    await expect(all).toHaveCount(3)
    const help = nadia.getByRole('button', { name: 'Aide' })
    await press(nadia, help)
    await press(nadia, nadia.getByRole('dialog').getByRole('button', { name: 'Cartes retirées…' }))
    const removed = nadia.getByRole('dialog', { name: 'Cartes retirées' })
    const row = removed.getByRole('listitem').filter({ hasText: 'Deuxième idée' })
    await expect(row).toContainText('Retirée par Nadia')
    await expectAccessible(nadia)
    await press(nadia, row.getByRole('button', { name: 'Remettre « Deuxième idée »' }))
    await expect(all).toHaveCount(4)
    await expect(row).toHaveCount(0)
    await nadia.keyboard.press('Escape')
    await expect(help).toBeFocused()
    await expect(words(nadia, 'Deuxième idée')).toBeVisible()
  })
})

test('a card of two columns is removed from one or from both, as one says', async ({ device }) => {
  const page = await device()
  await page.goto('/demonstration')
  await expect(page).toHaveURL(/\/c\//)
  const cycle = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  await page.goto(cycle)
  await page.getByRole('link', { name: /^Liste : .*ctions/ }).click()
  const mirror = page.getByRole('listitem').filter({ hasText: 'aussi placée ailleurs' }).first()
  // what is not in sight yet has a text, and no text on the screen
  const label = await mirror.getByRole('button', { name: /modifier le titre/ }).textContent()
  const title = label?.replace(/\s*\(modifier le titre\).*/, '') ?? ''
  expect(title).not.toBe('')
  const shown = card(page, title)
  const before = await shown.count()
  expect(before).toBeGreaterThan(1)

  await remove(page, mirror)
  const asking = page.getByRole('dialog', { name: 'Retirer la carte' })
  await expect(asking).toContainText('dans plusieurs zones')
  await expectAccessible(page)
  await press(page, asking.getByRole('button', { name: /^Retirer d’ici/ }))
  await expect(page.getByRole('status').filter({ hasText: /Elle reste dans les autres zones/ })).toBeVisible()
  await expect(shown).toHaveCount(before - 1)

  await press(page, page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }))
  await expect(shown).toHaveCount(before)
  await remove(page, shown.first())
  await press(page, asking.getByRole('button', { name: 'Retirer partout' }))
  await expect(page.getByText(/carte retirée|cartes retirées/i).first()).toBeVisible()
  await page
    .getByRole('group')
    .filter({ hasText: /Cartes retirées/ })
    .locator('summary')
    .click()
  await page.getByRole('button', { name: `Remettre « ${title} »` }).click()
  await expect(shown).toHaveCount(before)
})

async function remove(page: Page, item: Locator): Promise<void> {
  await press(page, item.getByRole('button', { name: /^Actions pour/ }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }))
}

/** Some words on the canvas of the board. */
function words(page: Page, text: string): Locator {
  return page.locator('.tl-canvas').getByText(text, { exact: true })
}

async function choose(page: Page, element: Locator, keys: readonly 'Shift'[] = []): Promise<void> {
  const { x, y } = await middleOf(element)
  for (const key of keys) await page.keyboard.down(key)
  await page.mouse.click(x, y)
  for (const key of keys) await page.keyboard.up(key)
}

/** Pastes a text that another program copied. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

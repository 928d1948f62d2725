import type { Locator, Page } from '@playwright/test'
import { zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { middleOf } from './support/on-board.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { listenTo } from './support/spoken.ts'
import { expect, test } from './support/test.ts'

const WORKSHOP = 'Comment allons-nous… ?'
const KEPT = 'Nos questions'
const QUESTION = 'Comment allons-nous ouvrir le collège le soir ?'

test('what a hand does to a card on the board is what the list says, and can be undone', async ({ device }) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'À la main', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  await openView(lea, 'Liste')
  await openView(nadia, 'Mur')
  const tools = nadia.getByRole('toolbar')
  const inList = (title: string): Locator => zone(lea, title).getByText(QUESTION)

  await test.step('a card is added, written, and gives the board back on Escape', async () => {
    await tools.getByRole('button', { name: 'Ajouter' }).click()
    const asking = nadia.getByRole('dialog', { name: 'Ajouter une carte' })
    await asking.getByLabel('Dans quelle zone ?').selectOption({ label: WORKSHOP })
    await asking.getByRole('button', { name: 'Question' }).click()
    await nadia.getByRole('textbox', { name: WORKSHOP }).fill(QUESTION)
    await nadia.keyboard.press('Escape')
    await expect(inList(WORKSHOP)).toBeVisible()
    await nadia.getByRole('button', { name: 'Tout voir' }).click()
  })

  await test.step('dropped in a zone that takes it, it belongs there for everyone, and that is said', async () => {
    const heard = await listenTo(nadia)
    await drag(nadia, QUESTION, KEPT)
    await expect.poll(async () => (await heard()).join(' ')).toMatch(/Carte déplacée dans «\sNos questions\s»\./)
    await expect(inList(KEPT)).toBeVisible()
    await expect(inList(WORKSHOP)).toHaveCount(0)
  })

  await test.step('dropped in one that does not, it goes back, and the reason is said', async () => {
    await drag(nadia, QUESTION, 'Nos enjeux')
    await expect(nadia.getByText(/«\sNos enjeux\s» n’accueille pas cette sorte de carte/).first()).toBeVisible()
    await expect(inList(KEPT)).toBeVisible()
  })

  await test.step('undoing brings it back to the zone that it came from', async () => {
    await tools.getByRole('button', { name: 'Annuler' }).click()
    await expect(inList(WORKSHOP)).toBeVisible()
    await expect(inList(KEPT)).toHaveCount(0)
  })

  await test.step('a card removed is gone for everyone, until its removal is undone', async () => {
    const { x, y } = await middleOf(words(nadia, QUESTION))
    await nadia.mouse.click(x, y)
    await nadia.getByRole('button', { name: 'Retirer' }).click()
    await expect(inList(WORKSHOP)).toHaveCount(0)
    await expect(words(nadia, QUESTION)).toHaveCount(0)
    await tools.getByRole('button', { name: 'Annuler' }).click()
    await expect(inList(WORKSHOP)).toBeVisible()
    await expect(words(nadia, QUESTION)).toBeVisible()
  })

  await test.step('a turn of the wheel moves the view once, on a page that is busy too', async () => {
    const title = words(nadia, WORKSHOP)
    const before = await middleOf(title)
    await nadia.evaluate(() => {
      const beBusy = (): void => {
        for (const until = performance.now() + 200; performance.now() < until;);
      }
      addEventListener('wheel', () => setTimeout(beBusy, 100), { capture: true, once: true })
    })
    await nadia.mouse.move(before.x, before.y + 40)
    await nadia.mouse.wheel(0, 60)
    await nadia.waitForTimeout(400)
    expect(before.y - (await middleOf(title)).y).toBeCloseTo(60, 0)
  })
})

/** Some words on the canvas of the board. */
function words(page: Page, text: string): Locator {
  return page.locator('.tl-canvas').getByText(text, { exact: true })
}

/** Takes a card of the board by its words and drops it under the title of a zone. */
async function drag(page: Page, card: string, title: string): Promise<void> {
  const [from, to] = [await middleOf(words(page, card)), await middleOf(words(page, title))]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y + 50, { steps: 12 })
  await page.mouse.up()
}

import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { addCard, zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { fingersOn } from './support/finger.ts'
import { middleOf } from './support/on-board.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { listenTo } from './support/spoken.ts'
import { expect, test } from './support/test.ts'

const ISSUES = 'Nos enjeux'
const QUESTIONS = 'Comment allons-nous… ?'
const KEPT = 'Nos questions'
const DOOR = 'Une porte ouverte'
const DEVICES = [
  { on: 'a tablet', person: 'Léa', words: 'Le dernier bus', width: 768, height: 1024 },
  { on: 'a phone', person: 'Karim', words: 'Le premier train', width: 390, height: 844 },
] as const

test('with a finger, on a tablet and on a phone: a card is added, moved, looked at nearer, written and linked', async ({
  device,
}) => {
  const nadia = await device()
  const links = await readyCycle(nadia, { title: 'Du bout du doigt', name: 'Nadia' })
  await openView(nadia, 'Liste')
  await addCard(nadia, ISSUES, DOOR)

  for (const { on, person, words, width, height } of DEVICES) {
    const viewport = { width, height }
    const page = await device({ viewport, hasTouch: true, isMobile: true, reducedMotion: 'reduce' })
    await enter(page, links.participant, person)
    if (!page.url().includes('/mur/')) await openView(page, 'Mur')
    const fingers = await fingersOn(page)
    // a window that has just grown is measured a moment later: until then, less of it is filled
    const showAll = (): Promise<void> =>
      expect(async () => {
        await page.getByRole('button', { name: 'Tout voir' }).tap()
        await expect(onBoard(page, DOOR)).toBeVisible({ timeout: 500 })
      }).toPass({ timeout: 15_000 })
    await expect(onBoard(page, DOOR)).toBeVisible()

    await test.step(`on ${on}: added, and in sight while the keyboard takes half of the screen`, async () => {
      await page.getByRole('toolbar', { name: 'Outils du mur' }).getByRole('button', { name: 'Ajouter' }).tap()
      const asking = page.getByRole('dialog', { name: 'Ajouter une carte' })
      await asking.getByLabel('Dans quelle zone ?').selectOption({ label: QUESTIONS })
      await asking.getByRole('button', { name: 'Question' }).tap()
      const field = page.getByRole('textbox', { name: QUESTIONS })
      await expect(field).toBeFocused()
      await page.setViewportSize({ width, height: Math.round(height * 0.55) })
      await expect(field).toBeInViewport({ ratio: 0.9 })
      await field.pressSequentially(words)
      await expect(field).toBeInViewport({ ratio: 0.9 })
      await page.keyboard.press('Escape')
      await page.setViewportSize(viewport)
      await expect(zone(nadia, QUESTIONS).getByText(words)).toBeVisible()
    })

    await test.step(`on ${on}: two fingers go nearer and farther, one moves the table, and no card is moved`, async () => {
      await showAll()
      const card = onBoard(page, words)
      await middleOf(card)
      const before = await widthOf(page)
      const middle = { x: width / 2, y: height / 2 }
      await fingers.pinch(middle, 60, 160)
      await expect.poll(() => widthOf(page)).toBeGreaterThan(before * 1.4)
      await fingers.pinch(middle, 160, 60)
      await expect.poll(() => widthOf(page)).toBeLessThan(before * 1.4)
      await page.getByRole('button', { name: 'Agrandir' }).tap()
      await expect.poll(() => widthOf(page)).toBeGreaterThan(before * 1.1)
      await showAll()
      const from = await middleOf(card)
      await fingers.drag({ x: width / 2, y: height * 0.66 }, { x: width / 2 - 70, y: height * 0.66 - 40 })
      const to = await middleOf(card)
      expect(Math.round(to.x - from.x)).toBeLessThan(-40)
      await expect(zone(nadia, QUESTIONS).getByText(words)).toBeVisible()
      await expect(zone(nadia, ISSUES).getByText(DOOR)).toBeVisible()
    })

    await test.step(`on ${on}: moved to another zone, alone`, async () => {
      await showAll()
      const to = await middleOf(onBoard(page, KEPT))
      await fingers.drag(await middleOf(onBoard(page, words)), { x: to.x, y: to.y + 24 })
      await expect(zone(nadia, KEPT).getByText(words)).toBeVisible()
      await expect(zone(nadia, ISSUES).getByText(DOOR)).toBeVisible()
    })

    await test.step(`on ${on}: several are chosen by taps, each of which adds a card or takes it out`, async () => {
      const heard = await listenTo(page)
      await fingers.tap(await middleOf(onBoard(page, words)))
      await page.getByRole('button', { name: 'Choisir plusieurs cartes' }).tap()
      await expect(page.getByRole('group', { name: '1 carte choisie' })).toBeVisible()
      for (const chosen of ['2 cartes choisies', '1 carte choisie', '2 cartes choisies']) {
        await fingers.tap(await middleOf(onBoard(page, DOOR)))
        await expect(page.getByRole('group', { name: chosen })).toBeVisible()
      }
      await expect.poll(async () => (await heard()).join(' ')).toContain('2 cartes choisies')
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Terminer' }).tap()
      await expect(page.getByRole('button', { name: 'Terminer' })).toHaveCount(0)
    })

    await test.step(`on ${on}: touched, then written anew`, async () => {
      await fingers.tap(await middleOf(onBoard(page, words)))
      await page.getByRole('button', { name: 'Écrire' }).tap()
      const field = page.getByRole('textbox', { name: QUESTIONS })
      await expect(field).toBeFocused()
      await expect(field).toBeInViewport({ ratio: 0.9 })
      await field.press('End')
      await field.pressSequentially(' du soir')
      await page.keyboard.press('Escape')
      await expect(zone(nadia, KEPT).getByText(`${words} du soir`)).toBeVisible()
    })

    await test.step(`on ${on}: linked to another, and taken away`, async () => {
      await page.getByRole('button', { name: /^Relier à une autre carte/ }).tap()
      const dialog = page.getByRole('dialog', { name: 'Relier à…' })
      const find = dialog.getByRole('combobox', { name: 'À quelle carte ?' })
      await find.fill('porte')
      await find.press('ArrowDown')
      await find.press('Enter')
      await dialog.getByRole('button', { name: 'Relier', exact: true }).tap()
      await expect(dialog).toHaveCount(0)
      await expect(zone(nadia, KEPT).getByText(/est relié à/)).toBeVisible()
      await showAll()
      await fingers.tap(await middleOf(onBoard(page, `${words} du soir`)))
      await page.getByRole('button', { name: 'Retirer', exact: true }).tap()
      await expect(zone(nadia, KEPT).getByText(words)).toHaveCount(0)
    })
  }
})

/** Some words on the canvas. */
function onBoard(page: Page, text: string): Locator {
  return page.locator('.tl-canvas').getByText(text, { exact: true })
}

/** How wide the widest zone in view is on the screen: how near the view is. */
async function widthOf(page: Page): Promise<number> {
  const shown = page.locator(".tl-shape[data-shape-type='zone']")
  return shown.evaluateAll((boxes) => Math.max(0, ...boxes.map((box) => box.getBoundingClientRect().width)))
}

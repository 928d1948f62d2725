import type { Locator, Page } from '@playwright/test'
import { addCard, card, zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { middleOf } from './support/on-board.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { listenTo } from './support/spoken.ts'
import { expect, test } from './support/test.ts'

const WORKSHOP = 'Comment allons-nous… ?'
const KEPT = 'Nos questions'
const ISSUES = 'Nos enjeux'
const QUESTION = 'Comment accueillir le mercredi ?'
const DROP = /^Déposer dans «\sNos questions\s»/

test('with a mouse a card goes to another zone as one gesture; a zone that does not take it says why; Escape lets go', async ({
  device,
}) => {
  const [nadia, lea] = [await device({ viewport: { width: 683, height: 768 } }), await device()]
  const links = await readyCycle(nadia, { title: 'Glisser', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  for (const page of [nadia, lea]) await openView(page, 'Liste')
  await addCard(nadia, WORKSHOP, QUESTION, 'Question')
  await expect(zone(lea, WORKSHOP).getByText(QUESTION)).toBeVisible()

  await test.step('over another zone it says what letting go would do, then goes there', async () => {
    const heard = await listenTo(nadia)
    await lift(nadia)
    await carry(nadia, zone(nadia, KEPT))
    await expect(nadia.getByText(DROP)).toBeVisible()
    await nadia.mouse.up()
    await expect(zone(nadia, KEPT).getByText(QUESTION)).toBeVisible()
    await expect(zone(lea, KEPT).getByText(QUESTION)).toBeVisible()
    await expect(card(nadia, QUESTION)).toBeFocused()
    await expect.poll(async () => (await heard()).join(' ')).toMatch(/Carte déplacée dans «\sNos questions\s»/)
    await expect(nadia.getByText(DROP)).toHaveCount(0)
  })

  await test.step('one « Annuler » takes it back, for everyone', async () => {
    await nadia.keyboard.press('Control+z')
    await expect(zone(nadia, WORKSHOP).getByText(QUESTION)).toBeVisible()
    await expect(zone(lea, WORKSHOP).getByText(QUESTION)).toBeVisible()
  })

  await test.step('Escape puts it back where it was', async () => {
    await lift(nadia)
    await carry(nadia, zone(nadia, KEPT))
    await expect(nadia.getByText(DROP)).toBeVisible()
    await nadia.keyboard.press('Escape')
    await expect(nadia.getByText(DROP)).toHaveCount(0)
    await nadia.mouse.up()
    await expect(zone(nadia, WORKSHOP).getByText(QUESTION)).toBeVisible()
  })

  await test.step('a zone that does not take this kind says so, and the card stays', async () => {
    await lift(nadia)
    await carry(nadia, zone(nadia, ISSUES))
    await expect(nadia.getByText(/n’accueille pas cette sorte de carte \(question\)/)).toBeVisible()
    await nadia.mouse.up()
    await expect(nadia.getByRole('status').filter({ hasText: /n’accueille pas cette sorte de carte/ })).toBeVisible()
    await expect(zone(nadia, WORKSHOP).getByText(QUESTION)).toBeVisible()
    await expect(zone(lea, WORKSHOP).getByText(QUESTION)).toBeVisible()
  })
})

test('with a finger a card is lifted after a moment’s rest or by its grip; a quick stroke scrolls', async ({
  device,
}) => {
  const phone = await device({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await readyCycle(phone, { title: 'Au doigt', name: 'Nadia' })
  await openView(phone, 'Liste')
  await addCard(phone, WORKSHOP, QUESTION, 'Question')
  const finger = await fingerOn(phone)
  const item = card(phone, QUESTION)

  await test.step('a quick stroke over a card scrolls the page', async () => {
    await item.scrollIntoViewIfNeeded()
    const { x, y } = await middleOf(item)
    const before = await phone.evaluate(() => window.scrollY)
    await finger.down(x, y)
    for (let step = 1; step <= 8; step++) await finger.move(x, y - 15 * step)
    await finger.up()
    await expect.poll(() => phone.evaluate(() => window.scrollY)).toBeGreaterThan(before)
    await expect(zone(phone, WORKSHOP).getByText(QUESTION)).toBeVisible()
  })

  await test.step('after a rest the card follows the finger, the page scrolls at its edge, and it lands', async () => {
    // the stroke may still carry the page: the finger comes down where the card has come to rest
    await item.click({ trial: true })
    const { x, y } = await middleOf(item)
    await finger.down(x, y)
    await expect(item).toHaveAttribute('data-dragged', '')
    await carryBy(phone, finger, zone(phone, KEPT))
    await expect(phone.getByText(DROP)).toBeVisible()
    await finger.up()
    await expect(zone(phone, KEPT).getByText(QUESTION)).toBeVisible()
    await expect(phone.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('the grip lifts it at once', async () => {
    const { x, y } = await middleOf(item.getByTitle('Glisser vers une autre zone'))
    await finger.down(x, y)
    await finger.move(x - 20, y - 10)
    await expect(item).toHaveAttribute('data-dragged', '')
    await carryBy(phone, finger, zone(phone, WORKSHOP))
    await finger.up()
    await expect(zone(phone, WORKSHOP).getByText(QUESTION)).toBeVisible()
  })

  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

interface Finger {
  down(x: number, y: number): Promise<void>
  move(x: number, y: number): Promise<void>
  up(): Promise<void>
}

/** A finger on the screen of `page`, as the device itself reports it. */
async function fingerOn(page: Page): Promise<Finger> {
  const device = await page.context().newCDPSession(page)
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) => {
    await device.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
  return {
    down: (x, y) => send('touchStart', { x, y }),
    move: (x, y) => send('touchMove', { x, y }),
    up: () => send('touchEnd'),
  }
}

function carryBy(page: Page, finger: Finger, to: Locator): Promise<void> {
  return carryWith(page, to, (x, y) => finger.move(x, y))
}

function carry(page: Page, to: Locator): Promise<void> {
  return carryWith(page, to, (x, y) => page.mouse.move(x, y, { steps: 3 }))
}

/** Takes the card in hand with the mouse, by its grip. */
async function lift(page: Page): Promise<void> {
  const { x, y } = await middleOf(card(page, QUESTION).getByTitle('Glisser vers une autre zone'))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 30, y + 10, { steps: 4 })
}

/** Moves the card in hand over the top of `to`; where that is out of sight, the page scrolls at its edges. */
async function carryWith(page: Page, to: Locator, move: (x: number, y: number) => Promise<void>): Promise<void> {
  const height = page.viewportSize()?.height ?? 0
  for (let last = Number.NaN; ;) {
    const box = await to.boundingBox()
    if (!box) throw new Error('the zone is on the page')
    if (box.y === last) return
    const isInView = box.y > 120 && box.y < height - 120
    last = isInView ? box.y : Number.NaN
    const y = isInView ? box.y + 20 : box.y < 120 ? 8 : height - 8
    await move(box.x + 60, y)
  }
}

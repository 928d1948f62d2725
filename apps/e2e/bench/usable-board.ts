import type { Page } from '@playwright/test'
import { performance } from 'node:perf_hooks'
import type { BoardStage } from './board-stage.ts'

/** Ways to a board, and how long they take (ms) until a card of it is seen and can be chosen. */
export interface WaysIn {
  /** From the participants' link, on a device that has never been here; without the time of typing. */
  readonly link: number
  /** From the board's own address, for a member, with nothing in the cache. */
  readonly cold: number
  /** The same again. */
  readonly warm: number
}

/** Goes to the board's address and waits until it is usable. */
export async function openBoard(page: Page, { address }: BoardStage): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' })
  await usable(page)
}

/** Times the way of a member to the board, twice. */
export async function timeMember(page: Page, stage: BoardStage): Promise<Pick<WaysIn, 'cold' | 'warm'>> {
  const cold = await timed(() => openBoard(page, stage))
  await page.goto('about:blank')
  const warm = await timed(() => openBoard(page, stage))
  return { cold, warm }
}

/** Times the way from the participants' link: the form, joining, the cycle's page, the board. */
export async function timeLink(page: Page, { link, address }: BoardStage): Promise<number> {
  const form = await timed(async () => {
    await page.goto(link, { waitUntil: 'commit' })
    await page.getByRole('button', { name: 'Rejoindre', exact: true }).waitFor()
  })
  await page.getByLabel('Votre prénom ou un pseudonyme').fill('Quelqu’un')
  await page.getByLabel('En mon nom (habitant·e, parent)').check()
  const board = page.locator(`a[href="${new URL(address).pathname}"]`).first()
  const joined = await timed(async () => {
    await page.getByRole('button', { name: 'Rejoindre', exact: true }).click()
    await board.waitFor()
  })
  const opened = await timed(async () => {
    await board.click()
    await usable(page)
  })
  return form + joined + opened
}

/** Waits until a card is in view, and chosen by a click. */
async function usable(page: Page): Promise<void> {
  const at = await page.waitForFunction(
    () => {
      for (const card of document.querySelectorAll<HTMLElement>('.tl-shape[data-shape-type="card"]')) {
        if (card.style.display === 'none') continue
        const { x, y, width, height } = card.getBoundingClientRect()
        const point = { x: x + width / 2, y: y + height / 2 }
        // tldraw finds by itself what lies under a pointer: what must be there is its canvas, with nothing over it
        if (width > 0 && document.elementFromPoint(point.x, point.y)?.closest('.tl-canvas')) return point
      }
      return null
    },
    undefined,
    { polling: 'raf' },
  )
  const point = await at.jsonValue()
  if (!point) throw new Error('no card is in view')
  await page.mouse.click(point.x, point.y)
  await page.getByRole('button', { name: 'Retirer' }).first().waitFor()
  await page.keyboard.press('Escape')
}

async function timed(act: () => Promise<void>): Promise<number> {
  const begin = performance.now()
  await act()
  return performance.now() - begin
}

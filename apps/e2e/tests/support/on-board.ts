import type { Locator } from '@playwright/test'

/** How long (ms) something on the board must have stayed where it is before it is aimed at. */
const STILL = 120

/** Where the middle of `element` is on the screen, once the view and what lies on it have come to rest. */
export async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  for (let last = await middle(element); ;) {
    await element.page().waitForTimeout(STILL)
    const now = await middle(element)
    if (now.x === last.x && now.y === last.y) return now
    last = now
  }
}

/** A board that settles may draw it anew: it is waited for. */
async function middle(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  let box = await element.boundingBox()
  while (!box) {
    await element.waitFor()
    box = await element.boundingBox()
  }
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

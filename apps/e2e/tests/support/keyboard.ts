import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** More stops of the Tab key than any page of a test has. */
const MOST_STOPS = 150

/** Presses Tab, or Shift+Tab, until `target` has the focus, as who has no mouse does; fails when it is never reached. */
export async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${String(target)} is not reached with the Tab key`)
}

/** Reaches a button with the Tab key and presses it with Enter. */
export async function pressByKeys(page: Page, target: Locator, back = false): Promise<void> {
  await tabTo(page, target, back)
  await page.keyboard.press('Enter')
}

/** Presses a button with the keyboard, however one came to it. */
export async function press(page: Page, button: Locator): Promise<void> {
  await button.focus()
  await page.keyboard.press('Enter')
}

/** Words of the interface in English: none of them is shown to who reads French. */
const ENGLISH = /\b(the|close|cancel|delete|remove|add|edit|move|undo|redo|done|card|with|your)\b/i

/** Asserts that the page has its focus somewhere, and says nothing in English. */
export async function expectInHand(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(ENGLISH)
}

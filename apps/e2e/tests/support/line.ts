import type { Page } from '@playwright/test'

/** Has the browser of `page` say that the network is back, rather than wait for the page to try again by itself. */
export async function lineIsBack(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('online')))
}

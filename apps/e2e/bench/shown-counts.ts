import type { Page } from '@playwright/test'

/** How long (ms) what the page of a cycle says stays the same once all has come. */
const STILL = 2_000

/** The numbers of cards and of rows that the page of a cycle tells in the end, step by step. */
export async function settledCounts(page: Page): Promise<readonly string[]> {
  await page.getByText(COUNT).first().waitFor()
  let counts: readonly string[] = []
  for (let same = false; !same;) {
    await page.waitForTimeout(STILL)
    const now = await page.getByText(COUNT).allInnerTexts()
    same = now.length > 0 && now.join() === counts.join()
    counts = now
  }
  return counts
}

/** Waits until the page tells all of `counts`, none of them in part. */
export async function untilCounts(page: Page, counts: readonly string[]): Promise<void> {
  await page.waitForFunction(
    ([source, awaited]) => {
      const told = [...document.querySelectorAll<HTMLElement>('main li span')]
        .map((element) => element.innerText)
        .filter((text) => new RegExp(source).test(text))
      return told.join() === awaited
    },
    [COUNT.source, counts.join()] as const,
  )
}

const COUNT = /^\s*\d[\d\s]* (?:cartes|lignes)\s*$/

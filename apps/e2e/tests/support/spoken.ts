import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** So long (ms) what others have done is left alone before it is told, at the most. */
const TOLD = 5_000

/**
 * Keeps what the live regions of `page` say from now on, as a screen reader hears it: one sentence soon takes the place
 * of another. Lasts until the page is loaded anew; gives what was said so far.
 */
export async function listenTo(page: Page): Promise<() => Promise<readonly string[]>> {
  const heard = await page.evaluateHandle(() => {
    const sentences: string[] = []
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.flatMap(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement
          return element?.closest('[role="status"], [role="alert"], [aria-live]') ?? []
        }),
      )
      for (const { textContent } of regions) if (textContent) sentences.push(textContent)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    return sentences
  })
  return () => heard.jsonValue()
}

/**
 * Until `page`, whose clock is installed, has said such words: what others do is told once it has rested, so the time of
 * the page is put forward rather than waited for.
 */
export async function expectToHear(page: Page, heard: () => Promise<readonly string[]>, words: RegExp): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(TOLD)
    expect((await heard()).join(' | ')).toMatch(words)
  }).toPass({ timeout: 20_000 })
}

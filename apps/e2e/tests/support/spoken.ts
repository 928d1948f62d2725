import type { Page } from '@playwright/test'

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

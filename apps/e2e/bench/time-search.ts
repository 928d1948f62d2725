import type { Page } from '@playwright/test'

/** How long (ms) each letter of `typed` takes in the search of the cycle, from the key until what was found is drawn. */
export async function timeSearch(page: Page, typed: string): Promise<readonly number[]> {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog', { name: 'Chercher dans le cycle' }).getByRole('searchbox')
  await field.waitFor()
  const times: number[] = []
  for (let end = 1; end <= typed.length; end += 1) times.push(await field.evaluate(timeLetter, typed.slice(0, end)))
  return times
}

/** Runs in the page: writes `text` in the field as typing does, and waits until nothing more changes because of it. */
function timeLetter(field: Element, text: string): Promise<number> {
  return new Promise((done) => {
    const dialog = field.closest('[role="dialog"]')
    const input = field as HTMLInputElement // reason: a search box is one
    const begin = performance.now()
    let last = begin
    const changes = new MutationObserver(() =>
      // after the frame that shows it
      requestAnimationFrame(() => {
        last = performance.now()
      }),
    )
    if (dialog) changes.observe(dialog, { childList: true, subtree: true, characterData: true })
    // React listens to its own setter: the platform's own is what typing goes through
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    setTimeout(() => {
      changes.disconnect()
      done(last - begin)
    }, 500)
  })
}

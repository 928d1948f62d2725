import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The section of a zone in the list view, by its title. */
export function zone(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true })
}

/** A card of the list view, by some of its words. */
export function card(page: Page, words: string): Locator {
  return page.getByRole('listitem').filter({ hasText: words })
}

/** Adds a card to a zone of the list view; `kind` is chosen where the zone takes several. */
export async function addCard(page: Page, title: string, words: string, kind?: string): Promise<void> {
  const section = zone(page, title)
  await section.getByRole('button', { name: /^Ajouter .*dans/ }).click()
  if (kind !== undefined) await section.getByRole('radio', { name: kind }).check()
  await section.getByRole('textbox').fill(words)
  await section.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(card(page, words)).toBeVisible()
  await section.getByRole('button', { name: 'Terminé' }).click()
}

/** Chooses what to do with a card, in the dialog that its « … » opens. */
export async function act(page: Page, words: string, entry: string): Promise<void> {
  await card(page, words)
    .getByRole('button', { name: /^Actions pour/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: entry }).click()
}

/** What the header says of the way to the relay's disk. */
export function saveStatus(page: Page, words: RegExp): Locator {
  return page.getByRole('banner').getByTitle(words)
}

/** Waits until the page says that everything is on the relay's disk. A lost line may wait 15 s before it tries again. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(saveStatus(page, /^Enregistré/)).toBeVisible({ timeout: 20_000 })
}

import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The three links that a new cycle gives. */
export interface Links {
  readonly facilitation: string
  readonly participant: string
  readonly observer: string
}

/** Creates a cycle as someone does from the home page, from the template that is proposed first unless another is named; leaves the page where the three links are shown. */
export async function createCycle(
  page: Page,
  { title, name, template }: { readonly title: string; readonly name: string; readonly template?: string },
): Promise<Links> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Créer un cycle' }).first().click()
  await page.getByLabel('Titre du cycle').fill(title)
  await page.getByLabel('Votre prénom ou nom').fill(name)
  if (template !== undefined) await page.getByRole('radio', { name: template }).check()
  await page.getByRole('button', { name: 'Créer le cycle' }).click()
  await expect(page.getByRole('heading', { name: 'Votre cycle est prêt' })).toBeVisible()
  const linkOf = (label: string): Promise<string> => page.getByLabel(label, { exact: true }).inputValue()
  return {
    facilitation: await linkOf('Lien pour l’équipe de facilitation'),
    participant: await linkOf('Lien pour les participant·es'),
    observer: await linkOf('Lien pour les observateur·rices'),
  }
}

/** Joins by `link`, for a structure that is added (or picked when it is there already), else in one's own name. */
export async function join(
  page: Page,
  link: string,
  { name, structure }: { readonly name: string; readonly structure?: string },
): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Votre prénom ou un pseudonyme').fill(name)
  if (structure === undefined) {
    await page.getByLabel('En mon nom (habitant·e, parent)').check()
  } else {
    const field = page.getByRole('combobox', { name: 'Votre structure' })
    await field.fill(structure)
    await field.press('Tab')
    const type = page.getByLabel('Type de structure')
    if (await type.isVisible()) await type.selectOption({ label: 'Association' })
  }
  await page.getByRole('button', { name: 'Rejoindre', exact: true }).click()
  await expect(page).toHaveURL(/\/c\//)
}

/** Goes to another view of the present board by the switch of views, or to that view of the first step from the cycle's page. */
export async function openView(page: Page, view: 'Mur' | 'Liste'): Promise<void> {
  const other = page.getByRole('navigation', { name: 'Changer de vue' }).getByRole('link', { name: view })
  const first = page.getByRole('link', { name: new RegExp(`^${view} : `) }).first()
  await other.or(first).first().click()
  await expect(page).toHaveURL(view === 'Mur' ? /\/mur\// : /\/liste\//)
}

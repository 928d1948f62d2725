import type { Page } from '@playwright/test'

/** Brings `count` rows into the table of `slug` by pasting them where tables are imported, and waits until the relay has them. */
export async function bringRows(page: Page, cycle: string, slug: string, count: number): Promise<void> {
  await page.goto(`${cycle}/importer/${slug}`)
  const rows = Array.from({ length: count }, (_, index) => rowOf(`${slug} ${index}`, index))
  await page.getByRole('textbox', { name: 'Cellules copiées d’un tableur' }).fill(['Nom', ...rows].join('\n'))
  await page.getByRole('button', { name: `Ajouter ${count} lignes` }).click()
  await page.getByText(`${count} lignes ajoutées.`).waitFor()
  // the view of the rows says so
  await page.getByRole('link', { name: /^Retour au tableau/ }).click()
  await page
    .getByText(/^Enregistré/)
    .first()
    .waitFor({ timeout: 120_000 })
}

/** Where rows can be brought besides the roadmap: the directory and two steps. */
export async function homesToBring(page: Page, cycle: string): Promise<readonly string[]> {
  await page.goto(`${cycle}/importer/annuaire`)
  const options = page.getByLabel('Étape ou tableau').locator('option')
  await options.first().waitFor({ state: 'attached' })
  const homes = await options.evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value)) // reason: what a list of choices holds
  const steps = homes.filter((home) => home !== 'directory' && home !== 'roadmap')
  return ['annuaire', ...steps.slice(0, 3)]
}

const WORDS = 'repérer le décrochage scolaire avec les familles et ouvrir le collège le soir aux associations'.split(
  ' ',
)

/** A title of its own, of a length that differs from row to row. */
function rowOf(name: string, seed: number): string {
  const words = Array.from({ length: 4 + (seed % 9) }, (_, index) => WORDS[(seed * 7 + index * 3) % WORDS.length])
  return `${words.join(' ')} ${name}`
}

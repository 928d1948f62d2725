import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { act, addCard, card, expectSaved } from './support/board-list.ts'
import { join } from './support/cycle.ts'
import { press } from './support/keyboard.ts'
import { readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const QUESTION = 'Comment allons-nous repérer les absences plus tôt ?'
const [WATCH, CALL] = ['Cellule de veille', 'Appel des 48 heures']

test('a chain is filled in, what one activity makes is plugged into what another needs, and a missing link becomes a proposed line', async ({
  device,
}) => {
  const [nadia, maire] = [await device(), await device()]
  const links = await readyCycle(nadia, {
    title: 'Chaînes',
    name: 'Nadia',
    template: 'collective-impact-nine-sessions',
  })
  const cycle = new URL(nadia.url()).pathname
  await openStep(nadia, cycle, 'Liste : Questions essentielles')
  await addCard(nadia, 'Comment allons-nous… ?', QUESTION, 'Question')
  await act(nadia, QUESTION, 'Valider la question')
  await expect(card(nadia, QUESTION).getByText('Question 1')).toBeVisible()

  await test.step('two activities are added to the chain of the question, and say what they need and make', async () => {
    await openStep(nadia, cycle, 'Chaînes : Chaînes de valeur')
    await expect(nadia.getByText('Pas encore de valeur')).toBeHidden()
    await press(nadia, nadia.getByRole('button', { name: /^Commencer cette chaîne/ }))
    await expect(nadia.getByRole('heading', { name: QUESTION })).toBeFocused()
    await expect(nadia.getByText('11 parties à compléter')).toBeVisible()
    for (const title of [WATCH, CALL]) await addActivity(nadia, title)
    await write(nadia, WATCH, { Réalisations: 'Une liste de signes' })
    await write(nadia, CALL, { 'Ressources puisées': 'une liste de SIGNES\nUn numéro unique' })
    await expect(
      part(nadia, 'Réalisations').getByRole('button', { name: `Une liste de signes ${WATCH}` }),
    ).toBeVisible()
    await expect(part(nadia, 'Ressources').getByRole('button', { name: `Un numéro unique ${CALL}` })).toBeVisible()
    await expect(part(nadia, 'Valeur créée').getByText('Pas encore de valeur')).toBeVisible()
    await expect(nadia.getByText('8 parties à compléter')).toBeVisible()
    await expectAccessible(nadia)
  })

  await test.step('the same words on both sides are proposed, plugged by keyboard, and taken back', async () => {
    await nadia.getByRole('link', { name: 'Entre structures' }).click()
    const likely = nadia.getByRole('region', { name: 'On pourrait relier' })
    await press(nadia, likely.getByRole('button', { name: /^Brancher « une liste de SIGNES »/ }))
    const dialog = nadia.getByRole('dialog', { name: 'D’où cela vient' })
    await expect(dialog.getByLabel('Qui le produit ?')).toHaveValue('Une liste de signes')
    await expectAccessible(nadia)
    await press(nadia, dialog.getByRole('button', { name: 'Brancher', exact: true }))
    await expect(dialog).toBeHidden()
    await expect(likely).toHaveCount(0)
    await expect(activity(nadia, CALL).getByText(`vient de « ${WATCH} » · À créer`)).toBeVisible()
    await expect(activity(nadia, WATCH).getByText(`va à « ${CALL} » · À créer`)).toBeVisible()
    await nadia.getByRole('button', { name: 'Annuler' }).first().click()
    await expect(likely).toBeVisible()
    await nadia.getByRole('button', { name: 'Rétablir' }).click()
    await expect(likely).toHaveCount(0)
  })

  await test.step('what nobody has becomes a proposed line, once, and can be taken back', async () => {
    const missing = nadia.getByRole('region', { name: 'Maillons manquants' })
    await expect(missing.getByRole('listitem')).toHaveCount(2)
    const row = missing.getByRole('listitem').filter({ hasText: 'Un numéro unique' })
    const propose = row.getByRole('button', { name: 'Proposer une ligne de feuille de route : Un numéro unique' })
    await propose.click()
    await expect(row.getByText('Proposée à l’étape « Feuille de route »')).toBeVisible()
    await nadia.keyboard.press('Control+z')
    await expect(propose).toBeVisible()
    await propose.press('Enter')
    await expect(row.getByText('Proposée à l’étape « Feuille de route »')).toBeVisible()
    await expect(missing.getByRole('listitem')).toHaveCount(2)
    await expectSaved(nadia)
    await expectAccessible(nadia)
  })

  await test.step('it waits among what comes from other steps, and says where it comes from', async () => {
    await nadia.getByRole('link', { name: 'D’où ça vient : Un numéro unique' }).click()
    const back = nadia.getByRole('region', { name: 'D’où ça vient' })
    await expect(back.getByText(CALL).first()).toBeVisible()
    await openStep(nadia, cycle, 'Liste : Feuille de route')
    const inbox = nadia.getByRole('region', { name: 'Ce qui vient des autres étapes', exact: true })
    await expect(inbox.getByRole('listitem').filter({ hasText: 'Un numéro unique' })).toHaveCount(1)
  })

  await test.step('an observer reads both, on a phone, and is offered nothing to write', async () => {
    await maire.setViewportSize({ width: 390, height: 844 })
    await join(maire, links.observer, { name: 'Madame le maire' })
    // who has just come in is led to the step that is open
    await expect(maire).toHaveURL(/\/liste\//)
    await openStep(maire, cycle, 'Chaînes : Chaînes de valeur')
    await expect(part(maire, 'Activités principales').getByRole('button', { name: new RegExp(WATCH) })).toBeVisible()
    await expect(maire.getByRole('button', { name: /^Ajouter/ })).toHaveCount(0)
    await expectAccessible(maire)
    await maire.getByRole('link', { name: 'Entre structures' }).click()
    await expect(activity(maire, CALL).getByText(`vient de « ${WATCH} » · À créer`)).toBeVisible()
    await expect(maire.getByRole('button', { name: /Brancher|Proposer/ })).toHaveCount(0)
    expect(await maire.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await expectAccessible(maire)
  })
})

async function openStep(page: Page, cycle: string, link: string): Promise<void> {
  await page.goto(cycle)
  await page.getByRole('link', { name: link, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: link.split(' : ')[1] ?? link })).toBeVisible()
}

/** A part of the only chain. */
function part(page: Page, title: string) {
  return page.getByRole('region', { name: `Question 1 ${QUESTION} ${title}`, exact: true })
}

function activity(page: Page, title: string) {
  return page.getByRole('article', { name: title })
}

async function addActivity(page: Page, title: string): Promise<void> {
  const main = part(page, 'Activités principales')
  await main.getByRole('button', { name: /^Ajouter un maillon dans/ }).click()
  await main.getByRole('textbox').fill(title)
  await main.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(main.getByRole('button', { name: new RegExp(`^${title}`) })).toBeVisible()
  await main.getByRole('button', { name: 'Terminé' }).click()
}

/** Writes in the fields of an activity, in its details. */
async function write(page: Page, title: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await part(page, 'Activités principales')
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .click()
  const details = page.getByRole('dialog', { name: 'Détails' })
  for (const [label, words] of Object.entries(fields)) await details.getByRole('textbox', { name: label }).fill(words)
  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()
}

import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { addCard, card, expectSaved, zone } from './support/board-list.ts'
import { join } from './support/cycle.ts'
import { readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const NINE_SESSIONS = 'collective-impact-nine-sessions'

/** Goes from the cycle's page to the list of the step `title`. */
async function openList(page: Page, cycle: string, title: string): Promise<void> {
  await page.goto(cycle)
  await page.getByRole('link', { name: `Liste : ${title}`, exact: true }).click()
  await expect(page).toHaveURL(/\/liste\//)
}

/** Opens the details of a card of the list. */
async function openDetails(page: Page, words: string): Promise<Locator> {
  await page
    .getByRole('button', { name: `Détails de « ${words} »` })
    .first()
    .click()
  const details = page.getByRole('dialog', { name: 'Détails' })
  await expect(details).toBeVisible()
  return details
}

/** Chooses several of a field's list, and comes back to the details. */
async function choose(page: Page, details: Locator, field: string, options: readonly string[]): Promise<void> {
  await details.getByRole('button', { name: new RegExp(`^${field}`) }).click()
  const list = page.getByRole('dialog', { name: field, exact: true })
  for (const option of options) await list.getByRole('checkbox', { name: option }).check()
  await list.getByRole('button', { name: 'Terminé' }).click()
  await expect(list).toBeHidden()
}

test('a cycle of nine sessions: its first board takes its kinds, and an actor is shown in each field of work', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'Neuf séances', name: 'Nadia', template: NINE_SESSIONS })
  await expect(nadia.getByRole('heading', { name: 'Lancement' }).first()).toBeVisible()
  const cycle = new URL(nadia.url()).pathname
  await join(lea, links.participant, { name: 'Léa', structure: 'Maison des jeunes' })

  await openList(nadia, cycle, 'Lancement')
  await openList(lea, cycle, 'Lancement')
  await addCard(lea, 'Ce qui compte en premier', 'Des familles ne répondent plus', 'Enjeu')
  await expect(card(nadia, 'Des familles ne répondent plus')).toBeVisible()
  await addCard(nadia, 'Repérage', 'Club de prévention')

  const details = await openDetails(nadia, 'Club de prévention')
  await choose(nadia, details, 'Champs d’intervention', ['Familles'])
  await test.step('a contact is written once the person agrees, and goes with their agreement', async () => {
    const contact = details.getByLabel('Contact', { exact: true })
    const agreement = details.getByLabel(/^Accord de la personne/)
    await expect(details.getByText('Demandez d’abord son accord à la personne.')).toBeVisible()
    await expect(contact).not.toBeEditable()
    await agreement.selectOption({ label: 'Oui' })
    await contact.fill('accueil@exemple.fr')
    await agreement.selectOption({ label: 'Non' })
    await expect(contact).toHaveValue('')
    await details.getByText('Le contact est effacé').getByRole('button', { name: 'Annuler' }).click()
    await expect(contact).toHaveValue('accueil@exemple.fr')
    await expect(agreement).toHaveValue('yes')
    await expect(agreement).toBeFocused()
  })

  await details.getByRole('button', { name: /^Territoires/ }).click()
  const territories = nadia.getByRole('dialog', { name: 'Territoires' })
  await territories.getByRole('button', { name: 'Ajouter un territoire' }).click()
  await expect(territories.getByText('Écrivez le nom du territoire.')).toBeVisible()
  await territories.getByLabel('Nom du territoire').fill('Quartier des Fontenelles')
  await territories.getByLabel('Type de territoire').selectOption({ label: 'Quartier prioritaire (QPV)' })
  await territories.getByRole('button', { name: 'Ajouter un territoire' }).click()
  await expect(territories.getByRole('checkbox', { name: 'Quartier des Fontenelles' })).toBeChecked()
  await territories.getByRole('button', { name: 'Terminé' }).click()
  await expect(details.getByRole('button', { name: /^Territoires/ })).toContainText('Quartier des Fontenelles')
  await expectAccessible(nadia)
  await nadia.keyboard.press('Escape')
  await expect(details).toBeHidden()
  await expectSaved(nadia)

  for (const domain of ['Repérage', 'Familles']) {
    await expect(zone(lea, domain).getByText('Club de prévention')).toBeVisible()
  }
})

test('amounts, milestones, people and scales are written as people write them, and reach everyone', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'Des champs', name: 'Nadia', template: NINE_SESSIONS })
  await expect(nadia.getByRole('heading', { name: 'Lancement' }).first()).toBeVisible()
  const cycle = new URL(nadia.url()).pathname
  await join(lea, links.participant, { name: 'Léa', structure: 'Maison des jeunes' })

  await test.step('a line has a cost, milestones and funders', async () => {
    for (const page of [nadia, lea]) await page.goto(`${cycle}/tableau/feuille-de-route`)
    await nadia.getByRole('button', { name: 'Ajouter une ligne' }).first().click()
    await nadia.getByRole('textbox', { name: 'Action à mener' }).fill('Ouvrir une permanence')
    await nadia.getByRole('button', { name: 'Détails de « Ouvrir une permanence »' }).click()
    const details = nadia.getByRole('dialog', { name: 'Détails' })
    const cost = details.getByLabel('Coût')
    await cost.fill('douze mille')
    await cost.blur()
    await expect(details.getByText('Écrivez un montant en euros, par exemple 12 500.')).toBeVisible()
    await cost.fill('12500')
    await cost.blur()
    await expect(cost).toHaveValue('12\u202f500\u00a0€')

    await details.getByRole('button', { name: 'Ajouter un jalon' }).click()
    const milestone = details.getByRole('group', { name: 'Jalons 1' })
    await expect(milestone.getByLabel('Jalon', { exact: true })).toBeFocused()
    await nadia.keyboard.type('Premier bilan')
    await milestone.getByLabel('Échéance').fill('2027-03-31')
    await details.getByRole('button', { name: 'Ajouter un financeur' }).click()
    const funder = details.getByRole('group', { name: 'Financements 1' })
    await nadia.keyboard.type('Département')
    await funder.getByLabel('Demandé').fill('13 000')
    await funder.getByLabel('Demandé').blur()
    await expect(details.getByText('Les financements dépassent le coût : vérifiez les montants.')).toBeVisible()
    await expectAccessible(nadia)

    // who may only read has the same in words
    await lea.getByRole('button', { name: 'Détails de « Ouvrir une permanence »' }).click()
    const read = lea.getByRole('dialog', { name: 'Détails' })
    await expect(read.getByText('12\u202f500\u00a0€')).toBeVisible()
    await expect(read.getByText('Premier bilan · Échéance : 31 mars 2027')).toBeVisible()
    await expect(read.getByText('Département · Demandé : 13\u202f000\u00a0€')).toBeVisible()

    await details.getByRole('button', { name: 'Retirer : Premier bilan' }).click()
    await expect(details.getByRole('button', { name: 'Ajouter un jalon' })).toBeFocused()
    await expect(read.getByText('Premier bilan')).toBeHidden()
  })

  await test.step('a thing to do has someone, an indicator a place on a scale', async () => {
    await openList(nadia, cycle, 'Regarder devant nous')
    await addCard(nadia, 'À faire d’ici la prochaine fois', 'Réserver la salle')
    const todo = await openDetails(nadia, 'Réserver la salle')
    await choose(nadia, todo, 'Qui s’en charge', ['Léa'])
    await expect(todo.getByRole('button', { name: /^Qui s’en charge/ })).toContainText('Léa')

    await openList(nadia, cycle, 'Chaînes de valeur')
    await addCard(nadia, 'Comment le verrons-nous ?', 'Part des familles jointes')
    const indicator = await openDetails(nadia, 'Part des familles jointes')
    await indicator.getByLabel('Effort pour le recueillir').selectOption({ label: '3 (Lourd)' })
    await expectAccessible(nadia)
    await nadia.keyboard.press('Escape')
    await expect(indicator).toBeHidden()
    await expectSaved(nadia)
    await nadia.reload()
    const again = await openDetails(nadia, 'Part des familles jointes')
    await expect(again.getByLabel('Effort pour le recueillir')).toHaveValue('3')
  })
})

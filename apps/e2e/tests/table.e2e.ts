import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { join } from './support/cycle.ts'
import { readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const SIZES = { width: 1366, height: 768 }

test('a table is walked and edited by keyboard, seen by others at once, and what was begun can be given up', async ({
  device,
}) => {
  const [nadia, lea] = [await device({ viewport: SIZES }), await device({ viewport: SIZES })]
  await openRoadmap(nadia, lea)

  await test.step('two lines are added and written', async () => {
    for (const title of ['Ouvrir la cour', 'Prolonger le bus']) {
      await nadia.getByRole('button', { name: 'Ajouter une ligne' }).first().click()
      await expect(nadia.getByRole('textbox', { name: 'Action à mener' })).toBeFocused()
      await nadia.keyboard.type(title)
      await nadia.keyboard.press('Enter')
      await expect(row(lea, title)).toBeVisible()
    }
  })

  await test.step('arrows, Enter, Escape and Tab', async () => {
    await cell(nadia, 'Ouvrir la cour').focus()
    for (let step = 0; step < 4; step++) await nadia.keyboard.press('ArrowRight')
    await nadia.keyboard.type('Les élèves')
    await expect(row(lea, 'Ouvrir la cour')).toContainText('Les élèves')
    await nadia.keyboard.press('Escape')
    await expect(row(lea, 'Ouvrir la cour')).not.toContainText('Les élèves')
    await nadia.keyboard.press('F2')
    await nadia.keyboard.type('Les familles')
    await nadia.keyboard.press('Enter')
    await expect(row(lea, 'Ouvrir la cour')).toContainText('Les familles')
    await cell(nadia, 'Prolonger le bus').focus()
    await nadia.keyboard.type('Un car')
    await expect(row(lea, 'Un car')).toBeVisible()
    await expect(row(lea, 'Prolonger le bus')).toBeHidden()
    await nadia.keyboard.press('Escape')
    await expect(row(lea, 'Prolonger le bus')).toBeVisible()
    await expect(cell(nadia, 'Prolonger le bus')).toBeFocused()
    await nadia.keyboard.press('Home')
    await nadia.keyboard.press('End')
    await expect(nadia.getByRole('button', { name: 'Retirer « Prolonger le bus »' })).toBeFocused()
    await nadia.keyboard.press('Control+Home')
    await expect(nadia.getByRole('checkbox', { name: 'Tout cocher' })).toBeFocused()
    await expectAccessible(nadia)
  })

  await test.step('an amount that cannot be read stays with its sentence', async () => {
    const cost = cell(nadia, 'Ouvrir la cour', 'cost')
    const sentence = nadia.getByText('Écrivez un montant en euros, par exemple 12 500.')
    const beside = nadia.getByRole('gridcell').filter({ has: nadia.getByText('Écrivez un montant') })
    const leaveUnread = async (): Promise<void> => {
      await cost.dblclick()
      await nadia.keyboard.type('douze')
      await nadia.keyboard.press('Enter')
      await expect(sentence).toBeVisible()
      await expect(beside).toBeFocused()
    }
    await leaveUnread()
    // what was written elsewhere meanwhile is not given up with it
    await cell(nadia, 'Prolonger le bus', 'cost').focus()
    await nadia.keyboard.type('500')
    await nadia.keyboard.press('Enter')
    await expect(cell(lea, 'Prolonger le bus', 'cost')).toContainText('500')
    await beside.focus()
    await nadia.keyboard.press('Escape')
    await expect(sentence).toBeHidden()
    await expect(cell(nadia, 'Prolonger le bus', 'cost')).toContainText('500')
    await leaveUnread()
    await nadia.keyboard.press('Enter')
    const field = nadia.getByRole('textbox', { name: 'Coût : Ouvrir la cour' })
    await expect(field).toBeFocused()
    await field.fill('1 234,50 €')
    await nadia.keyboard.press('Enter')
    await expect(cell(lea, 'Ouvrir la cour', 'cost')).toContainText(/1.234,50.€/)
  })

  await test.step('rows are gathered, filtered in words, and the address says it', async () => {
    await nadia.getByRole('searchbox', { name: 'Chercher dans le tableau' }).fill('PROLONGER')
    await expect(row(nadia, 'Ouvrir la cour')).toBeHidden()
    await expect(nadia.getByText('1 ligne sur 2')).toBeVisible()
    const address = nadia.url()
    await nadia.getByRole('button', { name: 'Tout montrer' }).click()
    await expect(row(nadia, 'Ouvrir la cour')).toBeVisible()
    await lea.goto(address)
    await expect(lea.getByText('1 ligne sur 2')).toBeVisible()
    await nadia.getByRole('button', { name: 'Trier, filtrer, grouper' }).click()
    const dialog = nadia.getByRole('dialog', { name: 'Trier, filtrer, grouper' })
    await dialog.getByLabel('Grouper par').selectOption({ label: 'État' })
    await expectAccessible(nadia)
    await dialog.getByRole('button', { name: 'Terminé' }).click()
    await expect(nadia.getByRole('row', { name: /^À confirmer 2 lignes$/ })).toBeVisible()
    await expect(nadia.getByRole('row', { name: /^Réalisée rien pour l’instant$/ })).toBeVisible()
  })

  await test.step('ticked rows are changed at once, and one undo takes it back', async () => {
    await nadia.getByRole('checkbox', { name: 'Tout cocher' }).check()
    await nadia
      .getByRole('group', { name: '2 lignes cochées' })
      .getByRole('button', { name: 'Changer un champ' })
      .click()
    const dialog = nadia.getByRole('dialog', { name: 'Changer un champ de 2 lignes' })
    await dialog.getByLabel('Champ à changer').selectOption({ label: 'État' })
    await dialog.getByLabel(/^Nouvelle valeur/).selectOption({ label: 'Prévue' })
    await expectAccessible(nadia)
    await dialog.getByRole('button', { name: 'Changer' }).click()
    await expect(nadia.getByText('2 lignes changées.')).toBeVisible()
    await expect(nadia.getByRole('row', { name: /^Prévue 2 lignes$/ })).toBeVisible()
    await nadia.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect(nadia.getByRole('row', { name: /^À confirmer 2 lignes$/ })).toBeVisible()
  })
})

async function openRoadmap(nadia: Page, lea: Page): Promise<void> {
  const links = await readyCycle(nadia, { title: 'En tableau', name: 'Nadia' })
  await expect(nadia.getByRole('heading', { name: 'Les étapes' })).toBeVisible()
  const cycle = new URL(nadia.url()).pathname.split('/').slice(0, 3).join('/')
  await join(lea, links.participant, { name: 'Léa', structure: 'Maison des jeunes' })
  for (const page of [nadia, lea]) await page.goto(`${cycle}/tableau/feuille-de-route`)
}

function row(page: Page, title: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) })
}

/** The title of a row, or its cell of the field `name`. */
function cell(page: Page, title: string, name = 'title'): Locator {
  return row(page, title).locator(`[data-column="${name}"]`)
}

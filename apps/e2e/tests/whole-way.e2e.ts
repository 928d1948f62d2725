import type { Locator } from '@playwright/test'
import { act, addCard, card, expectSaved, saveStatus, zone } from './support/board-list.ts'
import { createCycle, join, openView } from './support/cycle.ts'
import { lineIsBack } from './support/line.ts'
import { enter } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'
import { dayOf, readSheet } from './support/workbook.ts'

const WORKSHOP = 'Comment allons-nous… ?'
const QUESTION = 'Comment allons-nous accueillir les familles avant la rupture ?'
const ISSUE = 'Des élèves partent sans que personne le sache'
const LINE = 'Ouvrir un lieu d’accueil le mercredi'

test.use({ expectedErrors: [/ERR_CONNECTION_(REFUSED|RESET)/] })

test('three people go the whole way, and a relay killed in the middle loses nothing that was seen', async ({
  device,
  relay,
}) => {
  const [nadia, lea, maire] = [await device(), await device(), await device()]

  const links = await createCycle(nadia, { title: 'Agir contre le décrochage', name: 'Nadia' })
  await nadia.getByRole('link', { name: 'Ouvrir le cycle' }).click()
  await join(lea, links.participant, { name: 'Léa', structure: 'Maison des jeunes' })
  await join(maire, links.observer, { name: 'Madame le maire' })

  await test.step('a card written in the list is seen on the board, and by the observer', async () => {
    await openView(lea, 'Liste')
    await addCard(lea, 'Nos enjeux', ISSUE)
    await expectSaved(lea)
    await openView(maire, 'Liste')
    await expect(card(maire, ISSUE)).toBeVisible()
    await expect(maire.getByRole('button', { name: /^Ajouter/ })).toHaveCount(0)
    await nadia.getByRole('link', { name: /^Mur/ }).first().click()
    await expect(nadia.getByText(ISSUE)).toBeVisible()
  })

  await test.step('a card written on the board is seen in the list', async () => {
    await nadia.getByRole('toolbar').getByRole('button', { name: 'Ajouter' }).click()
    const asking = nadia.getByRole('dialog', { name: 'Ajouter une carte' })
    await asking.getByLabel('Dans quelle zone ?').selectOption({ label: WORKSHOP })
    await asking.getByRole('button', { name: 'Question' }).click()
    await nadia.getByRole('textbox', { name: WORKSHOP }).fill(QUESTION)
    await expect(card(lea, QUESTION)).toBeVisible()
    await nadia.keyboard.press('Escape')
    await expectSaved(nadia)
  })

  await test.step('the relay is killed and comes back: everything seen is there', async () => {
    await relay.kill()
    await expect(saveStatus(lea, /Hors ligne/)).toBeVisible({ timeout: 20_000 })
    await relay.restart()
    for (const page of [nadia, lea, maire]) await lineIsBack(page)
    await expectSaved(lea)
    const witness = await device()
    await join(witness, links.participant, { name: 'Karim', structure: 'Maison des jeunes' })
    await openView(witness, 'Liste')
    await expect(card(witness, ISSUE)).toBeVisible()
    await expect(card(witness, QUESTION)).toBeVisible()
  })

  await test.step('the facilitation validates the question: everyone sees its number', async () => {
    await openView(nadia, 'Liste')
    await act(nadia, QUESTION, 'Valider la question')
    for (const page of [nadia, lea, maire]) await expect(card(page, QUESTION).getByText('Question 1')).toBeVisible()
    await expect(zone(nadia, WORKSHOP).getByText('Question 1')).toBeVisible()
  })

  await test.step('a line of the roadmap is exported with that question and its date', async () => {
    await nadia.getByRole('link', { name: 'Agir contre le décrochage' }).click()
    await nadia.getByRole('link', { name: /^Tableau : Feuille de route/ }).click()
    await nadia.getByRole('button', { name: 'Ajouter une ligne' }).first().click()
    await nadia.getByRole('textbox', { name: 'Action à mener' }).fill(LINE)
    await nadia.keyboard.press('Enter')
    const cellOf = (field: string): Locator =>
      nadia.getByRole('row', { name: LINE }).locator(`[data-column="${field}"]`)
    await cellOf('questions').dblclick()
    await nadia.getByRole('dialog').getByRole('checkbox', { name: QUESTION }).check()
    await nadia.getByRole('button', { name: 'Terminé' }).click()
    await cellOf('lead').dblclick()
    await nadia.getByLabel(/^Structure pilote/).selectOption({ label: 'Maison des jeunes' })
    await cellOf('due').dblclick()
    await nadia.getByLabel(/^Échéance/).fill('2027-03-31')
    await nadia.getByLabel(/^Échéance/).press('Enter')
    await expectSaved(nadia)

    const downloading = nadia.waitForEvent('download')
    await nadia.getByRole('button', { name: 'Exporter en tableur (.xlsx)' }).click()
    const rows = await readSheet(await downloading, 'Feuille de route')
    const line = rows.find((row) => row.some((cell) => cell.text === LINE))
    expect(line, JSON.stringify(rows)).toBeDefined()
    expect(line?.map((cell) => cell.text).join(' ')).toContain(QUESTION)
    expect(line?.map((cell) => cell.text)).toContain('Maison des jeunes')
    expect(line?.filter((cell) => cell.isDate).map(dayOf)).toEqual(['2027-03-31'])
  })

  await test.step('the question is no longer validated: the line keeps it, and says so plainly, until it is again', async () => {
    const cell = nadia.getByRole('row', { name: LINE }).locator('[data-column="questions"]')
    const facilitation = await device()
    await enter(facilitation, links.facilitation, 'Inès')
    await openView(facilitation, 'Liste')
    await act(facilitation, QUESTION, 'Retirer la validation')
    await expect(cell).toContainText('Une question qui n’est plus validée')
    await act(facilitation, QUESTION, 'Valider la question')
    await expect(cell).toContainText('1')
    await expect(cell).not.toContainText('plus validée')
  })
})

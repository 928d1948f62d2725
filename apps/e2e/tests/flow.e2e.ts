import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { act, addCard, card, expectSaved, zone } from './support/board-list.ts'
import { createCycle, join } from './support/cycle.ts'
import { expect, test } from './support/test.ts'

const CYCLE = 'Du premier enjeu à la feuille de route'
const ISSUE = 'Des élèves partent sans que personne le sache'
const QUESTION = 'Comment allons-nous repérer les absences plus tôt ?'
const ACTION = 'Appeler chaque famille le premier jour'

test('an issue of the launch is at the origin of a line of the roadmap, four steps later', async ({ device }) => {
  const [nadia, lea, karim, maire] = [await device(), await device(), await device(), await device()]
  const links = await createCycle(nadia, {
    title: CYCLE,
    name: 'Nadia',
    template: 'Cycle d’impact collectif (9 séances)',
  })
  await nadia.getByRole('link', { name: 'Ouvrir le cycle' }).click()
  await join(lea, links.participant, { name: 'Léa', structure: 'Maison des jeunes' })
  await join(karim, links.participant, { name: 'Karim', structure: 'Collège' })
  await join(maire, links.observer, { name: 'Madame le maire' })

  await test.step('É1: a participant says what matters, and the facilitation hands it on to É3', async () => {
    await openStep(lea, 'Liste', 'Lancement')
    await addCard(lea, 'Ce qui compte en premier', ISSUE)
    await expectSaved(lea)
    await openHandOn(nadia, 'Lancement')
    await nadia.getByRole('radio', { name: /Enjeux vers « Questions essentielles »/ }).check()
    await expect(nadia.getByRole('checkbox', { name: ISSUE })).toBeChecked()
    await expect(nadia.getByText('1 carte ira dans « Nos enjeux », étape « Questions essentielles ».')).toBeVisible()
    await expectAccessible(nadia)
    await handOn(nadia, 1)
    await expect(nadia.getByText('Déjà transmise.')).toBeVisible()
  })

  await test.step('taken back by Ctrl + Z, and handed on again by keyboard', async () => {
    await nadia.keyboard.press('Control+z')
    await expect(nadia.getByRole('checkbox', { name: ISSUE })).toBeVisible()
    await nadia.getByRole('button', { name: 'Transmettre 1 carte' }).press('Enter')
    await expect(nadia.getByText('Déjà transmise.')).toBeVisible()
    await expectSaved(nadia)
  })

  await test.step('É3: another participant reads from where it comes, and a question is written after it', async () => {
    await openSteering(nadia, 'Questions essentielles')
    await openStep(karim, 'Liste', 'Questions essentielles')
    await expect(card(karim, ISSUE).getByText('Reçue de l’étape « Lancement »')).toBeVisible()
    await expect(card(karim, ISSUE).getByText('Léa · Maison des jeunes (transmise par Nadia)')).toBeVisible()
    await act(karim, ISSUE, 'Écrire une question à partir de cette carte')
    await card(karim, '(sans titre)')
      .getByRole('button', { name: /modifier le titre/ })
      .click()
    await karim.getByRole('textbox', { name: 'Comment allons-nous… ?' }).fill(QUESTION)
    await karim.keyboard.press('Escape')
    await expect(zone(karim, 'Comment allons-nous… ?').getByText(QUESTION)).toBeVisible()
    await expectSaved(karim)
    await openStep(nadia, 'Liste', 'Questions essentielles')
    await act(nadia, QUESTION, 'Valider la question')
    await expect(card(nadia, QUESTION).getByText('Question 1')).toBeVisible()
    await expect(card(karim, QUESTION).getByText('Question 1')).toBeVisible()
    await act(karim, QUESTION, 'Retirer')
    await expect(karim.getByText('Une question validée ne se retire pas.')).toBeVisible()
    await expect(card(karim, QUESTION).getByText('Question 1')).toBeVisible()
  })

  await test.step('É4: an action answers the question, É9 takes it as a link of a chain, É10 as a line', async () => {
    await openStep(nadia, 'Liste', 'Acteurs et actions')
    await addCard(nadia, `Question 1 ${QUESTION} Ce qui existe`, ACTION)
    await openHandOn(nadia, 'Acteurs et actions')
    await nadia.getByRole('radio', { name: /« Chaînes de valeur » · chaque carte y devient : maillon/ }).check()
    await handOn(nadia, 1)
    await openHandOn(nadia, 'Chaînes de valeur')
    await expect(nadia.getByRole('heading', { name: /Reçues de l’étape \d+ · Acteurs et actions/ })).toBeVisible()
    await nadia.getByRole('radio', { name: /^Maillons.*« Feuille de route »/ }).check()
    await handOn(nadia, 1)
    await openHandOn(nadia, 'Feuille de route')
    await handOn(nadia, 1)
    await expectSaved(nadia)
  })

  await test.step('« D’où ça vient »: from the line back to the issue, for a participant and for an observer', async () => {
    for (const page of [lea, maire]) {
      await toCycle(page)
      await page.getByRole('link', { name: /^Tableau : Feuille de route/ }).click()
      await page.getByRole('button', { name: `Détails de « ${ACTION} »` }).click()
      await page.getByRole('dialog').getByRole('link', { name: 'D’où ça vient' }).click()
      const back = page.getByRole('region', { name: 'D’où ça vient' })
      await expect(back.getByText(QUESTION).first()).toBeVisible()
      await expect(back.getByText('Écrite à partir de').first()).toBeVisible()
      await expect(back.getByRole('paragraph').filter({ hasText: ISSUE })).toHaveCount(2)
      await expect(back.getByText('Étape 1 · Lancement')).toBeVisible()
    }
    await expectAccessible(lea)
    await lea
      .getByRole('region', { name: 'D’où ça vient' })
      .getByRole('link', { name: `Ouvrir dans la liste : ${ISSUE}` })
      .last()
      .click()
    await expect(lea).toHaveURL(/\/liste\//)
    await expect(card(lea, ISSUE)).toBeFocused()
  })

  await test.step('and forward again: from the issue to the line that came of it', async () => {
    await lea.getByRole('button', { name: `Détails de « ${ISSUE} »` }).click()
    await lea.getByRole('dialog').getByRole('link', { name: 'D’où ça vient' }).click()
    const forward = lea.getByRole('region', { name: 'Ce que c’est devenu' })
    await expect(forward.getByRole('paragraph').filter({ hasText: QUESTION }).first()).toBeVisible()
    await expect(forward.getByText(/^Étape \d+ · Feuille de route$/).first()).toBeVisible()
    await forward
      .getByRole('link', { name: `Ouvrir dans le tableau : ${ACTION}` })
      .last()
      .click()
    await expect(lea).toHaveURL(/\/tableau\//)
    await expect(lea.getByRole('button', { name: `Détails de « ${ACTION} »` })).toBeVisible()
    await openStep(lea, 'Liste', 'Lancement')
  })

  await test.step('the issue changes: who uses its copy keeps it or takes the change, field by field', async () => {
    await card(lea, ISSUE)
      .getByRole('button', { name: /modifier le titre/ })
      .click()
    await lea.getByRole('textbox', { name: 'Ce qui compte' }).fill(`${ISSUE}, ni pourquoi`)
    await lea.keyboard.press('Escape')
    await openHandOn(karim, 'Questions essentielles')
    await expect(karim.getByText('La source a changé')).toBeVisible()
    await expect(karim.getByRole('definition').filter({ hasText: 'ni pourquoi' })).toBeVisible()
    await expectAccessible(karim)
    await karim.getByRole('button', { name: 'Mettre à jour' }).click()
    await expect(karim.getByText('La source a changé')).toHaveCount(0)
    await openStep(nadia, 'Liste', 'Questions essentielles')
    await expect(card(nadia, `${ISSUE}, ni pourquoi`)).toBeVisible()
  })
})

async function toCycle(page: Page): Promise<void> {
  if (!/\/c\/[\w-]+$/.test(page.url())) await page.getByRole('link', { name: CYCLE, exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Les étapes' })).toBeVisible()
}

async function openStep(page: Page, view: 'Mur' | 'Liste', step: string): Promise<void> {
  await toCycle(page)
  await page.getByRole('link', { name: `${view} : ${step}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: step })).toBeVisible()
}

async function openHandOn(page: Page, step: string): Promise<void> {
  await toCycle(page)
  await page.getByRole('link', { name: `Transmettre… : ${step}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Transmettre : ${step}` })).toBeVisible()
}

async function openSteering(page: Page, step: string): Promise<void> {
  await toCycle(page)
  const box = page.getByRole('group', { name: `Réglages de l’étape « ${step} »` }).getByLabel('Ouverte à l’écriture')
  await box.check()
  await expect(box).toBeChecked()
}

async function handOn(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: `Transmettre ${count} carte` }).click()
  await expect(page.getByText(`${count} carte transmise`).first()).toBeVisible()
}

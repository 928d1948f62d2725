import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { act, addCard, card, expectSaved, saveStatus, zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { holdableSocket } from './support/held-socket.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const WORDS = 'Ouvrir le collège le soir'

test('what comes too late for a step that was closed is told, shown, downloaded, and let go when one says so', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'Trop tard', name: 'Nadia' })
  const socket = await holdableSocket(lea)
  await enter(lea, links.participant, 'Léa')
  await openView(lea, 'Liste')
  await addCard(lea, 'Nos enjeux', 'Écrit à temps')
  await expectSaved(lea)

  await test.step('Léa’s words are on their way when the step is closed', async () => {
    socket.hold()
    await write(lea, WORDS)
    await expect(saveStatus(lea, /^En attente \(\d+\)/)).toBeVisible()
    const closed = nadia.waitForResponse((response) => response.url().endsWith('/live') && response.ok())
    await nadia.getByLabel('Ouverte à l’écriture').first().uncheck()
    await closed
    await expect(lea.getByText(WORDS)).toBeVisible()
    socket.release()
  })

  const told = lea.getByRole('alert').filter({ hasText: 'n’a pas pu être enregistrée' })
  await test.step('she is told why, and her page is as everyone’s again', async () => {
    await expect(told).toContainText('L’écriture a été fermée pendant que vous écriviez')
    await expect(card(lea, WORDS)).toHaveCount(0)
    await expect(card(lea, 'Écrit à temps')).toBeVisible()
    await expect(lea.getByRole('button', { name: /^Ajouter .*dans/ })).toHaveCount(0)
    await expectAccessible(lea)
  })

  await test.step('her words outlive a reload, and can be read and downloaded', async () => {
    await lea.reload()
    await told.getByRole('button', { name: 'Voir de quoi il s’agit' }).click()
    const dialog = lea.getByRole('dialog', { name: 'Ce qui n’a pas pu être enregistré' })
    await expect(dialog).toContainText(WORDS)
    await expectAccessible(lea)
    const downloading = lea.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Télécharger ce qui n’a pas pu être enregistré' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^tablee-non-enregistre-.*\.html$/)
    const file = await readFile(await download.path(), 'utf8')
    expect(file).toContain(`<h3>${WORDS}</h3>`)
    expect(file).not.toContain('Écrit à temps')
  })

  await test.step('they go when she says so, and not by mistake', async () => {
    await lea.getByRole('button', { name: 'Effacer de cet appareil' }).click()
    const asking = lea.getByRole('dialog', { name: 'Effacer ces mots de cet appareil ?' })
    await asking.getByRole('button', { name: 'Effacer', exact: true }).click()
    await expect(told).toHaveCount(0)
    await lea.reload()
    await expect(card(lea, 'Écrit à temps')).toBeVisible()
    await expect(told).toHaveCount(0)
  })
})

test('a card that is being typed when its step is closed stays in sight, to be copied, and can be added once it opens', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device({ viewport: { width: 683, height: 768 } })]
  const links = await readyCycle(nadia, { title: 'Fermée trop tôt', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  await openView(lea, 'Liste')
  const issues = zone(lea, 'Nos enjeux')
  const opener = issues.getByRole('button', { name: /^Ajouter .*dans/ })
  const field = issues.getByRole('textbox', { name: /^Ce qui compte/ })

  await test.step('Escape shuts the field and keeps what was typed', async () => {
    await opener.click()
    await expect(field).toBeFocused()
    await lea.keyboard.type(WORDS)
    await lea.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
    await expect(issues.getByText(/^Pas encore ajouté\s: «\sOuvrir le collège le soir\s»$/)).toBeVisible()
    await opener.click()
    await expect(field).toHaveValue(WORDS)
    await expect(field).toBeFocused()
  })

  await test.step('Nadia closes the step: the words are there to be copied', async () => {
    await nadia.getByLabel('Ouverte à l’écriture').first().uncheck()
    const kept = issues.getByRole('textbox', { name: 'Ce que vous avez écrit' })
    await expect(kept).toHaveValue(WORDS)
    await expect(kept).toHaveAttribute('readonly')
    await expect(issues.getByText(/Ce que vous avez écrit est gardé\s: copiez-le/)).toBeVisible()
    await expect(issues.getByRole('button')).toHaveCount(0)
    await expectAccessible(lea)
  })

  await test.step('she opens it again: they are back in the field, and are added', async () => {
    await nadia.getByLabel('Ouverte à l’écriture').first().check()
    await expect(field).toHaveValue(WORDS)
    await field.press('Enter')
    await expect(card(lea, WORDS)).toBeVisible()
    await expect(field).toHaveValue('')
    await expectSaved(lea)
  })

  await test.step('Nadia takes the zone away: what was being typed in it is said to be of it', async () => {
    await field.fill('Et le samedi ?')
    await openView(nadia, 'Liste')
    await nadia.getByRole('button', { name: 'Modifier le modèle' }).click()
    await nadia.getByRole('button', { name: 'Modifier la zone « Nos enjeux »' }).click()
    for (let asked = 0; asked < 2; asked += 1)
      await nadia.getByRole('dialog').getByRole('button', { name: 'Retirer la zone' }).click()
    await expect(lea.getByRole('main').getByText(/^La zone «\sNos enjeux\s» n’est plus là\./)).toBeVisible()
    const kept = lea.getByRole('textbox', { name: 'Ce que vous avez écrit' })
    await expect(kept).toHaveValue('Et le samedi ?')
    await expect(kept).toBeInViewport()
    await expectAccessible(lea)
  })

  await test.step('Léa is removed: she reads why, and her words', async () => {
    await nadia.goto(`${new URL(nadia.url()).pathname.split('/').slice(0, 3).join('/')}/acces`)
    await nadia.getByRole('button', { name: 'Retirer Léa' }).click()
    await nadia.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click()
    await expect(lea.getByRole('heading', { name: 'Accès retiré' })).toBeVisible()
    await expect(lea.getByRole('textbox', { name: 'Ce que vous avez écrit' })).toHaveValue('Et le samedi ?')
    await expectAccessible(lea)
  })
})

test('names that are being typed in dialogs when their step is closed stay in sight', async ({ device }) => {
  const [nadia, lea] = [await device(), await device({ viewport: { width: 683, height: 768 } })]
  const links = await readyCycle(nadia, { title: 'Au milieu d’un mot', name: 'Nadia' })
  const [first, second] = ['Un café', 'Un thé']
  await enter(lea, links.participant, 'Léa')
  await openView(lea, 'Liste')
  for (const words of [first, second]) await addCard(lea, 'Nos enjeux', words)
  await expectSaved(lea)
  const isOpen = nadia.getByLabel('Ouverte à l’écriture').first()
  const told = lea.getByRole('alert').filter({ hasText: /On ne peut plus rien changer ici pour l’instant/ })

  await test.step('of a new group', async () => {
    await act(lea, first, 'Mettre dans un groupe…')
    const dialog = lea.getByRole('dialog', { name: 'Mettre dans un groupe' })
    await dialog.getByRole('checkbox', { name: second }).check()
    await dialog.getByLabel('Nom du groupe').fill('Se retrouver')
    await isOpen.uncheck()
    await expect(told).toBeVisible()
    await expect(dialog.getByLabel('Nom du groupe')).toHaveValue('Se retrouver')
    await expectAccessible(lea)
    await isOpen.check()
    await expect(told).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Grouper' }).click()
    await expect(lea.getByRole('region', { name: /^Groupe «\sSe retrouver\s»$/ }).getByRole('listitem')).toHaveCount(2)
    await expectSaved(lea)
  })

  await test.step('of a group that is there', async () => {
    await lea.getByRole('button', { name: /^Modifier le groupe/ }).click()
    const dialog = lea.getByRole('dialog', { name: 'Modifier le groupe' })
    await dialog.getByLabel('Nom du groupe').fill('Se retrouver le soir')
    await isOpen.uncheck()
    await expect(dialog.getByRole('textbox', { name: 'Ce que vous avez écrit' })).toHaveValue('Se retrouver le soir')
    await expectAccessible(lea)
    await isOpen.check()
    await expect(dialog.getByLabel('Nom du groupe')).toHaveValue('Se retrouver le soir')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(lea.getByRole('region', { name: /^Groupe «\sSe retrouver le soir\s»$/ })).toBeVisible()
    await expectSaved(lea)
  })

  await test.step('of a merged card, from the details of one', async () => {
    await lea.getByRole('button', { name: `Détails de « ${first} »` }).click()
    await lea.getByRole('button', { name: 'Fusionner avec…' }).click()
    const dialog = lea.getByRole('dialog', { name: 'Fusionner des cartes' })
    await dialog.getByRole('checkbox', { name: second }).check()
    await dialog.getByRole('radio', { name: 'Un autre titre' }).check()
    await dialog.getByLabel('Votre titre').fill('Une boisson chaude')
    await isOpen.uncheck()
    await expect(told).toBeVisible()
    await expect(dialog.getByLabel('Votre titre')).toHaveValue('Une boisson chaude')
    await isOpen.check()
    await expect(told).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Fusionner' }).click()
    await expect(dialog).toBeHidden()
    await lea.keyboard.press('Escape')
    await expect(card(lea, 'Une boisson chaude')).toBeVisible()
    await expectSaved(lea)
  })
})

test('where the relay takes nothing more, no word is lost nor called saved', async ({ device }) => {
  const page = await device()
  const socket = await holdableSocket(page)
  await readyCycle(page, { title: 'Rien ne part', name: 'Nadia' })
  await openView(page, 'Liste')
  await expect(zone(page, 'Nos enjeux').getByRole('button', { name: /^Ajouter .*dans/ })).toBeVisible()
  await expectSaved(page)
  socket.hold()
  await write(page, WORDS)
  await expect(saveStatus(page, /^En attente/)).toBeVisible()
  await page.waitForTimeout(1_000)
  await expect(saveStatus(page, /^En attente/)).toBeVisible()
  await page.reload()
  socket.release()
  await expect(card(page, WORDS)).toBeVisible()
  await expectSaved(page)
})

async function write(page: Page, words: string): Promise<void> {
  await zone(page, 'Nos enjeux')
    .getByRole('button', { name: /^Ajouter .*dans/ })
    .click()
  await zone(page, 'Nos enjeux').getByRole('textbox').fill(words)
  await page.keyboard.press('Enter')
}

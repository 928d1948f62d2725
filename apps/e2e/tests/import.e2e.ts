import type { Locator, Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { expectAccessible } from './support/accessible.ts'
import { join } from './support/cycle.ts'
import { readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const AGREEMENT = 'Accord de la personne pour partager son contact'
const PASTED = [
  'Nom\tType\tCommune\tTéléphone\tNotes',
  'Collège Jean-Moulin\tÉducation nationale\tHarbourg\t01 02 03\tà voir',
  '=cmd\tAssociation\t\t\t<script>alert(1)</script>',
  'Le Phare\tMartien\tHarbourg\t\t',
].join('\n')

test('a list of actors that exists is pasted, looked at, added at once and undone; its file is read too', async ({
  device,
}) => {
  const nadia = await device({ viewport: { width: 683, height: 768 } })
  const lea = await device({ viewport: { width: 1366, height: 768 } })
  const links = await readyCycle(nadia, { title: 'Apporter', name: 'Nadia' })
  await expect(nadia.getByRole('heading', { name: 'Les étapes' })).toBeVisible()
  const cycle = new URL(nadia.url()).pathname.split('/').slice(0, 3).join('/')
  await join(lea, links.participant, { name: 'Léa', structure: 'Maison des jeunes' })
  await lea.goto(`${cycle}/tableau/annuaire`)
  await nadia.goto(`${cycle}/tableau/annuaire`)

  await test.step('columns are guessed, and what is not understood is said', async () => {
    await nadia.getByRole('link', { name: 'Coller ou importer' }).click()
    await expect(nadia.getByRole('heading', { name: 'Apporter un tableau' })).toBeFocused()
    const where = nadia.getByLabel('Étape ou tableau')
    expect(
      await where.locator('optgroup').evaluateAll((all) => all.map((group) => group.getAttribute('label'))),
    ).toEqual(['Tableaux', 'Murs des étapes'])
    const offered = await where.locator('option').allTextContents()
    expect(new Set(offered).size).toBe(offered.length)
    await nadia.getByRole('textbox', { name: 'Cellules copiées d’un tableur' }).fill(PASTED)
    await expect(nadia.getByLabel('Colonne 1, « Nom »')).toHaveValue('title')
    await expect(nadia.getByLabel('Colonne 4, « Téléphone »')).toHaveValue('contact')
    await expect(nadia.getByLabel('Colonne 5, « Notes »')).toHaveValue('')
    const agreement = nadia.getByRole('checkbox', { name: /^Ces personnes sont d’accord pour que leur contact/ })
    await expect(agreement).toHaveAccessibleDescription('Sans leur accord, les contacts ne sont pas repris.')
    const preview = nadia.getByRole('region', { name: 'Ce qui sera ajouté' }).getByRole('table')
    await expect(preview).not.toContainText('01 02 03')
    await agreement.check()
    await expect(preview).toContainText('01 02 03')
    await agreement.uncheck()
    await expect(nadia.getByText('1 ligne à ajouter · 2 à corriger')).toBeVisible()
    await nadia.getByText('Cases à corriger (3)').click()
    await expect(nadia.getByText('Ligne 4, Type : « Martien » n’est pas un choix possible.')).toBeVisible()
    await nadia.getByRole('button', { name: 'L’ajouter à la liste' }).click()
    await expect(nadia.getByText('2 lignes à ajouter · 1 à corriger')).toBeVisible()
    await expectAccessible(nadia)
  })

  await test.step('they are added at once, seen by others, and not twice', async () => {
    await nadia.getByRole('button', { name: 'Ajouter 2 lignes' }).click()
    await expect(nadia.getByText('2 lignes ajoutées.')).toBeVisible()
    await expect(nadia.getByText('Aucune ligne à ajouter · 2 déjà là · 1 à corriger')).toBeVisible()
    await expect(row(lea, 'Collège Jean-Moulin')).toContainText('Harbourg')
    await expect(row(lea, '=cmd')).toBeVisible()
    await expect(row(lea, 'Le Phare')).toBeHidden()
  })

  await test.step('one undo takes them away', async () => {
    await nadia.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect(row(lea, 'Collège Jean-Moulin')).toBeHidden()
    await expect(nadia.getByText('2 lignes à ajouter · 1 à corriger')).toBeVisible()
  })

  await test.step('a file of a spreadsheet is read in the browser; another kind of file says so', async () => {
    await nadia.getByRole('textbox', { name: 'Cellules copiées d’un tableur' }).fill('')
    const file = nadia.getByLabel('Ou un fichier de tableur')
    await file.setInputFiles({ name: 'photo.xlsx', mimeType: 'image/png', buffer: Buffer.from([137, 80, 0, 0]) })
    await expect(nadia.getByText('Ce fichier n’est pas un tableau')).toBeVisible()
    await file.setInputFiles({ name: 'acteurs.xlsx', mimeType: 'application/zip', buffer: workbook() })
    await expect(nadia.getByText('1 ligne à ajouter')).toBeVisible()
    await nadia.getByRole('button', { name: 'Ajouter 1 ligne' }).click()
    await expect(row(lea, 'Mission locale')).toBeVisible()
    await nadia.getByRole('button', { name: 'Ne plus utiliser ce fichier' }).click()
    const csv = Buffer.from('Nom;Type\r\nÉcole Zola;Éducation nationale\r\n', 'latin1')
    await file.setInputFiles({ name: 'acteurs.csv', mimeType: 'text/csv', buffer: csv })
    await nadia.getByRole('button', { name: 'Ajouter 1 ligne' }).click()
    await expect(row(lea, 'École Zola')).toBeVisible()
  })

  await test.step('in the table, cells are copied and pasted as in a spreadsheet; what does not simply fit is asked', async () => {
    await nadia.setViewportSize({ width: 1366, height: 768 })
    await nadia.getByRole('link', { name: 'Retour au tableau « Annuaire »' }).click()
    await cell(nadia, 'École Zola', 'type').click()
    await nadia.keyboard.press('Control+c')
    await cell(nadia, 'Mission locale', 'type').focus()
    await nadia.keyboard.press('Control+v')
    await expect(cell(nadia, 'Mission locale', 'type')).toContainText('Éducation nationale')
    await expect(nadia.getByText('1 ligne changée.')).toBeVisible()

    await nadia.getByRole('checkbox', { name: 'Tout cocher' }).check()
    await cell(nadia, 'École Zola').focus()
    await nadia.keyboard.press('Control+c')
    await nadia.keyboard.press('Control+v')
    const dialog = nadia.getByRole('dialog', { name: 'Coller ces cellules ?' })
    await expect(dialog.getByText('1 ligne sera ajoutée.')).toBeVisible()
    await expectAccessible(nadia)
    await dialog.getByRole('button', { name: 'Coller', exact: true }).click()
    await expect(row(nadia, 'École Zola')).toHaveCount(1)
    await expect(row(nadia, 'Mission locale')).toHaveCount(2)
    await nadia.keyboard.press('Control+z')
    await expect(row(lea, 'Mission locale')).toHaveCount(1)
  })

  const contact = lea.getByRole('dialog').getByText('06 00')
  await test.step('contacts are written only where the person agrees, and whatever takes an agreement back says so', async () => {
    const change = async (field: string, value: (dialog: Locator) => Promise<unknown>): Promise<Locator> => {
      await nadia.getByRole('checkbox', { name: 'Tout cocher' }).check()
      await nadia
        .getByRole('group', { name: '2 lignes cochées' })
        .getByRole('button', { name: 'Changer un champ' })
        .click()
      const dialog = nadia.getByRole('dialog', { name: 'Changer un champ de 2 lignes' })
      await dialog.getByLabel('Champ à changer').selectOption({ label: field })
      await value(dialog.getByLabel(/^Nouvelle valeur/))
      return dialog
    }
    const said = (sentence: RegExp): Promise<void> => expect(nadia.getByText(sentence)).toBeVisible()
    const apply = (dialog: Locator): Promise<void> =>
      dialog.getByRole('button', { name: 'Changer', exact: true }).click()

    const early = await change('Contact', (value) => value.fill('06 00'))
    await expect(
      early.getByText('2 lignes sans l’accord des personnes : leurs contacts ne sont pas écrits.'),
    ).toBeVisible()
    await expectAccessible(nadia)
    await apply(early)
    await said(/^2 lignes sans l’accord des personnes/)
    await apply(await change(AGREEMENT, (value) => value.selectOption({ label: 'Oui' })))
    await apply(await change('Contact', (value) => value.fill('06 00')))
    await lea.getByRole('button', { name: 'Détails de « École Zola »' }).click()
    await expect(contact).toBeVisible()

    const late = await change(AGREEMENT, (value) => value.selectOption({ label: 'Non' }))
    await expect(late.getByText('2 contacts seront effacés, avec l’accord.')).toBeVisible()
    await expectAccessible(nadia)
    await apply(late)
    await said(/2 contacts effacés, avec l’accord\. «\sAnnuler\s» les remet\.$/)
    await expect(contact).toHaveCount(0)
    await nadia.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect(contact).toBeVisible()
  })

  await test.step('so do cells that are pasted, and cards that are merged', async () => {
    const paste = (text: string): Promise<void> =>
      nadia.evaluate((words) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', words)
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
      }, text)
    await nadia.getByRole('button', { name: 'Trier, filtrer, grouper' }).click()
    await nadia.getByRole('dialog').locator('summary').filter({ hasText: 'Colonnes' }).click()
    for (const name of [AGREEMENT, 'Contact'])
      await nadia.getByRole('dialog').getByRole('checkbox', { name, exact: true }).check()
    await nadia.getByRole('dialog').getByRole('button', { name: 'Terminé' }).click()
    const dialog = nadia.getByRole('dialog', { name: 'Coller ces cellules ?' })
    await cell(nadia, 'École Zola').focus()
    await paste(`Nom de la structure\t${AGREEMENT}\tContact\nÉcole Zola\tNon\t06 11`)
    await expect(dialog.getByText('1 contact sera effacé, avec l’accord.')).toBeVisible()
    await expect(dialog.getByText(/^Ligne 1, Contact\s: la personne n’a pas donné son accord\./)).toBeVisible()
    await expectAccessible(nadia)
    await dialog.getByRole('button', { name: 'Coller le reste' }).click()
    await expect(nadia.getByText(/1 contact effacé, avec l’accord\. «\sAnnuler\s» le remet\.$/)).toBeVisible()
    await expect(contact).toHaveCount(0)

    await nadia.getByRole('button', { name: 'Détails de « École Zola »' }).click()
    await nadia.getByRole('dialog').getByRole('button', { name: 'Fusionner avec…' }).click()
    const merging = nadia.getByRole('dialog', { name: 'Fusionner des cartes' })
    await merging.getByRole('checkbox', { name: 'Mission locale' }).check()
    await expect(merging.getByText(/^L’une de ces personnes ne veut pas que son contact soit partagé/)).toBeVisible()
    await expectAccessible(nadia)
    for (let open = 0; open < 2; open += 1) await nadia.keyboard.press('Escape')
  })

  await test.step('the page of the cycle says who is missing', async () => {
    await nadia.goto(cycle)
    const missing = nadia.getByRole('region', { name: 'Qui manque autour de la table ?' })
    await expect(missing.getByText('Justice')).toBeVisible()
    await expect(missing.getByText('Harbourg')).toBeVisible()
    await expectAccessible(nadia)
  })

  await test.step('structures that nobody has come for yet are added from the rows that name them', async () => {
    await nadia.goto(`${cycle}/importer/feuille-de-route?type=roadmap-line`)
    const cells = 'Action\tStructure pilote\tPartenaires\nOuvrir le soir\tMission locale\tmission locale ; CAF'
    await nadia.getByRole('textbox', { name: 'Cellules copiées d’un tableur' }).fill(cells)
    for (const name of ['Mission locale', 'CAF']) {
      const told = new RegExp(`«\\s${name}\\s» n’est pas encore dans les structures du cycle`)
      await expect(nadia.getByText(told)).toBeVisible()
      await expectAccessible(nadia)
      await nadia.getByRole('button', { name: 'L’ajouter aux structures' }).click()
      await expect(nadia.getByText(told)).toBeHidden()
    }
    await expect(nadia.getByText('1 ligne à ajouter')).toBeVisible()
    await expect(nadia.getByRole('region', { name: 'Ce qui sera ajouté' }).getByRole('table')).toContainText('CAF')
  })
})

function row(page: Page, title: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) })
}

/** The title of a row, or its cell of the field `name`. */
function cell(page: Page, title: string, name = 'title'): Locator {
  return row(page, title).locator(`[data-column="${name}"]`)
}

/** The smallest workbook: a heading and one row. */
function workbook(): Buffer {
  const word = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1">${word('A1', 'Nom')}</row><row r="2">${word('A2', 'Mission locale')}</row></sheetData></worksheet>`,
  }
  const packed = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  return Buffer.from(packed)
}

import { expectAccessible } from './support/accessible.ts'
import { createCycle, join } from './support/cycle.ts'
import { expect, test } from './support/test.ts'

test('territories are pasted at once; two structures are made one, told to both voices, and taken apart', async ({
  device,
}) => {
  const nadia = await device({ viewport: { width: 683, height: 768 } })
  const zoe = await device({ viewport: { width: 390, height: 844 } })
  const karim = await device({ viewport: { width: 683, height: 768 } })
  const links = await createCycle(nadia, { title: 'Annuaire', name: 'Nadia' })
  await nadia.getByRole('link', { name: 'Ouvrir le cycle' }).click()
  await expect(nadia.getByRole('heading', { name: 'Les étapes' })).toBeVisible()
  const cycle = new URL(nadia.url()).pathname.split('/').slice(0, 3).join('/')
  await join(karim, links.participant, { name: 'Karim', structure: 'CAF 93' })
  await join(zoe, links.participant, { name: 'Zoé', structure: 'C.A.F. Seine-Saint-Denis' })

  await test.step('a list is looked at line by line, and added whole or not at all', async () => {
    await nadia.goto(`${cycle}/territoires`)
    const lines = nadia.getByRole('textbox', { name: 'Un territoire par ligne' })
    await lines.fill('Harbourg\nLes Fontenelles\tQPV\nharbourg\nNulle part\tPlanète')
    await expect(nadia.getByRole('row', { name: '3 harbourg Même nom que la ligne 1 Commune' })).toBeVisible()
    await expect(nadia.getByText('« Planète » n’est pas un type connu')).toBeVisible()
    await expectAccessible(nadia)
    await nadia.getByRole('button', { name: 'Ajouter 2 territoires' }).click()
    await expect(lines).toBeFocused()
    await expect(nadia.getByText('Corrigez d’abord la ligne marquée')).toBeVisible()
    await lines.fill('Harbourg\nLes Fontenelles\tQPV')
    await nadia.getByRole('button', { name: 'Ajouter 2 territoires' }).click()
    await expect(nadia.getByRole('heading', { name: 'Dans la liste (2)' })).toBeVisible()
    await zoe.goto(`${cycle}/territoires`)
    await expect(zoe.getByText('Les Fontenelles')).toBeVisible()
    await expect(zoe.getByRole('button', { name: 'Retirer « Harbourg »' })).toBeHidden()
  })

  await test.step('one is put aside, for everyone, and brought back', async () => {
    await nadia.getByRole('button', { name: 'Retirer « Harbourg »' }).click()
    await nadia.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click()
    await expect(nadia.getByRole('heading', { name: 'Dans la liste (1)' })).toBeFocused()
    await expect(zoe.getByText('Harbourg')).toBeHidden()
    await nadia.getByText('Territoires retirés (1)').click()
    await nadia.getByRole('button', { name: 'Remettre « Harbourg »' }).click()
    await expect(zoe.getByText('Harbourg')).toBeVisible()
  })

  await test.step('two structures whose names are alike are proposed, and one is kept', async () => {
    await nadia.getByRole('link', { name: 'Voir les structures' }).click()
    await nadia.getByRole('button', { name: 'Choisir qui porte la voix de « CAF 93 »' }).click()
    await nadia.getByRole('radio', { name: 'Karim' }).check()
    await nadia.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(nadia.getByText('Karim porte sa voix')).toBeVisible()
    await zoe.goto(cycle)
    await expect(zoe.getByText('C.A.F. Seine-Saint-Denis').first()).toBeVisible()
    await nadia.getByRole('button', { name: 'Réunir « CAF 93 » et « C.A.F. Seine-Saint-Denis »' }).click()
    await expect(nadia.getByText('Zoé parlera pour « CAF 93 ».')).toBeVisible()
    await expect(nadia.getByText('Karim garde la voix de « CAF 93 ».')).toBeVisible()
    await expectAccessible(nadia)
    await nadia.getByRole('dialog').getByRole('button', { name: 'Réunir', exact: true }).click()
    await expect(nadia.getByRole('heading', { name: 'Dans le cycle (1)' })).toBeVisible()
    await expectAccessible(nadia)
  })

  await test.step('both are told; taken apart, each is what it was', async () => {
    await expect(zoe.getByText('Karim porte la voix de « CAF 93 ».')).toBeVisible()
    await expectAccessible(zoe)
    await karim.goto(cycle)
    await expect(karim.getByText('Vous portez la voix de « CAF 93 ».')).toBeVisible()
    await nadia.getByRole('button', { name: 'Séparer « C.A.F. Seine-Saint-Denis » de « CAF 93 »' }).click()
    await expect(nadia.getByRole('heading', { name: 'Dans le cycle (2)' })).toBeFocused()
    await expect(zoe.getByText('Karim porte la voix de « CAF 93 ».')).toBeHidden()
  })
})

test('who is missing is said over the board and the list of the launch', async ({ device }) => {
  const page = await device({ viewport: { width: 683, height: 768 } })
  await page.goto('/demonstration')
  await expect(page).toHaveURL(/\/c\//)
  const cycle = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  await page.goto(cycle)
  await page
    .getByRole('link', { name: /^Liste : / })
    .first()
    .click()
  const button = page.getByRole('button', { name: 'Qui manque ?' })
  await button.click()
  await expect(page.getByRole('dialog').getByText('Aucune structure de ces types')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await page.getByRole('navigation', { name: 'Changer de vue' }).getByRole('link', { name: 'Mur' }).click()
  await page.getByRole('button', { name: 'Qui est là', exact: true }).click()
  await page.getByRole('button', { name: 'Qui manque ?' }).click()
  await expect(page.getByRole('dialog').getByText('Aucune structure de ces types')).toBeVisible()
})

import { readFile } from 'node:fs/promises'
import { expectAccessible } from './support/accessible.ts'
import { createCycle, join } from './support/cycle.ts'
import { expect, test } from './support/test.ts'

test('the facilitation plans a cycle step by step; a participant says that they come', async ({ device }) => {
  const [nadia, lea] = [await device(), await device()]
  await test.step('before a cycle is made, its sessions are shown with what each step hands on', async () => {
    await nadia.goto('/nouveau')
    await nadia.getByRole('radio', { name: 'Cycle d’impact collectif (9 séances)' }).check()
    const show = nadia.getByRole('button', { name: 'Voir ce qui sera préparé' })
    await show.press('Enter')
    const dialog = nadia.getByRole('dialog', { name: 'Cycle d’impact collectif (9 séances)' })
    await expect(dialog.getByText('9 séances et 10 étapes, 27 h en tout.')).toBeVisible()
    await expect(dialog.getByRole('heading', { name: '3. Questions, acteurs et actions 3 h' })).toBeVisible()
    await expect(dialog.getByText('Transmet à « Questions essentielles » : enjeux').first()).toBeVisible()
    await expectAccessible(nadia)
    await nadia.keyboard.press('Escape')
    await expect(show).toBeFocused()
  })
  const links = await createCycle(nadia, { title: 'Pas à pas', name: 'Nadia', template: 'Étape par étape' })
  await nadia.getByRole('link', { name: 'Ouvrir le cycle' }).click()
  await join(lea, links.participant, { name: 'Léa', structure: 'Maison des jeunes' })
  await expect(lea.getByText('L’équipe de facilitation prépare les étapes')).toBeVisible()

  const steps = nadia.getByRole('region', { name: 'Étapes' })
  const sessions = nadia.getByRole('region', { name: 'Séances' })
  await test.step('from an empty cycle, steps are added with their sessions', async () => {
    await nadia.getByRole('link', { name: 'Préparer le plan' }).first().click()
    for (const step of ['Lancement', 'Questions essentielles', 'Acteurs et actions']) {
      await steps.getByRole('button', { name: 'Ajouter une étape' }).click()
      const dialog = nadia.getByRole('dialog', { name: 'Ajouter une étape' })
      await dialog.getByRole('radio', { name: step }).check()
      await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click()
      await expect(dialog).toHaveCount(0)
      await expect(steps.getByRole('heading', { name: new RegExp(step) })).toBeVisible()
    }
    await expect(sessions.getByRole('listitem')).toHaveCount(3)
    await expectAccessible(nadia)
  })

  await test.step('with the keyboard, a step moves; removed, it is put aside and comes back', async () => {
    await steps.getByRole('button', { name: 'Monter « Acteurs et actions »' }).press('Enter')
    await expect(steps.getByRole('heading').nth(2)).toHaveText('2. Acteurs et actions')
    await steps.getByRole('button', { name: 'Descendre « Acteurs et actions »' }).press('Enter')
    await expect(steps.getByRole('heading').nth(3)).toHaveText('3. Acteurs et actions')
    const actions = steps.getByRole('group', { name: 'Actions pour « Lancement »' })
    await actions.getByRole('button', { name: 'Retirer' }).click()
    const asked = nadia.getByRole('dialog', { name: 'Retirer l’étape « Lancement » ?' })
    await expect(asked.getByText('Elle ne contient aucune carte.')).toBeVisible()
    await asked.getByRole('button', { name: 'Retirer l’étape' }).click()
    await expect(actions).toHaveCount(0)
    await steps.getByText('Étapes retirées (1)').click()
    await steps.getByRole('button', { name: 'Remettre « Lancement »' }).click()
    await expect(actions).toBeVisible()
  })

  await test.step('a session is cut in two; two steps that go together get the agenda made for them', async () => {
    await sessions.getByRole('group', { name: 'Actions pour « Lancement »' }).getByText('Partager en deux').click()
    await nadia.getByRole('dialog').getByRole('button', { name: 'Partager' }).click()
    await expect(sessions.getByRole('group', { name: 'Actions pour « Lancement »' })).toHaveCount(2)
    const questions = sessions.getByRole('group', { name: 'Actions pour « Questions essentielles »' })
    await questions.getByText('Réunir avec').click()
    const dialog = nadia.getByRole('dialog')
    await dialog.getByLabel('Avec quelle séance ?').selectOption({ label: '4. Acteurs et actions' })
    await expect(dialog.getByRole('radio', { name: /Le déroulé commun/ })).toBeChecked()
    await dialog.getByRole('button', { name: 'Réunir' }).click()
    await expect(sessions.getByText('Étapes : Questions essentielles, Acteurs et actions')).toBeVisible()
    await expect(sessions.getByText('Séances retirées (1)')).toBeVisible()
  })

  await test.step('a session gets its date, its place and its call; what is no address is said', async () => {
    await sessions.getByRole('link', { name: '3. Questions essentielles' }).click()
    await nadia.getByRole('button', { name: 'Modifier la séance' }).click()
    const dialog = nadia.getByRole('dialog', { name: 'Modifier la séance' })
    await dialog.getByLabel('Date').fill('2099-01-14')
    await dialog.getByLabel('Heure de début').fill('09:30')
    await dialog.getByLabel('Lieu').fill('Maison des associations')
    await dialog.getByLabel('Lien de l’appel vidéo').fill('javascript:alert(1)')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(dialog.getByText('Écrivez une adresse complète')).toBeVisible()
    await dialog.getByLabel('Lien de l’appel vidéo').fill('https://visio.example.org/salle')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(nadia.getByText('mercredi 14 janvier 2099 à 9 h 30').first()).toBeVisible()
    await expect(nadia.getByRole('region', { name: 'Déroulé' }).getByText('9 h 40')).toBeVisible()
    await expectAccessible(nadia)
  })

  await test.step('its agenda is changed, what is over is said, and the template comes back', async () => {
    await nadia.getByRole('button', { name: 'Modifier le déroulé' }).click()
    const dialog = nadia.getByRole('dialog', { name: 'Modifier le déroulé' })
    await dialog.getByLabel('Durée de « Accueil » (minutes)').fill('30')
    await expect(dialog.getByText(/^20\smin de trop/)).toBeVisible()
    await expectAccessible(nadia)
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(nadia.getByRole('region', { name: 'Déroulé' }).getByText('10 h', { exact: true })).toBeVisible()
    await nadia.getByRole('button', { name: 'Modifier le déroulé' }).click()
    await dialog.getByRole('button', { name: 'Reprendre le modèle' }).click()
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(nadia.getByText('Le déroulé tient dans la séance')).toBeVisible()
  })

  await test.step('the participant sees the next session at the head of the cycle, and says that they come', async () => {
    const next = lea.getByRole('region', { name: 'Prochaine séance' })
    await next.getByRole('radio', { name: 'Je viens', exact: true }).check()
    await next.getByRole('link', { name: 'Questions essentielles' }).click()
    await expect(lea.getByText('1 personne vient').first()).toBeVisible()
    await expect(lea.getByRole('button', { name: 'Modifier la séance' })).toHaveCount(0)
    await expectAccessible(lea)
    await nadia.reload()
    await expect(nadia.getByText('1 personne vient').first()).toBeVisible()
  })

  await test.step('the invitation is copied with its link; the file for calendars says the same day', async () => {
    await nadia.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await nadia.locator('summary', { hasText: 'Invitation' }).click()
    await nadia.getByRole('button', { name: 'Copier' }).first().click()
    await expect(nadia.getByRole('button', { name: 'Texte copié' })).toBeVisible()
    const text = await nadia.evaluate(() => navigator.clipboard.readText())
    for (const words of ['mercredi 14 janvier 2099', 'Maison des associations', links.participant, 'Accueil'])
      expect(text).toContain(words)
    const downloading = nadia.waitForEvent('download')
    await nadia.getByRole('button', { name: 'Ajouter à mon agenda (.ics)' }).click()
    const file = await downloading
    expect(file.suggestedFilename()).toBe('questions-essentielles-2099-01-14.ics')
    const calendar = await readFile(await file.path(), 'utf8')
    expect(calendar).toContain('DTSTART;TZID=Europe/Paris:20990114T093000\r\n')
  })

  await test.step('by the clocks of Mayotte, everyone reads whose hours they are', async () => {
    await nadia.getByRole('link', { name: 'Pas à pas' }).first().click()
    await nadia.getByRole('link', { name: 'Préparer le plan' }).first().click()
    await sessions.getByLabel('Heures des séances').selectOption({ label: 'heure de Mayotte' })
    await expect(lea.getByText(/de 9\sh\s30 à .*, heure de Mayotte/)).toBeVisible()
    await expectAccessible(nadia)
  })

  await test.step('put aside, the session is cancelled: its page says so, and its file takes it out of calendars', async () => {
    await sessions.getByRole('group', { name: 'Actions pour « Questions essentielles »' }).getByText('Retirer').click()
    await nadia.getByRole('dialog').getByRole('button', { name: 'Retirer la séance' }).click()
    await expect(lea.getByText(/Cette séance n’a plus lieu/)).toBeVisible()
    await expectAccessible(lea)
    const downloading = lea.waitForEvent('download')
    await lea.getByRole('button', { name: 'L’annuler dans mon agenda (.ics)' }).click()
    const calendar = await readFile(await (await downloading).path(), 'utf8')
    for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'DTSTART;TZID=Indian/Mayotte:20990114T093000'])
      expect(calendar).toContain(`${line}\r\n`)
    await expect(lea.getByText('Texte pour prévenir')).toHaveCount(0)
    await sessions.getByText('Séances retirées (2)').click()
    await sessions.getByRole('link', { name: 'Questions essentielles' }).first().click()
    await nadia.locator('summary', { hasText: 'Texte pour prévenir' }).click()
    await expect(nadia.getByRole('textbox', { name: 'Texte pour prévenir' })).toHaveValue(
      /heure de Mayotte, n’aura pas lieu/,
    )
  })
})

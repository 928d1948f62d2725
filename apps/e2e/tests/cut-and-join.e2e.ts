import { expectAccessible } from './support/accessible.ts'
import { act, addCard, card, expectSaved, zone } from './support/board-list.ts'
import { createCycle, join } from './support/cycle.ts'
import { expect, test } from './support/test.ts'

const ISSUE = 'Des élèves partent sans que personne le sache'
const QUESTION = 'Comment allons-nous repérer les absences plus tôt ?'

test('a step is cut in two, cards are handed on to the second part, and both are joined again without a double', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await createCycle(nadia, {
    title: 'Trop long',
    name: 'Nadia',
    template: 'Cycle d’impact collectif (9 séances)',
  })
  await nadia.getByRole('link', { name: 'Ouvrir le cycle' }).click()
  await join(lea, links.participant, { name: 'Léa', structure: 'Maison des jeunes' })
  const steps = nadia.getByRole('region', { name: 'Étapes' })
  const actionsOf = (title: string) => steps.getByRole('group', { name: `Actions pour « ${title} »`, exact: true })

  await test.step('cards are written in the step that turns out to be too long', async () => {
    await nadia.getByRole('link', { name: 'Liste : Questions essentielles' }).click()
    await addCard(nadia, 'Nos enjeux', ISSUE)
    await addCard(nadia, 'Comment allons-nous… ?', QUESTION, 'Question')
    await act(nadia, QUESTION, 'Valider la question')
    await expect(card(nadia, QUESTION).getByText('Question 1')).toBeVisible()
    await expectSaved(nadia)
  })

  await test.step('it is cut with the keyboard; what that does is said before', async () => {
    await nadia.getByRole('link', { name: 'Trop long' }).first().click()
    await nadia.getByRole('link', { name: 'Préparer le plan' }).first().click()
    const cut = actionsOf('Questions essentielles').getByRole('button', { name: 'Couper en deux' })
    await cut.press('Enter')
    const dialog = nadia.getByRole('dialog', { name: 'Couper l’étape « Questions essentielles » en deux' })
    await dialog.getByLabel('La deuxième partie commence par').selectOption({ label: 'Vote (séance 3)' })
    await expect(dialog.getByText('« Questions essentielles (1) » garde son mur et ses 2 cartes.')).toBeVisible()
    await expectAccessible(nadia)
    await nadia.keyboard.press('Escape')
    await expect(cut).toBeFocused()
    await cut.press('Enter')
    await dialog.getByLabel('La deuxième partie commence par').selectOption({ label: 'Vote (séance 3)' })
    await dialog.getByRole('button', { name: 'Couper en deux' }).click()
    await expect(actionsOf('Questions essentielles (2)')).toBeVisible()
    await expect(
      nadia.getByRole('region', { name: 'Séances' }).getByRole('link', { name: '4. Questions essentielles (2)' }),
    ).toBeVisible()
  })

  await test.step('the first part hands its cards on to the same zones of the second; a validated question is there for all', async () => {
    await nadia.getByRole('link', { name: 'Trop long' }).first().click()
    await nadia.getByRole('link', { name: 'Transmettre… : Questions essentielles (1)' }).click()
    await nadia.getByRole('radio', { name: /vers « Questions essentielles \(2\) », chacune/ }).check()
    await expect(nadia.getByRole('checkbox', { name: ISSUE })).toBeChecked()
    await expect(nadia.getByRole('checkbox', { name: QUESTION })).toHaveCount(0)
    await nadia.getByRole('button', { name: 'Transmettre 1 carte' }).click()
    await expect(nadia.getByText('Déjà transmise.')).toBeVisible()
    await expectSaved(nadia)
  })

  await test.step('in the second part something is written, which goes back when both are joined; nothing is doubled', async () => {
    await nadia.getByRole('link', { name: 'Trop long' }).first().click()
    await nadia.getByRole('link', { name: 'Liste : Questions essentielles (2)' }).click()
    await expect(zone(nadia, 'Nos enjeux').getByText(ISSUE)).toBeVisible()
    await addCard(nadia, 'Nos enjeux', 'Venu à la deuxième séance')
    await addCard(nadia, 'Comment allons-nous… ?', 'Un car qui passe le soir')
    await expectSaved(nadia)
    await nadia.getByRole('link', { name: 'Trop long' }).first().click()
    await nadia.getByRole('link', { name: 'Préparer le plan' }).first().click()
    await actionsOf('Questions essentielles (2)').getByRole('button', { name: 'Joindre à une autre' }).press('Enter')
    const dialog = nadia.getByRole('dialog', { name: 'Joindre l’étape « Questions essentielles (2) » à une autre' })
    await expect(dialog.getByRole('radio', { name: /Questions essentielles \(1\)/ })).toBeChecked()
    await expect(dialog.getByText('1 dans « Nos enjeux »')).toBeVisible()
    const which = dialog.getByLabel('À quelle étape ?')
    await which.selectOption({ label: '5. Acteurs et actions' })
    await dialog.getByRole('radio', { name: /Acteurs et actions/ }).check()
    await expect(
      dialog.getByText('« Comment allons-nous… ? » : ses cartes seront ailleurs (1 dans « À classer »)'),
    ).toBeVisible()
    await expect(dialog.getByText('« Nos questions » : aucune de ses cartes n’est à copier')).toBeVisible()
    await expectAccessible(nadia)
    await which.selectOption({ label: '3. Questions essentielles (1)' })
    await expect(dialog.getByText('1 dans « Nos enjeux »')).toBeVisible()
    await expect(dialog.getByText(/seront ailleurs/)).toHaveCount(0)
    await expect(dialog.getByText('1 carte y est déjà : elle ne sera pas doublée.')).toBeVisible()
    await expectAccessible(nadia)
    await nadia.context().setOffline(true)
    await expect(dialog.getByText('Hors ligne : les cartes ne peuvent pas être copiées.')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Joindre les deux étapes' })).toHaveCount(0)
    await nadia.context().setOffline(false)
    await dialog.getByRole('button', { name: 'Joindre les deux étapes' }).click()
    await expect(actionsOf('Questions essentielles (2)')).toHaveCount(0)
    await expect(steps.getByRole('button', { name: 'Ajouter une étape' })).toBeFocused()
    await steps.getByText('Étapes retirées (1)').click()
    await expect(steps.getByText('réunie avec « Questions essentielles (1) »')).toBeVisible()
  })

  await test.step('a participant finds the cards in one step, the question in the columns of the next, and where they come from', async () => {
    await lea.getByRole('link', { name: 'Trop long' }).first().click()
    await lea.getByRole('link', { name: 'Liste : Questions essentielles (1)' }).click()
    const issues = zone(lea, 'Nos enjeux')
    await expect(issues.getByText(ISSUE)).toHaveCount(1)
    await expect(
      card(lea, 'Venu à la deuxième séance').getByText('Reçue de l’étape « Questions essentielles (2) »'),
    ).toBeVisible()
    await lea.getByRole('button', { name: 'Détails de « Venu à la deuxième séance »' }).click()
    await lea.getByRole('dialog').getByRole('link', { name: 'D’où ça vient' }).click()
    await lea.getByRole('link', { name: /liste/i }).last().click()
    await expect(lea.getByText('Cette étape a été mise de côté : vous pouvez tout lire.').first()).toBeVisible()
    await expectAccessible(lea)
  })
})

import type { Page } from '@playwright/test'
import { act, addCard, card, zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { holdableSocket } from './support/held-socket.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expectToHear, listenTo } from './support/spoken.ts'
import { expect, test } from './support/test.ts'

const WORKSHOP = 'Comment allons-nous… ?'
const ISSUES = 'Nos enjeux'

test('who listens to a list hears what others do, in groups and with names, never their own; as much as they want', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device({ viewport: { width: 683, height: 768 } })]
  const line = await holdableSocket(lea)
  await nadia.clock.install()
  const links = await readyCycle(nadia, { title: 'Écouter', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  for (const page of [nadia, lea]) await openView(page, 'Liste')
  await expect(zone(nadia, ISSUES)).toBeVisible()
  const heard = await listenTo(nadia)
  const hears = (words: RegExp): Promise<void> => expectToHear(nadia, heard, words)

  await test.step('a card added, its words changed, moved, then removed, each by its title', async () => {
    await addCard(lea, WORKSHOP, 'Ouvrir le soir', 'Question')
    await hears(/Léa a ajouté «\sOuvrir le soir\s» dans «\sComment allons-nous…\s\?\s»\./)
    await card(lea, 'Ouvrir le soir')
      .getByRole('button', { name: /modifier le titre/ })
      .click()
    await lea.keyboard.type(' et le samedi')
    await lea.keyboard.press('Enter')
    await hears(/La carte «\sOuvrir le soir et le samedi\s» a changé\./)
    await act(lea, 'Ouvrir le soir', 'Déplacer vers…')
    await lea.getByRole('dialog').getByRole('button', { name: 'Nos questions' }).click()
    await hears(/«\sOuvrir le soir et le samedi\s» est maintenant dans «\sNos questions\s»\./)
    await act(lea, 'Ouvrir le soir', 'Retirer')
    await hears(/Léa a retiré «\sOuvrir le soir et le samedi\s»\./)
  })

  await test.step('many at once are counted in one sentence', async () => {
    line.hold()
    await addSeveral(lea, ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'])
    line.release()
    await expect(card(nadia, 'Cinq')).toBeVisible()
    await hears(/[45] changements dans «\sNos enjeux\s»/)
  })

  await test.step('what one does oneself, and undoes, is not told as others’ doing', async () => {
    const before = (await heard()).length
    await addCard(nadia, ISSUES, 'De ma main')
    await nadia.keyboard.press('Control+z')
    await addCard(lea, ISSUES, 'La suite')
    await hears(/Léa a ajouté «\sLa suite\s»/)
    expect((await heard()).slice(before).join(' ')).not.toMatch(/Nadia a (ajouté|retiré)|De ma main/)
  })

  await test.step('« Annonces » is remembered by the browser: summed up, then none', async () => {
    const choice = nadia.getByLabel('Annonces')
    await choice.selectOption({ label: 'En résumé' })
    await nadia.reload()
    await expect(choice).toHaveValue('summary')
    const then = await listenTo(nadia)
    await addCard(lea, ISSUES, 'Comptée')
    await expect(card(nadia, 'Comptée')).toBeVisible()
    await expectToHear(nadia, then, /1 changement dans «\sNos enjeux\s»/)
    expect((await then()).join(' ')).not.toContain('Comptée')
    await choice.selectOption({ label: 'Aucune' })
    await addCard(lea, ISSUES, 'Tue')
    await expect(zone(nadia, ISSUES).getByText('Tue')).toBeVisible()
  })
})

/** Adds cards to « Nos enjeux » one after the other. */
async function addSeveral(page: Page, titles: readonly string[]): Promise<void> {
  await zone(page, ISSUES)
    .getByRole('button', { name: /^Ajouter .*dans/ })
    .click()
  const field = zone(page, ISSUES).getByRole('textbox')
  for (const title of titles) {
    await field.fill(title)
    await field.press('Enter')
    await expect(card(page, title)).toBeVisible()
  }
  await field.press('Escape')
}

import { addCard, card } from './support/board-list.ts'
import { join, openView } from './support/cycle.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

test('two people who type in the same card at once keep every character of both', async ({ device }) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'Écrire à deux', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  for (const page of [nadia, lea]) await openView(page, 'Liste')
  await addCard(nadia, 'Nos enjeux', 'Le mercredi')
  await expect(card(lea, 'Le mercredi')).toBeVisible()

  for (const page of [nadia, lea]) {
    await card(page, 'Le mercredi')
      .getByRole('button', { name: /modifier le titre/ })
      .click()
  }
  const [hers, his] = [nadia, lea].map((page) => page.getByRole('textbox', { name: 'Ce qui compte' }))
  if (!hers || !his) throw new Error('both edit')
  await hers.press('Home')
  await his.press('End')
  await Promise.all([
    hers.pressSequentially('AAAAAAAAAAAAAAAAAAAA', { delay: 30 }),
    his.pressSequentially('ZZZZZZZZZZZZZZZZZZZZ', { delay: 30 }),
  ])
  const kept = 'AAAAAAAAAAAAAAAAAAAALe mercrediZZZZZZZZZZZZZZZZZZZZ'
  await expect(hers).toHaveValue(kept)
  await expect(his).toHaveValue(kept)
})

test('people on a board see each other’s names, and the cursor moves with its name', async ({ device }) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'Côte à côte', name: 'Nadia' })
  await join(lea, links.participant, { name: 'Léa', structure: 'Maison des jeunes' })
  await openView(nadia, 'Mur')
  await expect(nadia.getByText('Avec vous : Léa (Maison des jeunes)')).toBeVisible()
  await expect(lea.getByText(/Avec vous\s: Nadia/)).toBeVisible()

  await lea.mouse.move(300, 300)
  await lea.mouse.move(360, 330, { steps: 5 })
  await expect(nadia.locator('[data-pointer]').getByText('Léa')).toBeVisible()
})

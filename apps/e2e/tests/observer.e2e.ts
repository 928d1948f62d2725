import { zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { cardUpdate, documentOf, sendRaw } from './support/modified-page.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

test('the relay refuses the writes of an observer’s modified page, and they reach nobody', async ({ device }) => {
  const [nadia, maire, lea] = [await device(), await device(), await device()]
  const links = await readyCycle(nadia, { title: 'Lecture seule', name: 'Nadia' })
  await enter(maire, links.observer, 'Madame le maire')
  await enter(lea, links.participant, 'Léa')
  for (const page of [nadia, maire, lea]) await openView(page, 'Liste')
  await expect(maire.getByRole('button', { name: /^Ajouter/ })).toHaveCount(0)
  const content = await documentOf(maire, 'content:')
  const cards = nadia.getByRole('main').getByText('(sans titre)')

  const refused = await sendRaw(maire, content, cardUpdate('forged-by-an-observer'))
  expect(refused).toMatchObject({ refused: 'read-only' })
  expect(refused.acknowledged).toBeLessThan(2)
  await nadia.reload()
  await expect(zone(nadia, 'Nos enjeux')).toBeVisible()
  await expect(cards).toHaveCount(0)

  // the very same bytes are welcome from somebody who may write: it was the rights that refused them
  const welcome = await sendRaw(lea, content, cardUpdate('written-by-a-participant'))
  expect(welcome).toMatchObject({ acknowledged: 2, refused: null })
  await expect(cards.first()).toBeVisible()
})

test('a socket without a cookie, and one to a document that does not exist, are refused', async ({ device, relay }) => {
  const [nadia, stranger] = [await device(), await device()]
  await readyCycle(nadia, { title: 'Porte fermée', name: 'Nadia' })
  await openView(nadia, 'Liste')
  const content = await documentOf(nadia, 'content:')
  await stranger.goto(relay.origin)
  expect((await sendRaw(stranger, content, cardUpdate('forged-by-a-stranger'))).closed).toBe(4401)
  const nowhere = { ...content, document: 'content:nowhere-at-all' }
  expect((await sendRaw(nadia, nowhere, cardUpdate('forged-elsewhere-000'))).refused).toBe('unknown')
})

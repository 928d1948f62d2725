import { createCycle } from './support/cycle.ts'
import { expect, test } from './support/test.ts'

test('from the link to the board takes less than ten seconds, and the address keeps no secret', async ({ device }) => {
  const facilitator = await device()
  const { participant } = await createCycle(facilitator, { title: 'Agir pour l’école', name: 'Nadia' })

  const newcomer = await device({ viewport: { width: 683, height: 768 } })
  const start = Date.now()
  await newcomer.goto(participant)
  await newcomer.getByLabel('Votre prénom ou un pseudonyme').fill('Léa')
  expect(newcomer.url()).not.toContain('#')
  await newcomer.getByLabel('En mon nom (habitant·e, parent)').check()
  await newcomer.getByRole('button', { name: 'Rejoindre', exact: true }).click()
  await expect(newcomer).toHaveURL(/\/mur\//)
  await expect(newcomer.getByText('Nos enjeux').first()).toBeVisible()
  expect(Date.now() - start).toBeLessThan(10_000)
})

test('coming back on the same device is immediate', async ({ device }) => {
  const facilitator = await device()
  await createCycle(facilitator, { title: 'Revenir demain', name: 'Nadia' })
  await facilitator.goto('/')
  await facilitator.getByRole('link', { name: /Revenir demain/ }).click()
  await expect(facilitator.getByRole('heading', { name: 'Revenir demain', level: 1 })).toBeVisible()
})

test('a return link brings the same person back on another device', async ({ device }) => {
  const facilitator = await device()
  await createCycle(facilitator, { title: 'Deux appareils', name: 'Nadia' })
  await facilitator.getByRole('link', { name: 'Ouvrir le cycle' }).click()
  await facilitator.getByRole('button', { name: 'Afficher mon lien de retour' }).click()
  const link = await facilitator.getByLabel('Mon lien de retour').inputValue()

  const phone = await device({ viewport: { width: 390, height: 844 } })
  await phone.goto(link)
  await expect(phone).toHaveURL(/\/c\//)
  expect(phone.url()).not.toContain('#')
  await phone.goto('/')
  await phone.getByRole('link', { name: /Deux appareils/ }).click()
  await expect(phone.getByText('Nadia').first()).toBeVisible()
})

import type { Locator, Page } from '@playwright/test'
import { addCard, card, zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { expectInHand, pressByKeys, tabTo } from './support/keyboard.ts'
import { readyCycle } from './support/ready-cycle.ts'
import { listenTo } from './support/spoken.ts'
import { expect, test } from './support/test.ts'

// Nothing here is done with a mouse: Tab, arrows and Enter only, and the focus is never lost.

const ISSUES = 'Nos enjeux'
const WORKSHOP = 'Comment allons-nous… ?'
const KEPT = 'Nos questions'
const CAFE = 'Le café des parents'
const DOOR = 'La porte ouverte'
const QUESTION = 'Comment accueillir le mercredi ?'

test('by keyboard, cards are added one after the other', async ({ device }) => {
  const page = await device()
  const heard = await listOf(page, [])
  await pressByKeys(page, page.getByRole('button', { name: 'Ajouter un enjeu dans « Nos enjeux »' }))
  const field = page.getByRole('textbox', { name: 'Ce qui compte, dans « Nos enjeux »' })
  await expect(field).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field).toHaveAccessibleDescription(/Écrivez quelques mots avant d’ajouter/)
  await expect(field).toBeFocused()
  await page.keyboard.type(CAFE)
  await page.keyboard.press('Enter')
  await says(heard, /Carte ajoutée dans «\sNos enjeux\s»\./)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
  await page.keyboard.type(DOOR)
  await page.keyboard.press('Enter')
  await expect(zone(page, ISSUES).getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Ajouter un enjeu dans « Nos enjeux »' })).toBeFocused()
  await expect(zone(page, ISSUES)).toMatchAriaSnapshot(`
    - region "Nos enjeux":
      - heading "Nos enjeux" [level=2]
      - text: 2 cartes
      - paragraph
      - list:
        - listitem:
          - text: Enjeu
          - button "Le café des parents (modifier le titre)"
          - paragraph: Nadia
          - button "Détails de « Le café des parents »": Détails
          - button "Actions pour « Le café des parents »"
        - listitem
      - button "Ajouter un enjeu dans « Nos enjeux »"
  `)
  await expectInHand(page)
})

test('by keyboard, a title and a field are edited', async ({ device }) => {
  const page = await device()
  await listOf(page, [CAFE])
  await pressByKeys(page, page.getByRole('button', { name: `${CAFE} (modifier le titre)` }))
  const title = page.getByRole('textbox', { name: 'Ce qui compte' })
  await expect(title).toBeFocused()
  await page.keyboard.type(', le mardi')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `${CAFE}, le mardi (modifier le titre)` })).toBeFocused()

  const details = page.getByRole('button', { name: `Détails de « ${CAFE}, le mardi »` })
  await pressByKeys(page, details)
  const dialog = page.getByRole('dialog', { name: 'Détails' })
  await expect(dialog).toBeVisible()
  await expectInHand(page)
  const field = dialog.getByRole('textbox', { name: 'Pour qui' })
  await tabTo(page, field)
  await page.keyboard.type('Les parents')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(details).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('Les parents')
  await page.keyboard.press('Escape')
  await expect(details).toBeFocused()
  await expectInHand(page)
})

test('by keyboard, a card is moved, and the move undone and done again; the focus follows the card', async ({
  device,
}) => {
  const page = await device()
  const heard = await listOf(page, [], QUESTION)
  await choose(page, QUESTION, 'Déplacer vers…')
  const dialog = page.getByRole('dialog', { name: 'Déplacer la carte vers…' })
  await expect(dialog).toHaveAccessibleDescription(QUESTION)
  await expect(dialog.getByRole('button', { name: ISSUES })).toHaveCount(0)
  await tabTo(page, dialog.getByRole('button', { name: 'Gardées pour plus tard' }))
  await pressByKeys(page, dialog.getByRole('button', { name: KEPT }), true)
  await says(heard, /Carte déplacée dans «\sNos questions\s»\./)
  await expect(zone(page, KEPT).getByRole('listitem')).toBeFocused()

  // what lies behind a dialog is not in sight
  await choose(page, QUESTION, 'Déplacer vers…')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Escape')
  await expect(zone(page, KEPT).getByRole('listitem')).toBeFocused()

  await page.keyboard.press('Control+z')
  await says(heard, /Annulé\./)
  await expect(zone(page, WORKSHOP).getByRole('listitem')).toBeFocused()
  const redo = page.getByRole('button', { name: 'Rétablir' })
  await pressByKeys(page, redo, true)
  await says(heard, /Rétabli\./)
  await expect(redo).toBeFocused()
  await expect(zone(page, KEPT).getByText(QUESTION)).toBeVisible()
  await page.keyboard.press('Enter')
  await says(heard, /Rien à rétablir\./)
  await expect(redo).toBeFocused()
  await expectInHand(page)
})

test('by keyboard, a card is linked to another, the link changed and taken away', async ({ device }) => {
  const page = await device()
  const heard = await listOf(page, [CAFE, DOOR])
  await choose(page, CAFE, 'Relier à…')
  const find = page.getByRole('combobox', { name: 'À quelle carte ?' })
  await tabUnless(page, find)
  await page.keyboard.type('porte')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { name: DOOR })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(find).toHaveValue(DOOR)
  await expectInHand(page)
  await pressByKeys(page, page.getByRole('button', { name: 'Relier', exact: true }))
  await says(heard, new RegExp(`Lien créé : ${CAFE} et ${DOOR}\\.`))
  await expect(card(page, `est relié à « ${DOOR} »`)).toBeFocused()

  const sentence = page.getByRole('group', { name: 'Liens' }).getByRole('button', { name: `est relié à « ${DOOR} »` })
  await pressByKeys(page, sentence)
  const dialog = page.getByRole('dialog', { name: 'Modifier le lien' })
  await tabUnless(page, dialog.getByRole('combobox', { name: 'État du lien' }))
  await page.keyboard.press('ArrowDown')
  await says(heard, /Lien modifié\./)
  await expect(dialog.getByLabel('État du lien')).toHaveValue('strengthen')
  await pressByKeys(page, dialog.getByRole('button', { name: 'Retirer le lien' }))
  await says(heard, /Lien retiré\./)
  await expect(card(page, CAFE)).toBeFocused()
  await expect(page.getByRole('group', { name: 'Liens' })).toHaveCount(0)
  await expectInHand(page)
})

test('by keyboard, an idea becomes a question where it is', async ({ device }) => {
  const page = await device()
  const heard = await listOf(page, [], QUESTION, 'Idée')
  await choose(page, QUESTION, 'Transformer en « Question »')
  await says(heard, /Carte transformée en «\sQuestion\s»\./)
  const item = zone(page, WORKSHOP).getByRole('listitem')
  await expect(item).toBeFocused()
  await expect(item.getByText('Question', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(item.getByText('Idée', { exact: true })).toBeVisible()
  await expectInHand(page)
})

test('by keyboard, a card is removed, the next one takes the focus, and it is brought back', async ({ device }) => {
  const page = await device()
  const heard = await listOf(page, [CAFE, DOOR])
  await choose(page, CAFE, 'Retirer')
  await says(heard, /carte retirée/i)
  await expect(card(page, DOOR)).toBeFocused()
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).focus()
  await page.keyboard.press('Control+z')
  await expect(card(page, CAFE)).toBeVisible()
  await expect(card(page, DOOR)).toBeFocused()
  await choose(page, CAFE, 'Retirer')
  await expect(card(page, DOOR)).toBeFocused()
  await choose(page, DOOR, 'Retirer')
  await expect(page.getByRole('heading', { name: ISSUES })).toBeFocused()

  await pressByKeys(page, page.locator('summary').filter({ hasText: 'Cartes retirées (2)' }))
  await expectInHand(page)
  await pressByKeys(page, page.getByRole('button', { name: `Remettre « ${DOOR} »` }))
  await says(heard, /Carte remise\./)
  await expect(card(page, DOOR).first()).toBeFocused()
  await expectInHand(page)
})

test('a message gives the focus back to where it came from, though the window was left meanwhile', async ({
  device,
}) => {
  const page = await device()
  await listOf(page, [CAFE, DOOR])
  await choose(page, CAFE, 'Retirer')
  await expect(card(page, DOOR)).toBeFocused()
  const close = page.getByRole('status').getByRole('button', { name: 'Fermer' })
  await close.focus()
  // what a browser tells of a window that is left and come back to: it leaves the focus where it is
  await close.evaluate((button) => {
    for (const what of ['focusout', 'focusin']) button.dispatchEvent(new FocusEvent(what, { bubbles: true }))
  })
  await page.keyboard.press('Enter')
  await expect(close).toHaveCount(0)
  await expect(card(page, DOOR)).toBeFocused()
})

/** A list with cards in it, reached as its page is: the focus on its heading. Gives what is said from then on. */
async function listOf(
  page: Page,
  issues: readonly string[],
  question?: string,
  kind = 'Question',
): Promise<() => Promise<readonly string[]>> {
  await readyCycle(page, { title: 'Au clavier', name: 'Nadia' })
  await openView(page, 'Liste')
  for (const words of issues) await addCard(page, ISSUES, words)
  if (question !== undefined) await addCard(page, WORKSHOP, question, kind)
  await page.getByRole('heading', { level: 1 }).focus()
  return listenTo(page)
}

/** Chooses what to do with a card, in the dialog of its actions, which says which card it is about. */
async function choose(page: Page, title: string, entry: string): Promise<void> {
  const opener = page.getByRole('button', { name: `Actions pour « ${title} »` })
  await pressByKeys(page, opener)
  const dialog = page.getByRole('dialog', { name: 'Que faire de cette carte ?' })
  await expect(dialog).toHaveAccessibleDescription(title)
  await tabUnless(page, dialog.getByRole('button', { name: entry, exact: true }))
  await page.keyboard.press('Enter')
}

async function tabUnless(page: Page, target: Locator): Promise<void> {
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
  if (!(await target.evaluate((element) => element === document.activeElement))) await tabTo(page, target)
}

async function says(heard: () => Promise<readonly string[]>, words: RegExp): Promise<void> {
  await expect.poll(async () => (await heard()).join(' | ').replaceAll('\u00A0', ' ')).toMatch(words)
}

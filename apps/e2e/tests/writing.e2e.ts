import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { addCard, card } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { middleOf } from './support/on-board.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const LEFT = 'abcdefghij'.repeat(20)
const RIGHT = '0123456789'.repeat(20)

test('two people who write in one card of the board at once keep all of their four hundred characters', async ({
  device,
}) => {
  test.slow()
  const [nadia, lea] = [await device(), await device()]
  await meet(nadia, lea, 'Le mercredi')
  for (const page of [nadia, lea]) {
    await openView(page, 'Mur')
    await openCard(page, 'Le mercredi')
  }

  await test.step('in its title', async () => {
    await titleOf(nadia).press('Home')
    await titleOf(lea).press('End')
    await typeTogether([titleOf(nadia), LEFT], [titleOf(lea), RIGHT])
    const kept = `${LEFT}Le mercredi${RIGHT}`
    for (const page of [nadia, lea]) await expect(titleOf(page)).toHaveValue(kept)
  })

  await test.step('in its details, with a name at each caret', async () => {
    await detailOf(nadia).click()
    await detailOf(lea).click()
    await typeTogether([detailOf(nadia), LEFT], [detailOf(lea), RIGHT])
    for (const page of [nadia, lea]) {
      await expect.poll(async () => lettersIn(await written(detailOf(page)))).toEqual(lettersIn(LEFT + RIGHT))
    }
    expect(await written(detailOf(nadia))).toBe(await written(detailOf(lea)))
    await expect(detailOf(nadia).getByText('Léa', { exact: true })).toBeVisible()
    await expect(detailOf(lea).getByText('Nadia', { exact: true })).toBeVisible()
  })

  await test.step('what was written is read in place by whoever chooses the card', async () => {
    await lea.keyboard.press('Escape')
    await expect(detailOf(lea)).toHaveCount(0)
    await expect(lea.locator('.tl-canvas').getByText(LEFT.slice(0, 10)).last()).toBeVisible()
  })
})

test('carets of others stand where they write, with their names, and go when they leave', async ({ device }) => {
  const [nadia, lea] = [await device(), await device()]
  await meet(nadia, lea, 'Le mercredi après-midi')
  await openView(lea, 'Liste')
  await openView(nadia, 'Liste')
  for (const page of [nadia, lea]) await writeTitle(page, 'Le mercredi après-midi')
  const name = nadia.locator('[aria-hidden="true"]').getByText('Léa', { exact: true })
  await expect(name).toBeVisible()
  await expect(nadia.getByRole('status').filter({ hasText: /Écrit aussi ici\s: Léa\./ })).toBeAttached()

  await test.step('the caret follows its words, and a selection is seen', async () => {
    await lea.keyboard.press('Home')
    await expect.poll(async () => (await name.boundingBox())?.x ?? 0).toBeLessThan((await endOf(titleOf(nadia))) - 60)
    await lea.keyboard.press('Shift+End')
    await expect(nadia.getByRole('listitem').locator('mark')).toHaveText('Le mercredi après-midi')
  })

  await test.step('who hides their window or leaves the field is not there any more', async () => {
    await lea.keyboard.press('Escape')
    await expect(name).toHaveCount(0)
  })
})

test('undo while writing takes back one’s own last words, then what one did before them; others’ words stay', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  await meet(nadia, lea, 'Une idée')
  for (const page of [nadia, lea]) await openView(page, 'Mur')
  await openCard(nadia, 'Une idée')
  await titleOf(nadia).press('End')
  await nadia.keyboard.type(' claire', { delay: 20 })
  await detailOf(nadia).click()
  await nadia.keyboard.type('Mes mots.', { delay: 20 })
  await openCard(lea, 'Une idée claire')
  await expect.poll(() => written(detailOf(lea))).toBe('Mes mots.')
  await detailOf(lea).click()
  await lea.keyboard.press('Control+End')
  await lea.keyboard.type(' Et les miens.', { delay: 20 })
  await expect.poll(() => written(detailOf(nadia))).toBe('Mes mots. Et les miens.')

  await undoUntil(nadia, async () => !(await written(detailOf(nadia))).includes('Mes'))
  await expect.poll(() => written(detailOf(lea))).toBe(' Et les miens.')
  expect(await written(detailOf(nadia))).toBe(' Et les miens.')
  await undoUntil(nadia, async () => (await titleOf(nadia).inputValue()) === 'Une idée')
  await expect(titleOf(lea)).toHaveValue('Une idée')
  expect(await written(detailOf(lea))).toBe(' Et les miens.')

  await nadia.keyboard.press('Control+y')
  await expect(titleOf(lea)).toHaveValue(/^Une idée .*/)
})

test('a card that goes away while it is written in stays until it is left, and says what became of it', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  await meet(nadia, lea, 'Le mercredi')
  await addCard(nadia, 'Nos enjeux', 'Le samedi')
  await openView(lea, 'Mur')
  await openCard(lea, 'Le mercredi')
  await titleOf(lea).press('End')
  await lea.keyboard.type(' matin')

  await test.step('removed by whoever made it: who writes may not bring it back, and is told who may', async () => {
    await expect(card(nadia, 'Le mercredi matin')).toBeVisible()
    await card(nadia, 'Le mercredi matin')
      .getByRole('button', { name: /^Actions pour/ })
      .click()
    await nadia
      .getByRole('dialog')
      .getByRole('button', { name: /^Retirer/ })
      .click()
    const fate = lea
      .locator('.tl-canvas')
      .getByText(/a été retirée.*gardé\s: l’équipe de facilitation pourra la remettre/)
    await expect(fate).toBeVisible()
    await expect(lea.getByRole('status').filter({ hasText: /a été retirée/ })).toBeAttached()
    await expect(titleOf(lea)).toBeFocused()
    await lea.keyboard.type(' tôt')
    await expect(titleOf(lea)).toHaveValue('Le mercredi matin tôt')
    await lea.keyboard.press('Escape')
    await expect(lea.locator('.tl-canvas').getByText(/Le mercredi/)).toHaveCount(0)
    await nadia.getByText('Cartes retirées (1)').click()
    await expect(nadia.getByText('Le mercredi matin tôt')).toBeVisible()
  })

  await test.step('the bar of a chosen card makes room for its field', async () => {
    await openCard(lea, 'Le samedi')
    await expect(lea.getByRole('group', { name: 'La carte choisie' })).toHaveCount(0)
  })

  await test.step('closed to writing meanwhile: what is there stays to be read, and says so, until it is left', async () => {
    await titleOf(lea).press('End')
    await lea.keyboard.type(' aussi')
    await expect(card(nadia, 'Le samedi aussi')).toBeVisible()
    const [cycle] = /^.*\/c\/[^/]+/.exec(nadia.url()) ?? []
    await nadia.goto(cycle ?? '')
    await nadia.getByLabel('Ouverte à l’écriture').first().uncheck()
    await expect(lea.locator('.tl-canvas').getByText(/On ne peut plus écrire ici/)).toBeVisible()
    await expect(titleOf(lea)).toHaveValue('Le samedi aussi')
    await expect(titleOf(lea)).not.toBeEditable()
    await lea.keyboard.press('Escape')
    await expect(titleOf(lea)).toHaveCount(0)
    await expect(lea.locator('.tl-canvas').getByText('Le samedi aussi')).toBeVisible()
  })
})

test('an undo that takes a card away with what another is writing in it says so, and where their words are', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  await meet(nadia, lea, 'Le mercredi')
  await openView(lea, 'Mur')
  await openCard(lea, 'Le mercredi')
  await titleOf(lea).press('End')
  await lea.keyboard.type(' et Léa')
  await expect(card(nadia, 'Le mercredi et Léa')).toBeVisible()
  await nadia.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(nadia.getByText(/La carte est retirée, avec ce que d’autres y ont écrit/)).toBeVisible()
  await expect(lea.locator('.tl-canvas').getByText(/a été retirée.*est gardé/)).toBeVisible()
  await expect(titleOf(lea)).toBeFocused()
  await nadia.getByRole('button', { name: 'Voir les cartes retirées' }).click()
  await expect(nadia.getByText('Le mercredi et Léa')).toBeVisible()
})

test('what is pasted becomes the text of a card; too much of it is refused, and said', async ({ device }) => {
  const page = await device()
  await readyCycle(page, { title: 'Coller', name: 'Nadia' })
  await openView(page, 'Liste')
  await addCard(page, 'Nos enjeux', 'Le transport')
  await card(page, 'Le transport')
    .getByRole('button', { name: /^Détails de/ })
    .click()
  const detail = page.getByRole('textbox', { name: 'Précisions' })
  await detail.click()
  await paste(detail, {
    html: '<h1>Titre</h1><p>Du <b>gras</b> et <a href="https://example.org/x">un lien</a><img src="https://example.org/x.png"></p><ul><li>un</li></ul><script>alert(1)</script>',
    text: '',
  })
  await expect(detail.locator('p').first()).toHaveText('Titre')
  await expect(detail.locator('strong')).toHaveText('gras')
  await expect(detail.locator('li')).toHaveText('un')
  await expect(detail.locator('h1, a, img:not(.ProseMirror-separator), script')).toHaveCount(0)
  await expectAccessible(page)

  await paste(detail, { html: '', text: 'x'.repeat(30_000) })
  await expect(page.getByText(/C’est la longueur maximale\s: 20\s?000\scaractères\./).first()).toBeVisible()
  await expect(detail).not.toContainText('xxx')

  await test.step('the Tab key leaves it, in a list too', async () => {
    await detail.locator('li').click()
    await page.keyboard.press('Tab')
    await expect(detail).not.toBeFocused()
  })
})

/** Both in one cycle, in which there is one card. */
async function meet(nadia: Page, lea: Page, words: string): Promise<void> {
  const links = await readyCycle(nadia, { title: 'Écrire à deux', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  await openView(nadia, 'Liste')
  await addCard(nadia, 'Nos enjeux', words)
}

async function openCard(page: Page, words: string): Promise<void> {
  const { x, y } = await middleOf(page.locator('.tl-canvas').getByText(words, { exact: true }))
  await page.mouse.dblclick(x, y)
  await expect(titleOf(page)).toBeFocused()
}

async function writeTitle(page: Page, words: string): Promise<void> {
  await card(page, words)
    .getByRole('button', { name: /modifier le titre/ })
    .click()
  await expect(titleOf(page)).toBeFocused()
}

function titleOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Ce qui compte' })
}

function detailOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Précisions' })
}

async function typeTogether(...writers: readonly (readonly [Locator, string])[]): Promise<void> {
  await Promise.all(writers.map(([field, words]) => field.pressSequentially(words, { delay: 5, timeout: 60_000 })))
}

/** The words of an editor without the names at the carets of others. */
async function written(editor: Locator): Promise<string> {
  return editor.evaluate((element) => {
    const copy = element.cloneNode(true)
    if (!(copy instanceof Element)) return ''
    for (const mark of copy.querySelectorAll('[aria-hidden]')) mark.remove()
    return copy.textContent
  })
}

function lettersIn(words: string): string {
  return [...words].toSorted().join('')
}

async function endOf(field: Locator): Promise<number> {
  const box = await field.boundingBox()
  return (box?.x ?? 0) + (box?.width ?? 0)
}

/** Presses Ctrl+Z until it is so: a slow machine cuts what is typed into several entries. */
async function undoUntil(page: Page, done: () => Promise<boolean>): Promise<void> {
  await expect(async () => {
    if (await done()) return
    await page.keyboard.press('Control+z')
    expect(await done()).toBe(true)
  }).toPass()
}

async function paste(field: Locator, { html, text }: { readonly html: string; readonly text: string }): Promise<void> {
  await field.evaluate(
    (element, [asHtml, asText]) => {
      const clipboardData = new DataTransfer()
      if (asHtml) clipboardData.setData('text/html', asHtml)
      if (asText) clipboardData.setData('text/plain', asText)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [html, text] as const,
  )
}

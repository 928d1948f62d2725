import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { openView } from './support/cycle.ts'
import { middleOf } from './support/on-board.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

// the refusal of a file that is no picture
test.use({ expectedErrors: [/status of 415/] })

const ALT = 'Le plan du quartier, avec le collège au milieu'

test('the facilitation draws, writes and lays a picture: everyone sees it, and undo takes back one’s own', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'À main levée', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  await openView(lea, 'Mur')
  await openView(nadia, 'Mur')
  const tools = nadia.getByRole('toolbar', { name: 'Outils de dessin' })
  const phone = await device({ viewport: { width: 390, height: 844 } })
  const told = phone.getByRole('region', { name: 'Dessins et images' })

  await test.step('the tools begin closed, and are not there for a participant', async () => {
    await expect(lea.getByRole('toolbar', { name: 'Outils du mur' })).toBeVisible()
    await expect(lea.getByRole('button', { name: 'Dessiner' })).toHaveCount(0)
    await expect(tools).toHaveCount(0)
    await nadia.getByRole('button', { name: 'Dessiner' }).press('Enter')
    await expectAccessible(nadia)
  })

  await test.step('a stroke and a text', async () => {
    await tools.getByRole('button', { name: 'Crayon' }).click()
    await nadia.getByLabel('Couleur').selectOption({ label: 'Rouge' })
    const { x, y } = await middleOfCanvas(nadia)
    await nadia.mouse.move(x - 60, y - 20)
    await nadia.mouse.down()
    await nadia.mouse.move(x - 10, y + 10, { steps: 6 })
    await nadia.mouse.move(x + 40, y - 20, { steps: 6 })
    await nadia.mouse.up()
    await expect(drawn(nadia, 'draw')).toHaveCount(1)
    await expect(drawn(lea, 'draw')).toHaveCount(1)
    await tools.getByRole('button', { name: 'Texte' }).click()
    await nadia.mouse.click(x - 60, y - 120)
    await expect(drawn(nadia, 'text').getByRole('textbox')).toBeFocused()
    await nadia.keyboard.type('Ici, le collège')
    await expect(nadia.getByRole('textbox', { name: 'Texte du dessin' })).toBeFocused()
    await expectAccessible(nadia)
    await nadia.keyboard.press('Escape')
    await expect(drawn(lea, 'text').getByText('Ici, le collège')).toBeVisible()
    await expect(lea.getByRole('img', { name: 'Ici, le collège' })).toHaveCount(1)
  })

  await test.step('Escape leaves a text; what was then written in it is one step back, and one forth again', async () => {
    const field = drawn(nadia, 'text').getByRole('textbox')
    await expect(field).toHaveCount(0)
    await expect(tools.getByRole('button', { name: 'Choisir et déplacer' })).toHaveAttribute('aria-pressed', 'true')
    const text = await middleOf(drawn(nadia, 'text'))
    await nadia.mouse.dblclick(text.x, text.y)
    await expect(field).toBeFocused()
    // its caret comes to where it was pressed, and only then
    await expect.poll(() => nadia.evaluate(() => getSelection()?.anchorOffset)).toBeGreaterThan(0)
    await nadia.keyboard.press('End')
    await nadia.keyboard.type(' et son jardin')
    await nadia.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
    await expect(drawn(lea, 'text')).toHaveText('Ici, le collège et son jardin')
    await nadia.keyboard.press('Control+z')
    await expect(drawn(lea, 'text')).toHaveText('Ici, le collège')
    await expect(drawn(nadia, 'text')).toHaveText('Ici, le collège')
    await nadia.keyboard.press('Control+y')
    await expect(drawn(lea, 'text')).toHaveText('Ici, le collège et son jardin')
  })

  await test.step('what is written on an arrow', async () => {
    await tools.getByRole('button', { name: 'Flèche' }).click()
    const { x, y } = await middleOfCanvas(nadia)
    await nadia.mouse.move(x - 60, y + 150)
    await nadia.mouse.down()
    await nadia.mouse.move(x + 200, y + 150, { steps: 6 })
    await nadia.mouse.up()
    await nadia.mouse.dblclick(x + 70, y + 150)
    await expect(nadia.getByRole('textbox', { name: 'Texte du dessin' })).toBeFocused()
    await nadia.keyboard.type('vers le parc')
    await expectAccessible(nadia)
    await nadia.keyboard.press('Escape')
    await expect(lea.getByRole('img', { name: 'vers le parc' })).toHaveCount(1)
  })

  await test.step('a picture, with what it shows in words; what is no picture is refused', async () => {
    await tools.getByRole('button', { name: 'Ajouter une image' }).click()
    const asked = nadia.getByRole('dialog', { name: 'Ajouter une image' })
    await asked.getByRole('button', { name: 'Ajouter l’image' }).click()
    await expect(asked.getByText('Dites en quelques mots ce que montre l’image.')).toBeVisible()
    await expectAccessible(nadia)
    await asked.getByLabel('Fichier').setInputFiles(pngOf('dessin.png', Buffer.from('<svg></svg>')))
    await asked.getByLabel('Que montre cette image ?').fill(ALT)
    await asked.getByRole('button', { name: 'Ajouter l’image' }).click()
    await expect(asked.getByRole('alert').getByText(/enregistrez-le en PNG/)).toBeVisible()
    await asked.getByLabel('Fichier').setInputFiles(pngOf('plan.png', await redPicture(nadia, 300, 200)))
    await asked.getByRole('button', { name: 'Ajouter l’image' }).click()
    await expect(asked).toHaveCount(0)
    await expect(lea.getByRole('img', { name: ALT }).first()).toBeVisible()
  })

  await test.step('a reload keeps all three', async () => {
    await lea.reload()
    await expect(drawn(lea, 'draw')).toHaveCount(1)
    await expect(drawn(lea, 'text').getByText('Ici, le collège et son jardin')).toBeVisible()
    await expect(lea.getByRole('img', { name: ALT }).first()).toBeVisible()
  })

  await test.step('the list tells what is written and shown', async () => {
    await enter(phone, links.participant, 'Léa')
    await openView(phone, 'Liste')
    await expect(told.getByRole('listitem')).toHaveText([
      'Ici, le collège et son jardin',
      `Image : ${ALT}`,
      'vers le parc',
    ])
    const picture = told.getByRole('figure', { name: ALT }).locator('img')
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(300)
    await expectAccessible(phone)
  })

  await test.step('once drawing is open to everyone, each undoes what is theirs alone', async () => {
    await nadia.getByLabel('Tout le monde peut dessiner').check()
    await lea.getByRole('button', { name: 'Dessiner' }).click()
    await lea.getByRole('toolbar', { name: 'Outils de dessin' }).getByRole('button', { name: 'Crayon' }).click()
    const { x, y } = await middleOfCanvas(lea)
    await lea.mouse.move(x - 100, y + 90)
    await lea.mouse.down()
    await lea.mouse.move(x + 60, y + 110, { steps: 8 })
    await lea.mouse.up()
    await expect(drawn(nadia, 'draw')).toHaveCount(2)
    await nadia.getByRole('button', { name: 'Annuler' }).click()
    await expect(lea.getByRole('img', { name: ALT })).toHaveCount(0)
    await expect(told.getByRole('listitem')).toHaveText(['Ici, le collège et son jardin', 'vers le parc'])
    await expect(drawn(lea, 'draw')).toHaveCount(2)
    await lea.getByRole('button', { name: 'Annuler' }).click()
    await expect(drawn(nadia, 'draw')).toHaveCount(1)
  })

  await test.step('Escape puts the tool down, then closes the tools and gives the focus back', async () => {
    await tools.getByRole('button', { name: 'Gomme' }).press('Enter')
    await nadia.keyboard.press('Escape')
    await expect(tools.getByRole('button', { name: 'Choisir et déplacer' })).toHaveAttribute('aria-pressed', 'true')
    await nadia.keyboard.press('Escape')
    await expect(tools).toHaveCount(0)
    await expect(nadia.getByRole('button', { name: 'Dessiner' })).toBeFocused()
  })

  await test.step('what is drawn in the template cannot be taken by a participant', async () => {
    await nadia.getByRole('button', { name: 'Modifier le modèle' }).click()
    await nadia.getByRole('button', { name: 'Dessiner' }).click()
    await expect(nadia.getByText('Vous dessinez dans le modèle.')).toBeVisible()
    await tools.getByRole('button', { name: 'Texte' }).click()
    const { x, y } = await middleOfCanvas(nadia)
    await nadia.mouse.click(x, y + 60)
    await expect(drawn(nadia, 'text').getByRole('textbox')).toBeFocused()
    await nadia.keyboard.type('Règle du jeu')
    await nadia.keyboard.press('Escape')
    const rule = drawn(lea, 'text').getByText('Règle du jeu')
    await expect(rule).toBeVisible()
    const before = await rule.boundingBox()
    if (!before) throw new Error('it is in view')
    await lea.keyboard.press('Escape')
    await lea.mouse.click(before.x + 5, before.y + 5)
    await lea.keyboard.press('Delete')
    await expect(rule).toBeVisible()
    await expect(drawn(nadia, 'text').getByText('Règle du jeu').last()).toBeVisible()
  })
})

/** What is drawn on the canvas, of a sort of tldraw's. */
function drawn(page: Page, sort: 'draw' | 'text'): Locator {
  return page.locator(`.tl-shape[data-shape-type='${sort}']`)
}

async function middleOfCanvas(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('.tl-canvas').boundingBox()
  if (!box) throw new Error('it is in view')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 - 40 }
}

/** A file as it is chosen: whatever its bytes are, its name says that it is a PNG. */
function pngOf(
  name: string,
  buffer: Buffer,
): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  return { name, mimeType: 'image/png', buffer }
}

/** A picture of one colour, encoded by the browser of `page`. */
async function redPicture(page: Page, width: number, height: number): Promise<Buffer> {
  const address = await page.evaluate(
    (size) => {
      const canvas = Object.assign(document.createElement('canvas'), size)
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('a browser draws')
      pen.fillStyle = '#c8281e'
      pen.fillRect(0, 0, size.width, size.height)
      return canvas.toDataURL('image/png')
    },
    { width, height },
  )
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

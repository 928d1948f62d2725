import { writeFile } from 'node:fs/promises'
import { deflateSync, crc32 } from 'node:zlib'
import type { Locator, Page, TestInfo } from '@playwright/test'
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
}, info) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'À main levée', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  await openView(lea, 'Mur')
  await openView(nadia, 'Mur')
  const tools = nadia.getByRole('toolbar', { name: 'Outils de dessin' })

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
    await nadia.keyboard.press('Escape')
    await expect(drawn(lea, 'text').getByText('Ici, le collège')).toBeVisible()
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

  await test.step('a picture, with what it shows in words; what is no picture is refused', async () => {
    await tools.getByRole('button', { name: 'Ajouter une image' }).click()
    const asked = nadia.getByRole('dialog', { name: 'Ajouter une image' })
    await asked.getByRole('button', { name: 'Ajouter l’image' }).click()
    await expect(asked.getByText('Dites en quelques mots ce que montre l’image.')).toBeVisible()
    await expectAccessible(nadia)
    await asked.getByLabel('Fichier').setInputFiles(await fileOf(info, 'dessin.png', Buffer.from('<svg></svg>')))
    await asked.getByLabel('Que montre cette image ?').fill(ALT)
    await asked.getByRole('button', { name: 'Ajouter l’image' }).click()
    await expect(asked.getByRole('alert').getByText(/enregistrez-le en PNG/)).toBeVisible()
    await asked.getByLabel('Fichier').setInputFiles(await fileOf(info, 'plan.png', redPng(300, 200)))
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

async function fileOf(info: TestInfo, name: string, bytes: Uint8Array): Promise<string> {
  const path = info.outputPath(name)
  await writeFile(path, bytes)
  return path
}

function redPng(w: number, h: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(w, 0)
  header.writeUInt32BE(h, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(w * 3, Buffer.of(200, 40, 30))])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: h }, () => row)))
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), bytes])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(bytes.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), framed.length - 4)
  return framed
}

import type { PlainScene, PlainShape } from '@tablee/canvas/bench'
import type { Page } from '@playwright/test'

/**
 * The board as `page` shows it now, read from what tldraw has drawn: a card is there from when it has been in view. What is too far
 * away to show its words tells them to screen readers only.
 */
export async function shownScene(page: Page): Promise<Omit<PlainScene, 'look'>> {
  return page.evaluate(() => {
    const canvas = document.querySelector('.tl-canvas')?.getBoundingClientRect()
    const layer = document.querySelector<HTMLElement>('.tl-html-layer.tl-shapes')
    const [, z = '1', x = '0', y = '0'] =
      /scale\(([-\d.e]+)\) translate\(([-\d.e]+)px, ?([-\d.e]+)px\)/.exec(layer?.style.transform ?? '') ?? []
    const shapes = [...document.querySelectorAll<HTMLElement>('.tl-shape')].flatMap(
      (element): readonly PlainShape[] => {
        const type = element.dataset['shapeType']
        if (type !== 'card' && type !== 'zone') return []
        const { e, f } = new DOMMatrix(element.style.transform)
        return [
          {
            type,
            id: element.dataset['shapeId'] ?? '',
            x: e,
            y: f,
            w: Number.parseFloat(element.style.width),
            h: Number.parseFloat(element.style.height),
            words: [...element.querySelectorAll('*')]
              .filter((inside) => inside.childElementCount === 0)
              .flatMap((inside) => inside.textContent || inside.getAttribute('aria-label')?.replace(' : ', '\n') || [])
              .join('\n'),
          },
        ]
      },
    )
    return {
      width: Math.round(canvas?.width ?? 0),
      height: Math.round(canvas?.height ?? 0),
      camera: { x: Number(x), y: Number(y), z: Number(z) },
      shapes: shapes.toSorted((left, right) => Number(left.type === 'card') - Number(right.type === 'card')),
    }
  })
}

import type { IndexKey, TLPageId, TLRenderingShape, TLShape, TLShapeId } from '@tldraw/tldraw'
import { Box, atom, createTLStore } from '@tldraw/tldraw'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexIn } from './drawing/bands.ts'
import { CardShapeUtil } from './card-shape.tsx'
import { LinkShapeUtil } from './link-shape.tsx'
import type { RenderingEditor } from './steady-rendering.ts'
import { keepRendering } from './steady-rendering.ts'

const PAGE = 'page:page' as TLPageId
const idOf = (name: string): TLShapeId => `shape:${name}` as TLShapeId

/** An editor of ten cards, and a link that lies where the first of them is; it looks at the page from `look`. */
function tenCards() {
  const store = createTLStore({ shapeUtils: [CardShapeUtil, LinkShapeUtil], bindingUtils: [] })
  const view = atom('view', new Box(0, 0, 500, 500))
  const unseen = atom('unseen', '')
  const shapes = (): TLShape[] => store.allRecords().filter((record) => record.typeName === 'shape')
  const editor: RenderingEditor = {
    store,
    getCurrentPageId: () => PAGE,
    getErasingShapeIds: () => NOBODY,
    getViewportPageBounds: () => view.get(),
    getShapePageBounds: (shape) => {
      const record = store.get(typeof shape === 'string' ? shape : shape.id)
      const at = record?.type === ('link' as string) ? store.get(idOf('0')) : record
      return at && new Box(at.x, at.y, 100, 100)
    },
    getNotVisibleShapes: () =>
      new Set(shapes().flatMap(({ id }) => (isSeen(editor.getShapePageBounds(id)) ? [] : [id]))),
    getRenderingShapes: () =>
      shapes()
        .filter(({ id }) => id !== unseen.get())
        .toSorted((left, right) => (left.id < right.id ? -1 : 1))
        .map((shape): TLRenderingShape => {
          const { id, opacity } = shape
          return { id, shape, opacity, index: shapes().filter((other) => other.index < shape.index).length } as never
        }),
  }
  const isSeen = (bounds: Box | undefined): boolean => bounds !== undefined && view.get().includes(bounds)
  const [rendering, notVisible] = [editor.getRenderingShapes, editor.getNotVisibleShapes]
  store.put([...Array.from({ length: 10 }, (_, card) => cardAt(card)), linkFrom()])
  keepRendering(editor, () => unseen.get())
  return {
    store,
    editor,
    hide: (card: number) => unseen.set(idOf(String(card))),
    look: (x: number) => void view.set(new Box(x, 0, 500, 500)),
    found: () => ({ rendering: rendering().map(plain), hidden: notVisible() }),
    told: () => ({ rendering: editor.getRenderingShapes().map(plain), hidden: editor.getNotVisibleShapes() }),
  }
}

const NOBODY: TLShapeId[] = []

/** What React is shown of a shape: not where it is. */
function plain({ id, index, opacity, shape }: TLRenderingShape): object {
  return { id, index, opacity, type: shape.type, props: shape.props }
}

function cardAt(card: number, x = card * 60): TLShape {
  return blank('card', String(card), x, { ...new CardShapeUtil(null as never).getDefaultProps(), title: 'Une carte' })
}

function linkFrom(): TLShape {
  return blank('link', 'link', 0, new LinkShapeUtil(null as never).getDefaultProps())
}

function blank(type: string, name: string, x: number, props: object): TLShape {
  const index: IndexKey = indexIn('cards', Number(name) || 0)
  const own = { id: idOf(name), typeName: 'shape', type, parentId: PAGE, index, x, y: 0, props }
  return { ...own, rotation: 0, isLocked: false, opacity: 1, meta: {} } as never
}

const act = fc.oneof(
  fc.record({ do: fc.constant('move' as const), card: fc.nat(9), x: fc.integer({ min: -200, max: 700 }) }),
  fc.record({ do: fc.constant('say' as const), card: fc.nat(9), title: fc.string() }),
  fc.record({ do: fc.constant('raise' as const), card: fc.nat(9), to: fc.integer({ min: 10, max: 40 }) }),
  fc.record({ do: fc.constant('remove' as const), card: fc.nat(9) }),
  fc.record({ do: fc.constantFrom('add' as const, 'hide' as const), card: fc.nat(9) }),
  fc.record({ do: fc.constant('look' as const), x: fc.integer({ min: -200, max: 700 }) }),
)

test('[SR1] what is rendered, and what is out of view, is what tldraw would have found', () => {
  fc.assert(
    fc.property(fc.array(fc.array(act, { maxLength: 3 })), (turns) => {
      const { store, look, hide, found, told } = tenCards()
      for (const turn of turns) {
        for (const step of turn) {
          if (step.do === 'look') {
            look(step.x)
            continue
          }
          if (step.do === 'hide') hide(step.card)
          const there = store.get(idOf(String(step.card)))
          if (step.do === 'add' && !there) store.put([cardAt(step.card)])
          if (!there) continue
          if (step.do === 'remove') store.remove([there.id])
          if (step.do === 'move') store.put([{ ...there, x: step.x }])
          if (step.do === 'raise') store.put([{ ...there, index: indexIn('cards', step.to) }])
          if (step.do === 'say') store.put([{ ...there, props: { ...there.props, title: step.title } }])
        }
        expect(told()).toEqual(found())
      }
    }),
    { numRuns: 200 },
  )
})

test('[SR2] while shapes are only moved within the view, both stay the same objects', () => {
  const { store, editor } = tenCards()
  const [rendering, hidden] = [editor.getRenderingShapes(), editor.getNotVisibleShapes()]
  const cards = [3, 4].flatMap((card) => store.get(idOf(String(card))) ?? [])
  store.put(cards.map((card) => ({ ...card, x: 50 })))
  expect(editor.getRenderingShapes()).toBe(rendering)
  expect(editor.getNotVisibleShapes()).toBe(hidden)
})

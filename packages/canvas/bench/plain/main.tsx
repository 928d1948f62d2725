// Plain tldraw without collaboration: what the board is measured against.

import { WordsProvider } from '@tablee/ui'
import { loadTranslate } from '@tablee/words'
import type { Editor, TLAnyShapeUtilConstructor, TLShape, TLShapeId } from '@tldraw/tldraw'
import {
  GeoShapeUtil,
  TldrawEditor,
  createTLStore,
  defaultAddFontsFromNode,
  tipTapDefaultExtensions,
} from '@tldraw/tldraw'
import '@tldraw/tldraw/tldraw.css'
import { createRoot } from 'react-dom/client'
import { BoardSceneProvider } from '../../src/board-scene.ts'
import { BoardTool } from '../../src/board-tool.ts'
import { CAMERA } from '../../src/camera.ts'
import { CardShapeUtil } from '../../src/card-shape.tsx'
import { ZoneShapeUtil } from '../../src/zone-shape.tsx'
import '../../../ui/src/tokens.css'
import type { PlainMove, PlainPage, PlainScene } from '../plain-scene.ts'
import { EMPTY_SCENE } from './empty-scene.ts'
import { recordOf } from './record-of.ts'

declare global {
  interface Window {
    plain: PlainPage
  }
}

const OURS = [CardShapeUtil, ZoneShapeUtil]
const THEIRS = [GeoShapeUtil as unknown as TLAnyShapeUtilConstructor] // reason: tldraw's types ignore `exactOptionalPropertyTypes`
const TOOLS = [BoardTool]
const COMPONENTS = { SelectionForeground: null, SelectionBackground: null }
const TEXT = { addFontsFromNode: defaultAddFontsFromNode, tipTapConfig: { extensions: tipTapDefaultExtensions } }

const t = await loadTranslate('fr')
const root = createRoot(document.querySelector('#root') ?? document.body)
let shown: Editor | null = null

window.plain = {
  show: async (scene) => {
    shown = await mount(scene)
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  },
  play: (moves) => {
    if (shown) play(shown, moves)
  },
}

function mount({ look, width, height, camera, shapes }: PlainScene): Promise<Editor> {
  const shapeUtils = look === 'cards' ? OURS : THEIRS
  const store = createTLStore({ shapeUtils, bindingUtils: [] })
  return new Promise((mounted) => {
    root.render(
      <WordsProvider words={{ t, language: 'fr' }}>
        <BoardSceneProvider value={EMPTY_SCENE}>
          <div style={{ position: 'relative', width, height }}>
            <TldrawEditor
              store={store}
              shapeUtils={shapeUtils}
              tools={TOOLS}
              components={COMPONENTS}
              textOptions={TEXT}
              cameraOptions={CAMERA}
              initialState="select"
              autoFocus={false}
              onMount={(editor) => {
                editor.store.mergeRemoteChanges(() => {
                  editor.store.put(shapes.map((shape, index) => recordOf(editor, shape, index, look)))
                })
                editor.setCamera(camera)
                mounted(editor)
              }}
            />
          </div>
        </BoardSceneProvider>
      </WordsProvider>,
    )
  })
}

function play({ store }: Editor, moves: readonly PlainMove[]): void {
  const begin = performance.now()
  let next = 0
  const step = (): void => {
    const now = performance.now() - begin
    const moved = new Map<string, PlainMove>()
    for (let move = moves[next]; move && move.at <= now; move = moves[next]) {
      moved.set(move.id, move)
      next += 1
    }
    const puts = [...moved.values()].flatMap(({ id, x, y }): readonly TLShape[] => {
      const shape = store.get(id as TLShapeId)
      return shape ? [{ ...shape, x, y }] : []
    })
    if (puts.length > 0) store.mergeRemoteChanges(() => store.put(puts))
    if (next < moves.length) requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}

import type { Box } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import { Move, MoveDiagonal2, Pencil, useStore, useWords } from '@tablee/ui'
import { useEditor, useValue } from '@tldraw/tldraw'
import type { PointerEvent, ReactNode } from 'react'
import { useState } from 'react'
import { useBoardScene } from './board-scene.ts'
import type { TemplateEditing } from './board-scene.ts'
import type { ShownZone } from './project-board.ts'
import styles from './zone-frames.module.css'
import { useEscape } from './use-escape.ts'

/** What a hand does to a zone, in page units. */
interface Pull {
  readonly key: string
  readonly what: 'move' | 'resize'
  readonly from: { readonly x: number; readonly y: number }
  readonly by: { readonly x: number; readonly y: number }
}

/** Zones are placed on a grid of so many page units, so that their edges can be brought in line. */
const GRID = 8

/** While the template is changed: a frame around each zone, by which it is moved, resized and opened. The keyboard has the page's list of zones. */
export function ZoneFrames(): ReactNode {
  const { template } = useBoardScene()
  const editing = useStore(template)
  return editing ? <Frames editing={editing} /> : null
}

function Frames({ editing }: { readonly editing: TemplateEditing }): ReactNode {
  const editor = useEditor()
  const { shown } = useBoardScene()
  const { zones } = useStore(shown)
  const [pull, setPull] = useState<Pull | null>(null)
  const view = useValue('view', () => ({ zoom: editor.getZoomLevel(), camera: editor.getCamera() }), [editor])
  useEscape(pull !== null, () => setPull(null))

  const start = (zone: ShownZone, what: Pull['what']) => (event: PointerEvent) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    const from = editor.screenToPage({ x: event.clientX, y: event.clientY })
    setPull({ key: zone.zone.spec.key, what, from, by: { x: 0, y: 0 } })
  }
  const move = (event: PointerEvent): void => {
    if (!pull) return
    const to = editor.screenToPage({ x: event.clientX, y: event.clientY })
    setPull({ ...pull, by: { x: onGrid(to.x - pull.from.x), y: onGrid(to.y - pull.from.y) } })
  }
  const letGo = (zone: ShownZone) => () => {
    setPull(null)
    if (pull && (pull.by.x !== 0 || pull.by.y !== 0)) editing.place(pull.key, boxAfter(zone, pull))
  }
  return zones.map((zone) => {
    const { key } = zone.zone.spec
    const mine = pull?.key === key ? pull : null
    const corner = editor.pageToViewport({ x: zone.x, y: zone.y })
    const by = mine?.by ?? { x: 0, y: 0 }
    const moved = mine?.what === 'move' ? by : { x: 0, y: 0 }
    const grown = mine?.what === 'resize' ? by : { x: 0, y: 0 }
    return (
      <Frame
        key={zone.zone.id}
        zone={zone}
        style={{
          left: corner.x + moved.x * view.zoom,
          top: corner.y + moved.y * view.zoom,
          width: Math.max(LEAST, (zone.w + grown.x) * view.zoom),
          height: Math.max(LEAST, (zone.h + grown.y) * view.zoom),
        }}
        held={mine !== null}
        onMove={start(zone, 'move')}
        onResize={start(zone, 'resize')}
        onPointer={move}
        onLetGo={letGo(zone)}
        onCancel={() => setPull(null)}
        onEdit={() => editing.edit(key)}
      />
    )
  })
}

/** Room (px) for the handles of a frame, however far the zone is. */
const LEAST = 92

interface FrameProps {
  readonly zone: ShownZone
  readonly style: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  readonly held: boolean
  readonly onMove: (event: PointerEvent) => void
  readonly onResize: (event: PointerEvent) => void
  readonly onPointer: (event: PointerEvent) => void
  readonly onLetGo: () => void
  readonly onCancel: () => void
  readonly onEdit: () => void
}

function Frame({ zone, style, held, onMove, onResize, onPointer, onLetGo, onCancel, onEdit }: FrameProps): ReactNode {
  const { t, language } = useWords()
  const name = { zone: inLanguage(zone.zone.spec.title, language) }
  const handle = { tabIndex: -1, onPointerMove: onPointer, onPointerUp: onLetGo, onPointerCancel: onCancel } as const
  return (
    <div className={styles.frame} style={style} data-held={held || undefined} data-zone={zone.zone.id}>
      <button
        type="button"
        className={styles.grip}
        {...named(t('template.moveZone', name))}
        {...handle}
        onPointerDown={onMove}
      >
        <Move aria-hidden="true" size={20} />
      </button>
      <button
        type="button"
        className={styles.edit}
        {...named(t('template.editZone', name))}
        tabIndex={-1}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={onEdit}
      >
        <Pencil aria-hidden="true" size={20} />
      </button>
      <button
        type="button"
        className={styles.corner}
        {...named(t('template.resizeZone', name))}
        {...handle}
        onPointerDown={onResize}
      >
        <MoveDiagonal2 aria-hidden="true" size={20} />
      </button>
    </div>
  )
}

/** What a button without words says, to the eye and to screen readers. */
function named(words: string): { readonly title: string; readonly 'aria-label': string } {
  return { title: words, 'aria-label': words }
}

function onGrid(distance: number): number {
  return Math.round(distance / GRID) * GRID
}

/** Where a zone comes to lie. It is drawn lower and taller than its box where cards make it grow: what the eye sees is what the hand resizes. */
function boxAfter({ zone, w, h }: ShownZone, { what, by }: Pull): Box {
  const { box } = zone.spec
  if (what === 'move') return { ...box, x: box.x + by.x, y: box.y + by.y }
  return { ...box, w: w + by.x, h: by.y === 0 ? box.h : h + by.y }
}

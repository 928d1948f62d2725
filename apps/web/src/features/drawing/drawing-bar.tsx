import type { DrawingColor, DrawingForm, DrawingHandle, DrawingSize, DrawingTool } from '@tablee/canvas'
import { DRAWING_COLORS, DRAWING_FORMS, DRAWING_SIZES, DRAWING_TOOLS } from '@tablee/canvas'
import type { ToastMessage } from '@tablee/ui'
import {
  ArrowUpRight,
  Checkbox,
  Eraser,
  IconButton,
  Image,
  MousePointer2,
  PenLine,
  Select,
  Shapes,
  Trash2,
  Type,
  useStore,
  useWords,
} from '@tablee/ui'
import type { KeyboardEvent, ReactNode } from 'react'
import { useState } from 'react'
import { AddPictureDialog } from './add-picture-dialog.tsx'
import styles from './drawing-bar.module.css'
import type { DrawingMode } from './use-drawing.ts'

const ICONS: Readonly<Record<DrawingTool, ReactNode>> = {
  select: <MousePointer2 />,
  pen: <PenLine />,
  arrow: <ArrowUpRight />,
  text: <Type />,
  shape: <Shapes />,
  eraser: <Eraser />,
}

export interface DrawingBarProps {
  readonly mode: DrawingMode
  readonly drawing: DrawingHandle
  /** Whether what is drawn goes to the template. */
  readonly template: boolean
  readonly onClose: () => void
  readonly onMessage: (message: ToastMessage) => void
}

/** The drawing tools, a row of their own above the board, so that they hide nothing of it. Escape puts a tool down, then closes them. */
export function DrawingBar({ mode, drawing, template, onClose, onMessage }: DrawingBarProps): ReactNode {
  const { t } = useWords()
  const tool = useStore(drawing.tool)
  const style = useStore(drawing.style)
  const selected = useStore(drawing.selected)
  const [adding, setAdding] = useState(false)
  const escape = (event: KeyboardEvent): void => {
    // the dialog of pictures is elsewhere on the page, and closes by itself
    if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return
    if (tool === 'select') onClose()
    else drawing.choose('select')
  }
  const opens = mode.openToAll !== null && !template
  const isStyling = selected > 0 || (tool !== 'select' && tool !== 'eraser')
  return (
    <div className={styles.bar} data-aside={opens ? (isStyling ? 'opening' : 'styles') : undefined} onKeyDown={escape}>
      <div className={styles.tools} role="toolbar" aria-label={t('drawing.tools')}>
        {DRAWING_TOOLS.map((each) => (
          <IconButton
            key={each}
            className={styles.tool}
            label={t(`drawing.tool.${each}`)}
            icon={ICONS[each]}
            aria-pressed={tool === each}
            onClick={() => drawing.choose(each)}
          />
        ))}
        <IconButton label={t('drawing.add.title')} icon={<Image />} onClick={() => setAdding(true)} />
        <IconButton
          label={t('drawing.remove')}
          icon={<Trash2 />}
          aria-disabled={selected === 0}
          className={styles.tool}
          onClick={() => (selected > 0 ? drawing.removeSelected() : undefined)}
        />
      </div>
      <div className={styles.styles}>
        <Select
          label={t('drawing.color')}
          labelHidden
          title={t('drawing.color')}
          value={style.color}
          options={DRAWING_COLORS.map((color) => ({ value: color, label: t(`drawing.colors.${color}`) }))}
          onChange={({ currentTarget: { value } }) => drawing.setStyle({ color: value as DrawingColor })} // reason: its own options
        />
        <Select
          label={t('drawing.size')}
          labelHidden
          title={t('drawing.size')}
          value={style.size}
          options={DRAWING_SIZES.map((size) => ({ value: size, label: t(`drawing.sizes.${size}`) }))}
          onChange={({ currentTarget: { value } }) => drawing.setStyle({ size: value as DrawingSize })} // reason: its own options
        />
        {tool === 'shape' ? (
          <Select
            label={t('drawing.form')}
            labelHidden
            title={t('drawing.form')}
            value={style.form}
            options={DRAWING_FORMS.map((form) => ({ value: form, label: t(`drawing.forms.${form}`) }))}
            onChange={({ currentTarget: { value } }) => drawing.setStyle({ form: value as DrawingForm })} // reason: its own options
          />
        ) : null}
      </div>
      {template ? <p className={styles.words}>{t('drawing.onTemplate')}</p> : null}
      {opens ? (
        <div className={styles.opening}>
          <Checkbox
            label={t('drawing.openToAll')}
            checked={mode.isOpenToAll}
            onChange={(event) => mode.openToAll?.(event.currentTarget.checked)}
          />
        </div>
      ) : null}
      {adding ? (
        <AddPictureDialog
          document={mode.document}
          drawing={drawing}
          onMessage={onMessage}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </div>
  )
}

import type { DrawingHandle } from '@tablee/canvas'
import type { ToastMessage } from '@tablee/ui'
import { Brush, Button, PencilRuler, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import { DrawingBar } from '../drawing/drawing-bar.tsx'
import type { DrawingMode } from '../drawing/use-drawing.ts'
import { TemplateBar } from '../template/template-bar.tsx'
import type { TemplateMode } from '../template/use-template.ts'
import styles from './board-modes.module.css'

export interface BoardModesProps {
  readonly template: TemplateMode
  readonly drawing: DrawingMode
  readonly drawingHandle: DrawingHandle | null
  readonly onMessage: (message: ToastMessage) => void
}

/** What there is beyond the four large actions: drawing for those who may, the template for the facilitation. Both begin closed. */
export function BoardModes({ template, drawing, drawingHandle, onMessage }: BoardModesProps): ReactNode {
  const { t } = useWords()
  const templateButton = useRef<HTMLButtonElement>(null)
  const drawingButton = useRef<HTMLButtonElement>(null)
  const turnDrawing = (on: boolean): void => {
    if (!on) drawingHandle?.choose('select')
    drawing.turn(on)
  }
  return (
    <>
      {template.allowed || drawing.allowed ? (
        <div className={styles.modes} data-modes="">
          {drawing.allowed ? (
            <Button
              ref={drawingButton}
              look="quiet"
              className={styles.mode}
              icon={<Brush aria-hidden="true" />}
              aria-pressed={drawing.on}
              onClick={() => turnDrawing(!drawing.on)}
            >
              {t('drawing.open')}
            </Button>
          ) : null}
          {template.allowed ? (
            <Button
              ref={templateButton}
              look="quiet"
              className={styles.mode}
              icon={<PencilRuler aria-hidden="true" />}
              aria-pressed={template.on}
              onClick={() => template.turn(!template.on)}
            >
              <span className={styles.long}>{t('template.open')}</span>
              <span className={styles.short} aria-hidden="true">
                {t('template.openShort')}
              </span>
            </Button>
          ) : null}
        </div>
      ) : null}
      {template.on ? (
        <TemplateBar
          editing={template}
          onDone={() => {
            template.turn(false)
            templateButton.current?.focus()
          }}
        />
      ) : null}
      {drawing.on && drawingHandle ? (
        <DrawingBar
          mode={drawing}
          drawing={drawingHandle}
          template={template.on}
          onMessage={onMessage}
          onClose={() => {
            turnDrawing(false)
            drawingButton.current?.focus()
          }}
        />
      ) : null}
    </>
  )
}

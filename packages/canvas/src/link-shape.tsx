import { LinkState, questionMark } from '@tablee/model'
import { QuestionBadge, classNames } from '@tablee/ui'
import type { Editor, RecordProps } from '@tldraw/tldraw'
import { Edge2d, HTMLContainer, SVGContainer, T, Vec, useEditor, useValue } from '@tldraw/tldraw'
import type { ReactNode } from 'react'
import { BoardShapeUtil } from './board-shape-util.ts'
import type { Line } from './link-line.ts'
import { lineBetween } from './link-line.ts'
import styles from './link-shape.module.css'
import { cardShapeId } from './shape-ids.ts'
import type { LinkProps, LinkShape } from './shape-types.ts'
import { isCardShape } from './shape-types.ts'

/** Shorter than this (page units), a line has no room for words. */
const ROOM_FOR_WORDS = 150
/** How far along its line a link says what it is, by its lane: the words of neighbours do not lie on one another. */
const WORDS_AT = [0.5, 0.32, 0.68, 0.4, 0.6]
const HEAD = { length: 13, half: 7 }

/**
 * A link on the canvas: an arrow that can be chosen, never moved by itself. Its shape stays at the corner of the page,
 * so that its geometry is in page coordinates and follows its cards as they are dragged.
 */
export class LinkShapeUtil extends BoardShapeUtil<LinkShape> {
  static override type = 'link' as const
  static override props: RecordProps<LinkShape> = {
    link: T.string,
    from: T.string,
    to: T.string,
    state: T.literalEnum(...LinkState.options),
    stateLabel: T.string,
    degreeLabel: T.string,
    ends: T.string,
    mark: T.number,
    lane: T.number,
  }

  override getDefaultProps(): LinkProps {
    return { link: '', from: '', to: '', state: 'exists', stateLabel: '', degreeLabel: '', ends: '', mark: 0, lane: 0 }
  }
  override getGeometry({ props }: LinkShape): Edge2d {
    const { start, end } = lineOf(this.editor, props) ?? NOWHERE
    return new Edge2d({ start: Vec.From(start), end: Vec.From(end) })
  }
  override getAriaDescriptor({ props }: LinkShape): string {
    return [props.ends, props.stateLabel, props.degreeLabel].filter(Boolean).join(' · ')
  }
  override canSnap(): boolean {
    return false
  }
  override component(shape: LinkShape): ReactNode {
    return <LinkView shape={shape} />
  }
  override indicator(): ReactNode {
    return null
  }
}

const NOWHERE: Line = { start: { x: 0, y: 0 }, end: { x: 1, y: 0 } }

/** Where the line of a link lies now, in page coordinates; null where it cannot be seen. */
function lineOf(editor: Editor, { from, to, lane }: LinkProps): Line | null {
  const [start, end] = [from, to].map((key) => editor.getShape(cardShapeId(key)))
  if (!isCardShape(start) || !isCardShape(end)) return null
  return lineBetween({ ...start.props, x: start.x, y: start.y }, { ...end.props, x: end.x, y: end.y }, lane)
}

function LinkView({ shape: { id, props } }: { readonly shape: LinkShape }): ReactNode {
  const editor = useEditor()
  const line = useValue('line of a link', () => lineOf(editor, props), [editor, props])
  const chosen = useValue('chosen link', () => editor.getOnlySelectedShapeId() === id, [editor, id])
  if (!line) return null
  const { start, end } = line
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const length = Math.hypot(dx, dy)
  const [ux, uy] = [dx / length, dy / length]
  const neck = { x: end.x - ux * HEAD.length, y: end.y - uy * HEAD.length }
  const head = [end, ...[HEAD.half, -HEAD.half].map((side) => ({ x: neck.x - uy * side, y: neck.y + ux * side }))]
  const stroke = { x1: start.x, y1: start.y, x2: neck.x, y2: neck.y }
  const at = WORDS_AT[props.lane] ?? 0.5
  const mark = props.mark > 0 ? questionMark(props.mark) : null
  return (
    <>
      <SVGContainer className={classNames(styles.link, styles[props.state])}>
        {chosen ? <line {...stroke} className={styles.halo} /> : null}
        <line {...stroke} className={styles.line} />
        {props.state === 'strengthen' ? <line {...stroke} className={styles.core} /> : null}
        <polygon className={styles.head} points={head.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </SVGContainer>
      {length < ROOM_FOR_WORDS ? null : (
        <HTMLContainer className={classNames(styles.words, styles[props.state], chosen && styles.chosen)}>
          <span className={styles.label} style={{ left: start.x + dx * at, top: start.y + dy * at }}>
            {mark ? <QuestionBadge mark={mark} /> : null}
            {[props.stateLabel, props.degreeLabel].filter(Boolean).join(' · ')}
          </span>
        </HTMLContainer>
      )}
    </>
  )
}

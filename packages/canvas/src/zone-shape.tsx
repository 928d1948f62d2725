import { questionMark } from '@tablee/model'
import { Ellipsis, Lock, LookBand, PeopleHere, Plus, QuestionBadge, classNames, useStore, useWords } from '@tablee/ui'
import type { PersonHere } from '@tablee/ui'
import type { RecordProps } from '@tldraw/tldraw'
import { HTMLContainer, Rectangle2d, T, useEditor, useValue } from '@tldraw/tldraw'
import type { CSSProperties, ReactNode } from 'react'
import { ASIDE } from './board-shapes.ts'
import { useBoardScene } from './board-scene.ts'
import { BoardShapeUtil } from './board-shape-util.ts'
import { farNames } from './far-names.ts'
import type { ZoneShape } from './shape-types.ts'
import styles from './zone-shape.module.css'

/** A zone on the canvas: part of the table itself, it is neither selected nor moved. */
export class ZoneShapeUtil extends BoardShapeUtil<ZoneShape> {
  static override type = 'zone' as const
  static override props: RecordProps<ZoneShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    zone: T.string,
    title: T.string,
    prompt: T.string,
    mark: T.number,
    question: T.string,
    slot: T.number,
    pattern: T.literalEnum('plain', 'stripes', 'dots', 'grid'),
    count: T.number,
    open: T.boolean,
    locked: T.boolean,
    poster: T.boolean,
  }

  override getDefaultProps(): ZoneShape['props'] {
    return {
      w: 1,
      h: 1,
      zone: '',
      title: '',
      prompt: '',
      mark: 0,
      question: '',
      slot: 0,
      pattern: 'plain',
      count: 0,
      open: false,
      locked: false,
      poster: false,
    }
  }
  override getGeometry({ props }: ZoneShape): Rectangle2d {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: true })
  }
  override canTabTo(): boolean {
    return false
  }
  override component(shape: ZoneShape): ReactNode {
    return <ZoneView id={shape.id} props={shape.props} />
  }
  override indicator(): ReactNode {
    return null
  }
}

function ZoneView({ id, props }: Pick<ZoneShape, 'id' | 'props'>): ReactNode {
  const editor = useEditor()
  const named = useValue('named', () => farNames(editor).has(id), [editor, id])
  const { t } = useWords()
  const { target, addTo, actOn } = useBoardScene()
  const drop = useStore(target)
  const over = drop?.zone === props.zone ? drop : null
  const mark = props.mark > 0 ? questionMark(props.mark) : null
  return (
    <HTMLContainer
      className={classNames(
        styles.zone,
        props.zone === ASIDE && styles.aside,
        props.poster && styles.poster,
        mark && styles.marked,
        named && styles.named,
        props.slot > 0 && styles.banded,
        over && (over.accepted ? styles.taking : styles.refusing),
      )}
      style={mark ? ({ '--question': mark.color } as CSSProperties) : undefined}
    >
      {props.slot > 0 ? (
        <LookBand look={{ slot: props.slot, pattern: props.pattern }} className={styles.band ?? ''} />
      ) : null}
      <ZonePeople zone={props.zone} />
      <div className={styles.head}>
        <div className={styles.name}>
          {mark ? <QuestionBadge mark={mark} /> : null}
          <span className={styles.title}>{props.title}</span>
          {props.poster ? null : (
            <span className={styles.count} title={t('board.cards', { count: props.count })}>
              {props.count}
            </span>
          )}
          {props.locked ? <Lock aria-label={t('board.lockedZone')} size={18} className={styles.lock} /> : null}
          {props.open ? (
            <>
              <ZoneButton label={t('board.addTo', { zone: props.title })} onPress={() => addTo(props.zone)}>
                <Plus aria-hidden="true" size={24} />
              </ZoneButton>
              <ZoneButton label={t('handling.zoneActions', { zone: props.title })} onPress={() => actOn(props.zone)}>
                <Ellipsis aria-hidden="true" size={24} />
              </ZoneButton>
            </>
          ) : null}
        </div>
        <p className={styles.prompt}>{props.question || props.prompt}</p>
      </div>
      {props.count === 0 && !props.poster ? (
        <p className={styles.hint}>{props.question ? props.prompt : props.open ? t('board.firstCard') : null}</p>
      ) : null}
    </HTMLContainer>
  )
}

/** Who else is in the zone, on its upper edge, where they take no room from its name. */
function ZonePeople({ zone }: { readonly zone: string }): ReactNode {
  const here = useStore(useBoardScene().visitors).get(zone) ?? NOBODY
  return (
    <div className={styles.people}>
      <PeopleHere people={here} />
    </div>
  )
}
const NOBODY: readonly PersonHere[] = []

interface ZoneButtonProps {
  readonly label: string
  readonly onPress: () => void
  readonly children: ReactNode
}

/** Beside the zone's name, where it is in view whenever the name is. The keyboard has the page's own buttons. */
function ZoneButton({ label, onPress, children }: ZoneButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={styles.act}
      tabIndex={-1}
      title={label}
      aria-label={label}
      onPointerDown={(event) => event.stopPropagation()}
      onTouchEnd={(event) => event.stopPropagation()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

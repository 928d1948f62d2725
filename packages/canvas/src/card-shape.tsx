import type { CardId } from '@tablee/model'
import { Kind, questionMark } from '@tablee/model'
import {
  AlignLeft,
  Combine,
  KindBadge,
  QuestionBadge,
  VisuallyHidden,
  classNames,
  kindTint,
  useWords,
} from '@tablee/ui'
import type { RecordProps } from '@tldraw/tldraw'
import { HTMLContainer, Rectangle2d, T, useEditor, useIsEditing, useValue } from '@tldraw/tldraw'
import type { ReactNode } from 'react'
import { useSyncExternalStore } from 'react'
import { useBoardScene } from './board-scene.ts'
import { BoardShapeUtil } from './board-shape-util.ts'
import styles from './card-shape.module.css'
import { CardReader, CardWriter } from './card-writer.tsx'
import { hasFace } from './mount-cards.ts'
import type { CardShape } from './shape-types.ts'

/** A card on the canvas: it can be moved and written in, never resized, turned or copied. */
export class CardShapeUtil extends BoardShapeUtil<CardShape> {
  static override type = 'card' as const
  static override props: RecordProps<CardShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    card: T.string,
    kind: T.literalEnum(...Kind.options),
    kindLabel: T.string,
    title: T.string,
    detailed: T.boolean,
    placeholder: T.string,
    facts: T.string,
    byline: T.string,
    marks: T.arrayOf(T.number),
    mirror: T.boolean,
    merged: T.number,
  }

  override getDefaultProps(): CardShape['props'] {
    return {
      w: 1,
      h: 1,
      card: '',
      kind: 'idea',
      kindLabel: '',
      title: '',
      detailed: false,
      placeholder: '',
      facts: '',
      byline: '',
      marks: [],
      mirror: false,
      merged: 0,
    }
  }
  override getGeometry({ props }: CardShape): Rectangle2d {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: true })
  }
  override getAriaDescriptor({ props }: CardShape): string {
    return `${props.kindLabel} : ${props.title || props.placeholder}`
  }
  override canEdit(): boolean {
    return true
  }
  override component(shape: CardShape): ReactNode {
    return <CardView shape={shape} />
  }
  override indicator(shape: CardShape): ReactNode {
    return <CardIndicator shape={shape} />
  }
}

/** A card that is written or read in place is larger than its shape, and draws its own edge. */
function CardIndicator({ shape: { id, props } }: { readonly shape: CardShape }): ReactNode {
  const [isEditing, isChosen] = [useIsEditing(id), useIsChosen(id)]
  return isEditing || (isChosen && props.detailed) ? null : <rect width={props.w} height={props.h} rx={10} />
}

function CardView({ shape }: { readonly shape: CardShape }): ReactNode {
  const editor = useEditor()
  const { id, props } = shape
  const isRead = useValue('card to be read', () => hasFace(editor, id) || editor.getEditingShapeId() === id, [
    editor,
    id,
  ])
  return isRead ? <CardFace shape={shape} /> : <CardPatch props={props} />
}

/** A card that is too far away to be read, or not drawn yet: where it is, and of which kind. */
function CardPatch({ props }: { readonly props: CardShape['props'] }): ReactNode {
  return (
    <HTMLContainer
      role="img"
      aria-label={`${props.kindLabel} : ${props.title || props.placeholder}`}
      className={classNames(styles.patch, kindTint(props.kind))}
    />
  )
}

function CardFace({ shape: { id, props } }: { readonly shape: CardShape }): ReactNode {
  const { t } = useWords()
  const { writers } = useBoardScene()
  const editing = useIsEditing(id)
  const reading = useIsChosen(id) && props.detailed && !editing
  const writer = useSyncExternalStore(writers.subscribe, () => writers.get().get(props.card))
  return (
    <HTMLContainer
      className={classNames(
        styles.card,
        props.mirror && styles.mirror,
        editing && styles.editing,
        reading && styles.reading,
        writer !== undefined && styles.written,
        props.facts !== '' && styles.told,
      )}
    >
      <div className={styles.head}>
        <KindBadge kind={props.kind} label={props.kindLabel} />
        <span className={styles.marks}>
          {props.merged > 0 ? (
            <span className={styles.merged} title={t('gather.holds', { count: props.merged })}>
              <Combine aria-label={t('gather.holds', { count: props.merged })} size={15} />
              {props.merged}
            </span>
          ) : null}
          {props.marks.map((number) => (
            <QuestionBadge key={number} mark={questionMark(number)} />
          ))}
        </span>
      </div>
      {editing ? (
        <CardWriter shape={id} card={props.card as CardId} label={props.placeholder} />
      ) : (
        <Title title={props.title} placeholder={props.placeholder} />
      )}
      {props.facts === '' ? null : <p className={styles.facts}>{props.facts}</p>}
      {reading ? <CardReader shape={id} card={props.card as CardId} /> : null}
      <div className={styles.foot}>
        <p className={styles.byline}>{writer === undefined ? props.byline : t('board.writing', { name: writer })}</p>
        {props.detailed ? (
          <span className={styles.more} title={t('board.hasDetail')}>
            <AlignLeft aria-hidden="true" />
            <VisuallyHidden>{t('board.hasDetail')}</VisuallyHidden>
          </span>
        ) : null}
      </div>
    </HTMLContainer>
  )
}

/** Whether this card alone is chosen, and lies still. */
function useIsChosen(id: CardShape['id']): boolean {
  const editor = useEditor()
  return useValue(
    'chosen card',
    () => editor.getOnlySelectedShapeId() === id && !editor.isInAny('select.translating', 'select.pointing_shape'),
    [editor, id],
  )
}

function Title({ title, placeholder }: { readonly title: string; readonly placeholder: string }): ReactNode {
  return title === '' ? (
    <p className={classNames(styles.title, styles.empty)}>{placeholder}</p>
  ) : (
    <p className={styles.title}>{title}</p>
  )
}

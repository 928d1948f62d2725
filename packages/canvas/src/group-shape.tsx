import { GROUP_HEADER, GroupColor } from '@tablee/model'
import { Group, classNames, groupStyle, useStore, useWords } from '@tablee/ui'
import type { RecordProps } from '@tldraw/tldraw'
import { Group2d, HTMLContainer, Rectangle2d, T } from '@tldraw/tldraw'
import type { ReactNode } from 'react'
import { useBoardScene } from './board-scene.ts'
import { BoardShapeUtil } from './board-shape-util.ts'
import styles from './group-shape.module.css'
import type { CardGroupShape } from './shape-types.ts'

/** A group of cards on the canvas: taken by its name or its edge, it carries its cards. */
export class CardGroupShapeUtil extends BoardShapeUtil<CardGroupShape> {
  static override type = 'card-group' as const
  static override props: RecordProps<CardGroupShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    group: T.string,
    title: T.string,
    color: T.literalEnum(...GroupColor.options),
    count: T.number,
  }

  override getDefaultProps(): CardGroupShape['props'] {
    return { w: 1, h: 1, group: '', title: '', color: 'teal', count: 0 }
  }
  override getGeometry({ props }: CardGroupShape): Group2d {
    const name = new Rectangle2d({ width: props.w, height: Math.min(GROUP_HEADER, props.h), isFilled: true })
    return new Group2d({ children: [name, new Rectangle2d({ width: props.w, height: props.h, isFilled: false })] })
  }
  override getAriaDescriptor({ props }: CardGroupShape): string {
    return props.title
  }
  override component(shape: CardGroupShape): ReactNode {
    return <GroupView shape={shape} />
  }
  override indicator({ props }: CardGroupShape): ReactNode {
    return <rect width={props.w} height={props.h} rx={12} />
  }
}

function GroupView({ shape: { id, props } }: { readonly shape: CardGroupShape }): ReactNode {
  const { t } = useWords()
  const { target } = useBoardScene()
  const isTaking = useStore(target)?.group === id
  return (
    <HTMLContainer className={classNames(styles.group, isTaking && styles.taking)} style={groupStyle(props.color)}>
      <div className={styles.name}>
        <Group aria-hidden="true" size={20} className={styles.icon} />
        <span className={props.title ? styles.title : styles.untitled}>{props.title || t('gather.untitled')}</span>
        <span className={styles.count} title={t('board.cards', { count: props.count })}>
          {props.count}
        </span>
      </div>
    </HTMLContainer>
  )
}

import { classNames } from '@tablee/ui'
import { useEditor, useValue } from '@tldraw/tldraw'
import type { CSSProperties, ReactNode } from 'react'
import type { FarName } from './far-names.ts'
import { farNames } from './far-names.ts'
import styles from './zone-names.module.css'

/** Seen from very far, the names of zones in letters that can be read. Screen readers have those in the zones. */
export function ZoneNames(): ReactNode {
  const editor = useEditor()
  const names = useValue('names of zones', () => farNames(editor), [editor])
  if (names.size === 0) return null
  return (
    <div className={styles.names} aria-hidden="true" data-zone-names="">
      {[...names.values()].map((name) => (
        <p key={name.id} dir="auto" className={classNames(styles.name, styles[name.way])} style={styleOf(name)}>
          {name.lines.join('\n')}
        </p>
      ))}
    </div>
  )
}

function styleOf({ x, y, w, size, way, tie, color }: FarName): CSSProperties {
  const style = {
    left: x,
    top: y,
    fontSize: size,
    [way === 'along' ? 'maxHeight' : 'maxWidth']: w,
    '--tie': `${tie}px`,
  }
  return color ? ({ ...style, '--question': color } as CSSProperties) : style // reason: a custom property
}

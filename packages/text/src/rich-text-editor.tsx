import { Bold as BoldIcon, IconButton, Italic as ItalicIcon, List, ListOrdered, useWords } from '@tablee/ui'
import type { WordKey } from '@tablee/words'
import { Editor } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { BulletList } from '@tiptap/extension-bullet-list'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { ListItem } from '@tiptap/extension-list-item'
import { OrderedList } from '@tiptap/extension-ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import styles from './rich-text-editor.module.css'

export interface RichTextEditorProps {
  readonly fragment: Y.XmlFragment
  readonly label: string
  readonly readOnly?: boolean
}

/** Paragraphs, lists, bold and italic: what a card's details need, and no more. No history: the fragment has its own. */
const FORMATTING = [Document, Paragraph, Text, HardBreak, Bold, Italic, BulletList, OrderedList, ListItem]

/** A labelled editor on a shared fragment: several people write in it at once, and each undoes their own. */
export function RichTextEditor({ fragment, label, readOnly = false }: RichTextEditorProps): ReactNode {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)

  useEffect(() => {
    if (!place.current) return undefined
    const opened = new Editor({
      element: place.current,
      extensions: [...FORMATTING, Collaboration.configure({ fragment })],
      // the sheet of this component takes its place: a strict policy would refuse a style written by script
      injectCSS: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': id, class: styles.text ?? '' },
      },
    })
    setEditor(opened)
    return () => {
      setEditor(null)
      opened.destroy()
    }
  }, [fragment, id])
  useEffect(() => {
    editor?.setEditable(!readOnly, false)
  }, [editor, readOnly])

  return (
    <div className={styles.field}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <div className={readOnly ? styles.still : styles.frame}>
        {readOnly || !editor ? null : <Toolbar editor={editor} />}
        <div ref={place} />
      </div>
    </div>
  )
}

interface Format {
  readonly name: 'bold' | 'italic' | 'bulletList' | 'orderedList'
  readonly label: WordKey
  readonly icon: ReactNode
  readonly toggle: (editor: Editor) => void
}

const FORMATS: readonly Format[] = [
  {
    name: 'bold',
    label: 'text.bold',
    icon: <BoldIcon />,
    toggle: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'text.italic',
    icon: <ItalicIcon />,
    toggle: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bulletList',
    label: 'text.bulletList',
    icon: <List />,
    toggle: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'text.numberedList',
    icon: <ListOrdered />,
    toggle: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
]

function Toolbar({ editor }: { readonly editor: Editor }): ReactNode {
  const { t } = useWords()
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener)
      return () => void editor.off('transaction', listener)
    },
    [editor],
  )
  const active = useSyncExternalStore(subscribe, () =>
    FORMATS.filter(({ name }) => editor.isActive(name))
      .map(({ name }) => name)
      .join(' '),
  ).split(' ')
  return (
    <div role="group" aria-label={t('text.formatting')} className={styles.toolbar}>
      {FORMATS.map((format) => (
        <IconButton
          key={format.name}
          label={t(format.label)}
          icon={format.icon}
          aria-pressed={active.includes(format.name)}
          onClick={() => format.toggle(editor)}
        />
      ))}
    </div>
  )
}

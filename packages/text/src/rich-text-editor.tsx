import { Bold, IconButton, Italic, List, ListOrdered, useWords } from '@tablee/ui'
import type { WordKey } from '@tablee/words'
import type { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import type { ReactNode } from 'react'
import { useEffect, useId } from 'react'
import type * as Y from 'yjs'
import styles from './rich-text-editor.module.css'

export interface RichTextEditorProps {
  readonly fragment: Y.XmlFragment
  readonly label: string
  readonly readOnly?: boolean
}

/** Paragraphs, lists, bold and italic: what a card's details need, and no more. */
const FORMATTING = StarterKit.configure({
  history: false,
  heading: false,
  blockquote: false,
  code: false,
  codeBlock: false,
  horizontalRule: false,
  strike: false,
})

/** A labelled editor on a shared fragment: several people write in it at once, and each undoes their own. */
export function RichTextEditor({ fragment, label, readOnly = false }: RichTextEditorProps): ReactNode {
  const id = useId()
  const editor = useEditor(
    {
      extensions: [FORMATTING, Collaboration.configure({ fragment })],
      editable: !readOnly,
      // the sheet of this component takes its place: a strict policy would refuse a style written by script
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': id, class: styles.text ?? '' },
      },
    },
    [fragment, id],
  )
  useEffect(() => {
    editor.setEditable(!readOnly, false)
  }, [editor, readOnly])

  return (
    <div className={styles.field}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <div className={readOnly ? styles.still : styles.frame}>
        {readOnly ? null : <Toolbar editor={editor} />}
        <EditorContent editor={editor} />
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
  { name: 'bold', label: 'text.bold', icon: <Bold />, toggle: (editor) => editor.chain().focus().toggleBold().run() },
  {
    name: 'italic',
    label: 'text.italic',
    icon: <Italic />,
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
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => FORMATS.map(({ name }) => now.isActive(name)),
  })
  return (
    <div role="group" aria-label={t('text.formatting')} className={styles.toolbar}>
      {FORMATS.map((format, index) => (
        <IconButton
          key={format.name}
          label={t(format.label)}
          icon={format.icon}
          aria-pressed={active[index] ?? false}
          onClick={() => format.toggle(editor)}
        />
      ))}
    </div>
  )
}

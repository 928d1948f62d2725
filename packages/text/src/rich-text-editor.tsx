import {
  Bold as BoldIcon,
  IconButton,
  Italic as ItalicIcon,
  List,
  ListOrdered,
  VisuallyHidden,
  useWords,
} from '@tablee/ui'
import type { WordKey } from '@tablee/words'
import { Editor } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { BulletList } from '@tiptap/extension-bullet-list'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { ListItem } from '@tiptap/extension-list-item'
import { OrderedList } from '@tiptap/extension-ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useEffectEvent, useId, useRef, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { caretsInEditor } from './remote-carets.ts'
import styles from './rich-text-editor.module.css'
import { sharedFragment } from './shared-fragment.ts'
import { useCompany } from './use-company.ts'
import { MOST_CHARACTERS, useFullness } from './use-fullness.ts'
import type { Caret, Writing } from './writing.ts'

export interface RichTextEditorProps {
  readonly fragment: Y.XmlFragment
  readonly label: string
  readonly writing: Writing
  /** The label is said to screen readers only. */
  readonly labelHidden?: boolean
  /** `bare`: no frame nor buttons of its own, for a card that has little room; formatting by the keyboard stays. */
  readonly look?: 'framed' | 'bare'
  /** Shown where nothing is written yet. */
  readonly placeholder?: string
  /** Takes the focus when it appears, with the caret after the text. */
  readonly autoFocus?: boolean
  /** The person leaves with the Escape key; without it, the key is the page's. */
  readonly onEscape?: () => void
}

/** Paragraphs, lists, bold and italic: what a card's details need, and no more. Whatever else is pasted becomes one of them. */
const FORMATTING = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  Bold,
  Italic,
  BulletList,
  OrderedList,
  // the Tab key goes on to the next control, in a list too
  ListItem.extend({
    addKeyboardShortcuts() {
      return { Enter: () => this.editor.commands.splitListItem(this.name) }
    },
  }),
]

/** A labelled editor on a shared fragment: several people write in it at once, see each other's carets, and each undoes their own. */
export function RichTextEditor(props: RichTextEditorProps): ReactNode {
  const { fragment, label, writing, labelHidden = false, look = 'framed', placeholder = '', autoFocus = false } = props
  const { onEscape } = props
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const { full, setFull } = useFullness(MOST_CHARACTERS.many)
  const latest = useEffectEvent(() => writing)
  const tellFull = useEffectEvent(setFull)
  const escape = useEffectEvent(() => {
    onEscape?.()
    return onEscape !== undefined
  })

  const open = useEffectEvent((element: HTMLElement) => {
    const shared = sharedFragment({
      fragment,
      writing: () => latest(),
      most: MOST_CHARACTERS.many,
      onFull: (isFull) => tellFull(isFull),
      onEscape: () => escape(),
      emptyClass: styles.empty ?? '',
    })
    return new Editor({
      element,
      extensions: [...FORMATTING, shared],
      autofocus: autoFocus ? 'end' : false,
      // the sheet of this component takes its place: a strict policy would refuse a style written by script
      injectCSS: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': id,
          ...(placeholder ? { 'aria-placeholder': placeholder } : {}),
          class: styles.text ?? '',
        },
      },
    })
  })
  const { carets, history } = writing
  useEffect(() => {
    if (!place.current) return undefined
    const opened = open(place.current)
    setEditor(opened)
    return () => {
      setEditor(null)
      opened.destroy()
    }
  }, [fragment, id, carets, history])

  return (
    <div className={styles.field}>
      {labelHidden ? (
        <VisuallyHidden id={id}>{label}</VisuallyHidden>
      ) : (
        <span id={id} className={styles.label}>
          {label}
        </span>
      )}
      <div className={look === 'bare' ? styles.bare : styles.frame}>
        {editor && look === 'framed' ? <Toolbar editor={editor} /> : null}
        <div ref={place} />
      </div>
      {editor ? <Company editor={editor} writing={writing} /> : null}
      {full === null ? null : <p className={styles.full}>{full}</p>}
    </div>
  )
}

/** Says who else writes in this text. */
function Company({ editor, writing }: { readonly editor: Editor; readonly writing: Writing }): ReactNode {
  const [here, setHere] = useState<readonly Caret[]>([])
  useEffect(() => {
    const look = (): void =>
      setHere(caretsInEditor(editor.state, writing.carets.others.get()).map(({ caret }) => caret))
    return writing.carets.others.subscribe(look)
  }, [editor, writing])
  const isHere = useCallback(() => editor.isFocused, [editor])
  useCompany(here, isHere)
  return null
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

import type { ReactNode } from 'react'
import { Suspense, lazy } from 'react'
import { RichText } from './rich-text.tsx'
import type { RichTextEditorProps } from './rich-text-editor.tsx'

const Loaded = lazy(async () => ({ default: (await import('./rich-text-editor.tsx')).RichTextEditor }))

/** The rich text editor of a shared fragment; its code is fetched when the first one is shown; until then the text can be read. */
export function RichTextEditor(props: RichTextEditorProps): ReactNode {
  return (
    <Suspense fallback={<RichText fragment={props.fragment} />}>
      <Loaded {...props} />
    </Suspense>
  )
}

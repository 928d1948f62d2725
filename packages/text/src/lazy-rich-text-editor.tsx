import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Suspense, lazy } from 'react'
import type { RichTextEditorProps } from './rich-text-editor.tsx'

const Loaded = lazy(async () => ({ default: (await import('./rich-text-editor.tsx')).RichTextEditor }))

/** The rich text editor of a shared fragment; its code is fetched when the first one is shown. */
export function RichTextEditor(props: RichTextEditorProps): ReactNode {
  const { t } = useWords()
  return (
    <Suspense fallback={<p>{t('text.loading')}</p>}>
      <Loaded {...props} />
    </Suspense>
  )
}

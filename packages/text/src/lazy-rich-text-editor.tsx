import { UnloadedNotice, onDemand } from '@tablee/ui'
import { RichText } from './rich-text.tsx'
import type { RichTextEditorProps } from './rich-text-editor.tsx'

/** The rich text editor of a shared fragment; its code is fetched when the first one is shown; until then the text can be read. */
export const RichTextEditor = onDemand<RichTextEditorProps>(
  async () => (await import('./rich-text-editor.tsx')).RichTextEditor,
  {
    waiting: ({ fragment }) => <RichText fragment={fragment} />,
    failed: ({ fragment }, again) => (
      <>
        <RichText fragment={fragment} />
        <UnloadedNotice {...again} />
      </>
    ),
  },
)

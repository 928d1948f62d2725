export { RichTextEditor } from './lazy-rich-text-editor.tsx'
export type { RichTextEditorProps } from './rich-text-editor.tsx'
export { SharedTextField } from './shared-text-field.tsx'
export type { Leaving, SharedTextFieldProps } from './shared-text-field.tsx'

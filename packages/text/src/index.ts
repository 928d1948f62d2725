export { SharedTextField } from './shared-text-field.tsx'
export type { Leaving, SharedTextFieldProps } from './shared-text-field.tsx'

import type { ReactNode } from 'react'
import { buttonClass } from './button.tsx'
import { classNames } from './class-names.ts'
import type { FieldProps } from './field.tsx'
import { Field } from './field.tsx'
import styles from './file-input.module.css'

export interface FileInputProps extends FieldProps {
  /** The types that are offered (`accept` of HTML). */
  readonly accept: string
  readonly icon: ReactNode
  /** What the button says: browsers draw theirs in their own language. */
  readonly choose: string
  /** Said while there is no file. */
  readonly none: string
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}

/** A file to be chosen, in the words of the page. The same file, mended, can be chosen again. */
export function FileInput({ accept, icon, choose, none, file, onFile, ...field }: FileInputProps): ReactNode {
  return (
    <Field {...field}>
      {(ties) => (
        <div className={styles.file}>
          {/* the platform's own control, unseen, over what is drawn in its place */}
          <input
            {...ties}
            type="file"
            accept={accept}
            className={styles.control}
            onChange={(event) => {
              onFile(event.currentTarget.files?.[0] ?? null)
              event.currentTarget.value = ''
            }}
          />
          <span aria-hidden="true" className={classNames(buttonClass('plain'), styles.choose)}>
            {icon}
            {choose}
          </span>
          <span className={styles.name}>{file ? file.name : none}</span>
        </div>
      )}
    </Field>
  )
}

import { Field, Image, buttonClass, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './file-input.module.css'

export interface FileInputProps {
  readonly label: string
  readonly hint: string
  readonly error: string | null
  /** The types that are offered (`accept` of HTML). */
  readonly accept: string
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}

/** A file to be chosen, in the words of the page: what browsers draw speaks their own language. */
export function FileInput({ accept, file, onFile, ...field }: FileInputProps): ReactNode {
  const { t } = useWords()
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
            onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
          />
          <span aria-hidden="true" className={classNames(buttonClass('plain'), styles.choose)}>
            <Image aria-hidden="true" />
            {t('drawing.add.choose')}
          </span>
          <span className={styles.name}>{file ? file.name : t('drawing.add.none')}</span>
        </div>
      )}
    </Field>
  )
}

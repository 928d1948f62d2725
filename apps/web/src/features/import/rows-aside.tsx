import type { ReadRow } from '@tablee/imports'
import { writeDelimited } from '@tablee/imports'
import type { Kind } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Button, Copy, Download, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { saveFile } from '../../api/download-export.ts'
import looks from '../../app/looks.module.css'
import { fieldLabel } from './field-label.ts'
import styles from './import-page.module.css'
import { problemSentence } from './problem-sentence.ts'

export interface RowsAsideProps {
  /** Those that will not be added. */
  readonly rows: readonly ReadRow[]
  /** Those with a cell that was not understood. */
  readonly unread: readonly ReadRow[]
  readonly kind: Kind
  /** The titles of the columns, where the table has some. */
  readonly heading: readonly string[] | null
  readonly onMessage: (message: ToastMessage) => void
}

/** So many cells to mend are listed; the file has them all. */
const LISTED = 50

/** What is to be mended, cell by cell, and the rows left aside to be taken elsewhere. */
export function RowsAside({ rows, unread, kind, heading, onMessage }: RowsAsideProps): ReactNode {
  const { t, language } = useWords()
  const sentences = unread.flatMap((row) =>
    row.refused.map((cell) => ({
      key: `${row.number} ${cell.column}`,
      words: t('imports.mendAt', {
        number: row.number,
        field: fieldLabel(cell.field, kind, language),
        problem: problemSentence(cell, kind, t, language),
      }),
    })),
  )
  if (rows.length === 0 && sentences.length === 0) return null
  const width = Math.max(heading?.length ?? 0, ...rows.map(({ cells }) => cells.length))
  const padded = (cells: readonly string[], last: string): readonly string[] => [
    ...Array.from({ length: width }, (_, index) => cells[index] ?? ''),
    last,
  ]
  const why = (row: ReadRow): string =>
    [
      ...row.refused.map(
        (cell) => `${fieldLabel(cell.field, kind, language)} : ${problemSentence(cell, kind, t, language)}`,
      ),
      ...(row.isKnown ? [t('imports.asideKnown')] : []),
    ].join(' ')
  const told = [
    ...(heading ? [padded(heading, t('imports.asideColumn'))] : []),
    ...rows.map((row) => padded(row.cells, why(row))),
  ]
  const copy = (): void => {
    navigator.clipboard.writeText(writeDelimited(told, '\t')).then(
      () => onMessage({ words: t('imports.copied') }),
      () => onMessage({ words: t('imports.notCopied') }),
    )
  }
  const save = (): void =>
    saveFile({
      name: t('imports.asideFile'),
      content: new Blob([`\ufeff${writeDelimited(told, ';')}`], { type: 'text/csv;charset=utf-8' }),
    })
  return (
    <>
      {sentences.length > 0 ? (
        <details className={styles.mend}>
          <summary>{t('imports.mend', { count: sentences.length })}</summary>
          <p className={looks.aim}>{t('imports.mendHint')}</p>
          <ul>
            {sentences.slice(0, LISTED).map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
          {sentences.length > LISTED ? <p>{t('imports.more', { count: sentences.length - LISTED })}</p> : null}
        </details>
      ) : null}
      {rows.length > 0 ? (
        <div className={styles.tools}>
          <Button icon={<Copy aria-hidden="true" />} onClick={copy}>
            {t('imports.copyAside')}
          </Button>
          <Button icon={<Download aria-hidden="true" />} onClick={save}>
            {t('imports.saveAside')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

import type { ReadRow } from '@tablee/imports'
import type { Kind } from '@tablee/model'
import { KINDS } from '@tablee/model'
import { CircleAlert, VisuallyHidden, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { fieldText } from '../card-fields/field-text.ts'
import { fieldLabel } from './field-label.ts'
import styles from './import-page.module.css'
import { clipped, problemSentence } from './problem-sentence.ts'

export interface RowsPreviewProps {
  readonly rows: readonly ReadRow[]
  readonly columns: readonly (string | null)[]
  readonly kind: Kind
  readonly scope: CardScope
}

/** So many rows show how the table is read. */
const SHOWN = 8

/** The first rows as the cards that they would make; what was not understood is shown as it was written, and marked. */
export function RowsPreview({ rows, columns, kind, scope }: RowsPreviewProps): ReactNode {
  const { t, language } = useWords()
  const shown = rows.slice(0, SHOWN)
  const fields = columns.filter((field) => field !== null)
  if (shown.length === 0) return null
  const said = (row: ReadRow, field: string): ReactNode => {
    const refused = row.refused.find((cell) => cell.field === field)
    if (refused)
      return (
        <span className={styles.refused}>
          <CircleAlert aria-hidden="true" size={18} />
          {clipped(refused.words) || '—'}
          <VisuallyHidden>{problemSentence(refused, kind, t, language)}</VisuallyHidden>
        </span>
      )
    const value = row.values[field]
    const spec = KINDS[kind].fields[field]
    if (!spec) return clipped(typeof value === 'string' ? value : '')
    const questions = spec.type === 'ref' && spec.to === 'question' ? (Array.isArray(value) ? value : []) : null
    if (questions)
      return scope.questions
        .filter(({ card }) => questions.includes(card))
        .map(({ mark }) => mark.number)
        .join(', ')
    return clipped(fieldText(value, spec, { ...scope, language, t }))
  }
  return (
    // reason: what scrolls must be reached by the keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-labelledby="import-caption" tabIndex={0}>
      <table className={styles.table}>
        <caption id="import-caption">{t('imports.previewCaption', { count: shown.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('imports.line')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {fieldLabel(field, kind, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.number}>
              <th scope="row">{row.number}</th>
              {fields.map((field) => (
                <td key={field} dir="auto">
                  {said(row, field)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import type { ReadRow } from '@tablee/imports'
import type { Kind } from '@tablee/model'
import { KINDS } from '@tablee/model'
import { VisuallyHidden, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { PreviewTable, RefusedWords } from '../../app/preview-table.tsx'
import type { CardScope } from '../card/card-scope.ts'
import { fieldText } from '../card-fields/field-text.ts'
import { fieldLabel } from './field-label.ts'
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
        <RefusedWords>
          {clipped(refused.words) || '—'}
          <VisuallyHidden>{problemSentence(refused, kind, t, language)}</VisuallyHidden>
        </RefusedWords>
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
  const heads = [
    { key: 'line', words: t('imports.line') },
    ...fields.map((field) => ({ key: `field ${field}`, words: fieldLabel(field, kind, language) })),
  ]
  return (
    <PreviewTable caption={t('imports.previewCaption', { count: shown.length })} heads={heads}>
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
    </PreviewTable>
  )
}

import type { RowChange } from '@tablee/documents'
import type { Kind } from '@tablee/model'
import { MOST_ROWS } from '@tablee/model'
import { Button, Dialog, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { fieldLabel } from '../import/field-label.ts'
import { problemSentence } from '../import/problem-sentence.ts'
import { contactsErased } from './contacts-erased.ts'
import type { PastedBlock } from './paste-block.ts'

export interface PasteDialogProps {
  readonly block: PastedBlock | 'too-many-rows'
  readonly kind: Kind
  readonly onPaste: (rows: readonly RowChange[]) => void
  readonly onClose: () => void
}

/** So many cells are told one by one. */
const LISTED = 20

/** What would become of a block that does not simply fit: new rows, cells not understood, columns beyond the last. */
export function PasteDialog({ block, kind, onPaste, onClose }: PasteDialogProps): ReactNode {
  const { t, language } = useWords()
  if (block === 'too-many-rows')
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={t('imports.block.title')}
        description={t('imports.block.tooMany', { most: MOST_ROWS })}
        actions={<Button onClick={onClose}>{t('common.close')}</Button>}
      />
    )
  const { rows, added, refused, named, columnsLeft } = block
  const erased = contactsErased(rows)
  const paste = (): void => {
    onClose()
    onPaste(rows)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('imports.block.title')}
      actions={
        <>
          <Button look="primary" onClick={paste}>
            {t(refused.length > 0 ? 'imports.block.pasteRest' : 'imports.block.paste')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      {named.length > 0 ? (
        <p>
          {t('imports.block.named', { columns: new Intl.ListFormat(language).format(named.map(({ label }) => label)) })}
        </p>
      ) : null}
      <ul>
        {rows.length > added ? <li>{t('imports.block.changed', { count: rows.length - added })}</li> : null}
        {added > 0 ? <li>{t('imports.block.added', { count: added })}</li> : null}
        {erased > 0 ? <li>{t('rows.contactsToErase', { count: erased })}</li> : null}
        {columnsLeft > 0 ? <li>{t('imports.block.columnsLeft', { count: columnsLeft })}</li> : null}
        {refused.length > 0 ? <li>{t('imports.block.refused', { count: refused.length })}</li> : null}
      </ul>
      {refused.length > 0 ? (
        <ul>
          {refused.slice(0, LISTED).map((cell) => (
            <li key={`${cell.row} ${cell.field}`}>
              {t('imports.mendAt', {
                number: cell.row,
                field: fieldLabel(cell.field, kind, language),
                problem: problemSentence(cell, kind, t, language),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {refused.length > LISTED ? <p>{t('imports.more', { count: refused.length - LISTED })}</p> : null}
    </Dialog>
  )
}

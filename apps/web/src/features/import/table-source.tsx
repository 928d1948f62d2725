import { Button, FileInput, Notice, Select, Table2, TextArea, useWords } from '@tablee/ui'
import type { ClipboardEvent, ReactNode } from 'react'
import styles from './import-page.module.css'
import { pastedCells } from './pasted-table.ts'
import type { BroughtTable } from './use-brought-table.ts'

/** What was copied elsewhere is pasted here, or its file chosen. */
export function TableSource({ table }: { readonly table: BroughtTable }): ReactNode {
  const { t } = useWords()
  const { file, sheets } = table
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const cells = pastedCells(event.clipboardData)
    if (cells === event.clipboardData.getData('text/plain')) return
    event.preventDefault()
    table.setText(cells)
  }
  return (
    <section className={styles.section} aria-labelledby="import-source">
      <h2 id="import-source">{t('imports.source')}</h2>
      {file ? null : (
        <TextArea
          label={t('imports.paste')}
          hint={t('imports.pasteHint')}
          value={table.text}
          rows={5}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          onPaste={paste}
          onChange={(event) => table.setText(event.currentTarget.value)}
        />
      )}
      {table.text === '' ? (
        <FileInput
          label={t('imports.file')}
          hint={t('imports.fileHint')}
          accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain"
          icon={<Table2 aria-hidden="true" />}
          choose={t('imports.choose')}
          none={t('imports.none')}
          file={file}
          onFile={table.takeFile}
        />
      ) : null}
      {table.refusal ? (
        <Notice kind="refusal">
          <p>{t(`imports.refusals.${table.refusal}`)}</p>
        </Notice>
      ) : null}
      {file ? (
        <div>
          <Button onClick={() => table.takeFile(null)}>{t('imports.dropFile')}</Button>
        </div>
      ) : null}
      {table.reading ? <p role="status">{t('imports.reading')}</p> : null}
      {sheets.length > 1 ? (
        <Select
          label={t('imports.sheet')}
          value={String(table.sheet)}
          options={sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
          onChange={(event) => table.chooseSheet(Number(event.currentTarget.value))}
        />
      ) : null}
    </section>
  )
}

import type { RowsWritten } from '@tablee/documents'
import type { Card, FieldValue, Kind } from '@tablee/model'
import { KINDS, MOST_OF_LINE, MOST_OF_LINES, isConsented, textsIn } from '@tablee/model'
import { Button, Choices, Dialog, Radio, Select, TextArea, TextInput, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { ValueControl } from '../card-fields/value-control.tsx'
import type { Column } from './column.ts'
import { allColumns } from './column.ts'
import { contactsErased } from './contacts-erased.ts'

export interface BulkDialogProps {
  readonly kind: Kind
  readonly scope: CardScope
  /** The rows that are ticked. */
  readonly cards: readonly Card[]
  readonly onFill: (cards: readonly Card[], values: (card: Card) => Readonly<Record<string, FieldValue>>) => RowsWritten
  readonly onMessage: (words: string) => void
  readonly onClose: () => void
}

/** Changes one field of many rows at once: one undo takes it back. */
export function BulkDialog({ kind, scope, cards, onFill, onMessage, onClose }: BulkDialogProps): ReactNode {
  const { t, language } = useWords()
  const columns = allColumns(KINDS[kind], language).filter(({ spec }) => spec.type !== 'parts')
  const [name, setName] = useState('')
  const [value, setValue] = useState<FieldValue>('')
  const [adding, setAdding] = useState(true)
  const column = columns.find((each) => each.name === name)
  const several = column !== undefined && 'many' in column.spec && column.spec.many
  const unagreed = column && value !== '' ? cards.filter(({ fields }) => !isConsented(column.spec, fields)).length : 0
  const erased = column ? contactsErased(cards.map((card) => ({ card, values: { [name]: value } }))) : 0
  const apply = (): void => {
    if (!column) return
    const valueOf = (card: Card): FieldValue =>
      several && adding
        ? [...new Set([...textsIn(card.fields[name]), ...textsIn(value)])]
        : several
          ? textsIn(value)
          : value
    const { changed } = onFill(cards, (card) => ({ [name]: valueOf(card) }))
    const already = cards.length - changed.length - unagreed
    onMessage(
      [
        changed.length > 0 || unagreed === 0 ? t('rows.changed', { count: changed.length }) : '',
        changed.length > 0 && already > 0 ? t('rows.already', { count: already }) : '',
        unagreed > 0 ? t('rows.unagreed', { count: unagreed }) : '',
        erased > 0 ? t('rows.contactsErased', { count: erased }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    )
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('rows.changeTitle', { count: cards.length })}
      actions={
        <>
          <Button look="primary" aria-disabled={!column} onClick={apply}>
            {t('rows.apply')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <Select
        label={t('rows.field')}
        value={name}
        options={[
          { value: '', label: t('rows.fieldNone') },
          ...columns.map((each) => ({ value: each.name, label: each.label })),
        ]}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setValue('')
        }}
      />
      {column ? <NewValue key={name} column={column} scope={scope} value={value} onValue={setValue} /> : null}
      {unagreed > 0 ? <p>{t('rows.unagreed', { count: unagreed })}</p> : null}
      {erased > 0 ? <p>{t('rows.contactsToErase', { count: erased })}</p> : null}
      {several ? (
        <Choices legend={t('rows.how')}>
          <Radio name="how" checked={adding} onChange={() => setAdding(true)} label={t('rows.add')} />
          <Radio name="how" checked={!adding} onChange={() => setAdding(false)} label={t('rows.replace')} />
        </Choices>
      ) : null}
    </Dialog>
  )
}

function NewValue({
  column: { spec, label },
  scope,
  value,
  onValue,
}: {
  readonly column: Column
  readonly scope: CardScope
  readonly value: FieldValue
  readonly onValue: (value: FieldValue) => void
}): ReactNode {
  const { t } = useWords()
  const shared = { label: `${t('rows.value')} : ${label}`, hint: t('rows.clear') }
  if (spec.type === 'text') {
    const text = typeof value === 'string' ? value : ''
    return spec.long ? (
      <TextArea
        {...shared}
        value={text}
        maxLength={MOST_OF_LINES}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
    ) : (
      <TextInput
        {...shared}
        value={text}
        maxLength={MOST_OF_LINE}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
    )
  }
  return <ValueControl {...shared} spec={spec} scope={scope} value={value} onChange={onValue} />
}

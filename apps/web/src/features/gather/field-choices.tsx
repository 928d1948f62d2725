import type { FieldValue, Kind } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { Select, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { fieldText } from '../card-fields/field-text.ts'
import styles from './gather.module.css'

export interface FieldChoicesProps {
  readonly scope: CardScope
  readonly kind: Kind
  /** What the cards say in the fields that hold one value. */
  readonly choices: Readonly<Record<string, readonly FieldValue[]>>
  readonly values: Readonly<Record<string, FieldValue>>
  readonly onChange: (values: Readonly<Record<string, FieldValue>>) => void
}

/** Asks what a merged card keeps, field by field, where its cards say different things. */
export function FieldChoices({ scope, kind, choices, values, onChange }: FieldChoicesProps): ReactNode {
  const { t, language } = useWords()
  const asked = Object.entries(choices)
  if (asked.length === 0) return null
  return (
    <>
      <p className={styles.heading}>{t('gather.choose')}</p>
      {asked.map(([name, said]) => {
        const spec = KINDS[kind].fields[name]
        if (!spec) return null
        const present = said.findIndex((value) => value === values[name])
        return (
          <Select
            key={name}
            label={inLanguage(spec.label, language)}
            value={String(Math.max(0, present))}
            options={said.map((value, index) => ({
              value: String(index),
              label: fieldText(value, spec, { ...scope, language, t }) || '…',
            }))}
            onChange={(event) => {
              const value = said[Number(event.currentTarget.value)]
              if (value !== undefined) onChange({ ...values, [name]: value })
            }}
          />
        )
      })}
    </>
  )
}

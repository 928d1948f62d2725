import type { Card, CardId, FieldSpec } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import { classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './card-field.module.css'
import type { CardScope } from '../card/card-scope.ts'
import { fieldText } from './field-text.ts'
import { idsIn } from '../card/field-values.ts'
import { QuestionNames } from '../card/question-names.tsx'

export interface FieldWordsProps {
  readonly scope: CardScope
  readonly card: Card
  readonly name: string
  readonly spec: FieldSpec
  readonly labelHidden?: boolean
}

/** A field as it is read: its label and its value in words. */
export function FieldWords(props: FieldWordsProps): ReactNode {
  const { language } = useWords()
  const { spec, labelHidden = false } = props
  return (
    <div className={classNames(styles.words, labelHidden && styles.cell)}>
      {labelHidden ? null : <p className={styles.label}>{inLanguage(spec.label, language)}</p>}
      <Value {...props} />
    </div>
  )
}

function Value({ scope, card, name, spec, labelHidden = false }: FieldWordsProps): ReactNode {
  const { t, language } = useWords()
  const value = card.fields[name]
  const chosen = idsIn<CardId>(value)
  if (spec.type === 'ref' && spec.to === 'question' && chosen.length > 0) {
    return <QuestionNames scope={scope} chosen={chosen} short={labelHidden} />
  }
  return <p className={styles.value}>{fieldText(value, spec, { ...scope, language, t }) || t('list.nothing')}</p>
}

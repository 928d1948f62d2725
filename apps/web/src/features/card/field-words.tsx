import type { Card, CardId, FieldSpec, FieldValue, Language, StructureId } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import { classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './card-field.module.css'
import type { CardScope } from './card-scope.ts'
import { idsIn, wordIn } from './field-values.ts'
import { QuestionNames } from './question-names.tsx'

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
  return <p className={styles.value}>{wordsOf(value, spec, scope, language) || t('list.nothing')}</p>
}

function wordsOf(value: FieldValue | undefined, spec: FieldSpec, scope: CardScope, language: Language): string {
  switch (spec.type) {
    case 'choice': {
      const option = spec.of.find((candidate) => candidate.value === value)
      return option ? inLanguage(option.label, language) : ''
    }
    case 'date':
      return dayInWords(wordIn(value), language)
    case 'ref':
      return spec.to === 'structure' ? structureNames(idsIn(value), scope) : ''
    default:
      return typeof value === 'number' ? String(value) : wordIn(value)
  }
}

function structureNames(ids: readonly StructureId[], scope: CardScope): string {
  return ids.map((id) => scope.structureName(id) ?? '…').join(', ')
}

/** A day (`YYYY-MM-DD`) as people write it. */
function dayInWords(day: string, language: Language): string {
  if (day === '') return ''
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}

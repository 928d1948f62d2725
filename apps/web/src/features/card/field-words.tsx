import type { Card, CardId, FieldSpec, StructureId } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import { useWords } from '@tablee/ui'
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
export function FieldWords({ scope, card, name, spec, labelHidden = false }: FieldWordsProps): ReactNode {
  const { language } = useWords()
  return (
    <div className={styles.words}>
      {labelHidden ? null : <p className={styles.label}>{inLanguage(spec.label, language)}</p>}
      <Value scope={scope} card={card} name={name} spec={spec} />
    </div>
  )
}

function Value({ scope, card, name, spec }: FieldWordsProps): ReactNode {
  const { t, language } = useWords()
  const value = card.fields[name]
  if (spec.type === 'ref' && spec.to === 'question') {
    const chosen = idsIn<CardId>(value)
    return chosen.length > 0 ? <QuestionNames scope={scope} chosen={chosen} /> : <p>{t('list.nothing')}</p>
  }
  return <p className={styles.value}>{textOf() || t('list.nothing')}</p>

  function textOf(): string {
    switch (spec.type) {
      case 'choice': {
        const option = spec.of.find((candidate) => candidate.value === value)
        return option ? inLanguage(option.label, language) : ''
      }
      case 'date':
        return dayInWords(wordIn(value), language)
      case 'ref':
        return spec.to === 'structure'
          ? idsIn<StructureId>(value)
              .map((id) => scope.structureName(id) ?? '…')
              .join(', ')
          : ''
      default:
        return typeof value === 'number' ? String(value) : wordIn(value)
    }
  }
}

/** A day (`YYYY-MM-DD`) as people write it. */
function dayInWords(day: string, language: 'fr' | 'en'): string {
  if (day === '') return ''
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}

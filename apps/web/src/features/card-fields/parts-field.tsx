import type { Card, FieldSpec, FieldValue, Part } from '@tablee/model'
import { helpOn, inLanguage, partsIn } from '@tablee/model'
import { Button, CircleAlert, IconButton, Plus, Trash2, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { wordIn } from '../card/field-values.ts'
import { FieldWords } from './field-words.tsx'
import { PartText } from './part-text.tsx'
import styles from './parts-field.module.css'
import { ValueControl } from './value-control.tsx'

export interface PartsFieldProps {
  readonly scope: CardScope
  readonly card: Card
  readonly name: string
  readonly spec: Extract<FieldSpec, { readonly type: 'parts' }>
  readonly hint?: string | null
  readonly error?: string | null
}

/** Repeated parts of a card, such as its milestones: each a small form of its own, added and taken away one by one. */
export function PartsField({ scope, card, name, spec, hint, error }: PartsFieldProps): ReactNode {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const [fresh, setFresh] = useState<string | null>(null)
  const adding = useRef<HTMLButtonElement>(null)
  if (!scope.writable) return <FieldWords scope={scope} card={card} name={name} spec={spec} />

  const { gestures } = scope
  const label = inLanguage(spec.label, language)
  const parts = partsIn(card.fields[name])
  const add = (): void => {
    setFresh(gestures.addPart(card, name))
    announce(t('fields.partAdded'))
  }
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.label}>{label}</legend>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      {parts.length === 0 ? <p className={styles.hint}>{t('fields.noParts')}</p> : null}
      <ol className={styles.list}>
        {parts.map((part, index) => {
          const id = wordIn(part['id'])
          const shown = t('fields.partNumber', { label, number: index + 1 })
          const remove = (): void => {
            gestures.removePart(card, name, id)
            announce(t('fields.partRemoved'))
            adding.current?.focus()
          }
          return (
            <li key={id}>
              <PartForm {...{ scope, card, name, spec, part, id, shown }} fresh={fresh === id} onRemove={remove} />
            </li>
          )
        })}
      </ol>
      {error ? (
        <p className={styles.error}>
          <CircleAlert aria-hidden="true" size={18} />
          {error}
        </p>
      ) : null}
      <div>
        <Button ref={adding} icon={<Plus aria-hidden="true" />} onClick={add}>
          {inLanguage(spec.add, language)}
        </Button>
      </div>
    </fieldset>
  )
}

interface PartFormProps extends Pick<PartsFieldProps, 'scope' | 'card' | 'name' | 'spec'> {
  readonly part: Part
  readonly id: string
  /** What the part is called as long as it says nothing. */
  readonly shown: string
  /** It was just added: its first field takes the focus. */
  readonly fresh: boolean
  readonly onRemove: () => void
}

function PartForm({ scope, card, name, spec, part, id, shown, fresh, onRemove }: PartFormProps): ReactNode {
  const { t, language } = useWords()
  const [first] = Object.keys(spec.of)
  return (
    <div role="group" aria-label={shown} className={styles.part}>
      <div className={styles.fields}>
        {Object.entries(spec.of).map(([own, of]) => {
          const example = helpOn(card.kind, `${name}.${own}`)?.example
          const shared = {
            label: inLanguage(of.label, language),
            onChange: (value: FieldValue, writing?: object) =>
              void scope.gestures.setPart(card, name, id, own, value, writing),
          }
          return of.type === 'text' ? (
            <PartText
              key={own}
              {...shared}
              placeholder={example ? t('fields.example', { example: inLanguage(example, language) }) : null}
              value={wordIn(part[own])}
              autoFocus={fresh && own === first}
            />
          ) : (
            <ValueControl key={own} {...shared} scope={scope} spec={of} value={part[own]} />
          )
        })}
      </div>
      <IconButton
        label={t('fields.removePart', { part: wordIn(part[first ?? '']) || shown })}
        icon={<Trash2 />}
        onClick={onRemove}
      />
    </div>
  )
}

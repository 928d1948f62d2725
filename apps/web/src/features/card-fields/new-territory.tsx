import type { Card, TerritoryType } from '@tablee/model'
import { TERRITORY_TYPES, TerritoryType as TerritoryTypeSchema, inLanguage, textsIn } from '@tablee/model'
import { Button, Plus, Select, TextInput, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import styles from './new-territory.module.css'

export interface NewTerritoryProps {
  readonly scope: CardScope
  readonly card: Card
  /** The field of `card` that the new territory is chosen for. */
  readonly name: string
}

/** Adds a territory to the list of the cycle, and chooses it; nothing for those who may not. */
export function NewTerritory({ scope, card, name: field }: NewTerritoryProps): ReactNode {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const [name, setName] = useState('')
  const [type, setType] = useState<TerritoryType>('commune')
  const [error, setError] = useState<string | null>(null)
  const { addTerritory, territories, gestures } = scope
  if (!addTerritory) return null

  const add = (): void => {
    const wanted = name.trim()
    const known = territories.some((territory) => territory.name.toLocaleLowerCase() === wanted.toLocaleLowerCase())
    setError(wanted === '' ? t('fields.territoryMissing') : known ? t('fields.territoryKnown') : null)
    if (wanted === '' || known) return
    gestures.setField(card, field, [...textsIn(card.fields[field]), addTerritory(wanted, type)])
    announce(t('fields.territoryAdded', { name: wanted }))
    setName('')
  }
  return (
    <div className={styles.add}>
      <TextInput
        label={t('fields.territoryName')}
        value={name}
        maxLength={120}
        error={error}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
      />
      <Select
        label={t('fields.territoryType')}
        value={type}
        options={TerritoryTypeSchema.options.map((value) => ({
          value,
          label: inLanguage(TERRITORY_TYPES[value], language),
        }))}
        onChange={(event) => setType(TerritoryTypeSchema.parse(event.currentTarget.value))}
      />
      <Button icon={<Plus aria-hidden="true" />} onClick={add}>
        {t('fields.addTerritory')}
      </Button>
    </div>
  )
}

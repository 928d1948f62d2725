import type { TerritoryType } from '@tablee/model'
import { TERRITORY_TYPES, TerritoryType as TerritoryTypeSchema, inLanguage } from '@tablee/model'
import { Select, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'

export interface TerritoryTypeSelectProps {
  readonly label: string
  readonly value: TerritoryType
  readonly onChoose: (type: TerritoryType) => void
}

/** Chooses what a territory is. */
export function TerritoryTypeSelect({ label, value, onChoose }: TerritoryTypeSelectProps): ReactNode {
  const { language } = useWords()
  return (
    <Select
      label={label}
      value={value}
      options={TerritoryTypeSchema.options.map((type) => ({
        value: type,
        label: inLanguage(TERRITORY_TYPES[type], language),
      }))}
      onChange={(event) => onChoose(TerritoryTypeSchema.parse(event.currentTarget.value))}
    />
  )
}

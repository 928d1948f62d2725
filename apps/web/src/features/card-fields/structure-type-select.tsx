import { STRUCTURE_TYPES, StructureType, inLanguage } from '@tablee/model'
import { Select, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'

export interface StructureTypeSelectProps {
  readonly label: string
  readonly value: StructureType
  readonly onChoose: (type: StructureType) => void
}

/** What a structure is. */
export function StructureTypeSelect({ label, value, onChoose }: StructureTypeSelectProps): ReactNode {
  const { language } = useWords()
  return (
    <Select
      label={label}
      value={value}
      options={StructureType.options.map((type) => ({
        value: type,
        label: inLanguage(STRUCTURE_TYPES[type], language),
      }))}
      onChange={(event) => onChoose(StructureType.parse(event.currentTarget.value))}
    />
  )
}

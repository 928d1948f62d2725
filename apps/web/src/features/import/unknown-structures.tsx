import type { ReadRow } from '@tablee/imports'
import { MOST_ADDED, STRUCTURE_TYPES, StructureType, inLanguage } from '@tablee/model'
import { Select, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { UnknownNames } from './unknown-names.tsx'

/** The structures that the rows name and that nobody has come for yet, and what adds them to those of the cycle. */
export function UnknownStructures({ rows }: { readonly rows: readonly ReadRow[] }): ReactNode {
  const { t, language } = useWords()
  const { command } = useCycle()
  const [type, setType] = useState<StructureType>('association')
  return (
    <UnknownNames
      rows={rows}
      of="structures"
      most={MOST_ADDED}
      type={
        <Select
          label={t('imports.structureType')}
          value={type}
          options={StructureType.options.map((value) => ({
            value,
            label: inLanguage(STRUCTURE_TYPES[value], language),
          }))}
          onChange={(event) => setType(StructureType.parse(event.currentTarget.value))}
        />
      }
      onAdd={(names) => command({ do: 'add-structures', names: [...names], type })}
    />
  )
}

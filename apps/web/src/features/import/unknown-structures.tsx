import type { ReadRow } from '@tablee/imports'
import type { StructureType } from '@tablee/model'
import { MOST_ADDED } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { StructureTypeSelect } from '../card-fields/structure-type-select.tsx'
import { UnknownNames } from './unknown-names.tsx'

/** The structures that the rows name and that nobody has come for yet, and what adds them to those of the cycle. */
export function UnknownStructures({ rows }: { readonly rows: readonly ReadRow[] }): ReactNode {
  const { t } = useWords()
  const { command } = useCycle()
  const [type, setType] = useState<StructureType>('association')
  return (
    <UnknownNames
      rows={rows}
      of="structures"
      most={MOST_ADDED}
      type={<StructureTypeSelect label={t('imports.structureType')} value={type} onChoose={setType} />}
      onAdd={(names) => command({ do: 'add-structures', names: [...names], type })}
    />
  )
}

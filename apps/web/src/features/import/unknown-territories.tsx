import type { ReadRow } from '@tablee/imports'
import type { TerritoryType } from '@tablee/model'
import { MOST_TERRITORIES } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { TerritoryTypeSelect } from '../card-fields/territory-type-select.tsx'
import { nameTerritories } from '../plan/name-territories.ts'
import { UnknownNames } from './unknown-names.tsx'

/** The territories that the rows name and the cycle does not know yet, and what adds them to its list. */
export function UnknownTerritories({ rows }: { readonly rows: readonly ReadRow[] }): ReactNode {
  const { t } = useWords()
  const { cycle } = useCycle()
  const [type, setType] = useState<TerritoryType>('commune')
  return (
    <UnknownNames
      rows={rows}
      of="territories"
      most={MOST_TERRITORIES}
      type={<TerritoryTypeSelect label={t('fields.territoryType')} value={type} onChoose={setType} />}
      onAdd={(names) =>
        nameTerritories(
          cycle,
          names.map((name) => ({ name, type })),
        )
      }
    />
  )
}

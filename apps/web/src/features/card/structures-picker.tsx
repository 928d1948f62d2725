import type { StructureId } from '@tablee/model'
import { Checkbox, Choices, TextInput, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { CardScope } from './card-scope.ts'
import { ChoiceDialog } from './choice-dialog.tsx'

export interface StructuresPickerProps {
  readonly scope: CardScope
  readonly label: string
  readonly labelHidden: boolean
  readonly chosen: readonly StructureId[]
  readonly onChange: (chosen: readonly StructureId[]) => void
}

/** Beyond so many structures, a box to look for one by name is offered. */
const MANY = 8

/** Chooses several structures of the directory. */
export function StructuresPicker({ scope, label, labelHidden, chosen, onChange }: StructuresPickerProps): ReactNode {
  const { t } = useWords()
  const [wanted, setWanted] = useState('')
  const names = chosen.map((id) => scope.structureName(id) ?? '…')
  const found = scope.structures.filter(({ id, name }) => chosen.includes(id) || folded(name).includes(folded(wanted)))
  return (
    <ChoiceDialog label={label} labelHidden={labelHidden} shown={names.join(', ')} isEmpty={chosen.length === 0}>
      {scope.structures.length > MANY ? (
        <TextInput
          type="search"
          label={t('list.findStructure')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      ) : null}
      <Choices legend={label}>
        {found.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
            label={name}
          />
        ))}
      </Choices>
    </ChoiceDialog>
  )
}

/** Without accents or case, so that « ecole » finds « École ». */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

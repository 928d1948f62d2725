import type { Command, Structure } from '@tablee/model'
import { MOST_OF_TITLE } from '@tablee/model'
import { TextInput, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { StructureTypeSelect } from '../card-fields/structure-type-select.tsx'
import { CommandDialog } from './command-dialog.tsx'

export interface OfStructure {
  readonly structure: Structure
  readonly onClose: () => void
}

/** The name of a structure, and what it is. */
export function NameStructureDialog({ structure, onClose }: OfStructure): ReactNode {
  const { t } = useWords()
  const [name, setName] = useState(structure.name)
  const [type, setType] = useState(structure.type)
  const [tried, setTried] = useState(false)
  const wanted = name.replaceAll(/\s+/g, ' ').trim()
  const command = (): Command | null => {
    setTried(true)
    return wanted === '' ? null : { do: 'name-structure', structure: structure.id, name: wanted, type }
  }
  return (
    <CommandDialog
      title={t('directory.structures.editTitle', { name: structure.name })}
      description={t('directory.structures.editHint')}
      submit={t('directory.structures.save')}
      done={t('directory.structures.saved', { name: wanted })}
      command={command}
      onClose={onClose}
    >
      <TextInput
        label={t('directory.structures.name')}
        required
        maxLength={MOST_OF_TITLE}
        dir="auto"
        value={name}
        error={tried && wanted === '' ? t('directory.structures.nameMissing') : null}
        onChange={(event) => setName(event.target.value)}
      />
      <StructureTypeSelect label={t('directory.structures.type')} value={type} onChoose={setType} />
    </CommandDialog>
  )
}

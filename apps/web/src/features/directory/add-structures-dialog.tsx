import type { Command, Structure, StructureType } from '@tablee/model'
import { MOST_ADDED } from '@tablee/model'
import { TextArea, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { StructureTypeSelect } from '../card-fields/structure-type-select.tsx'
import { CommandDialog } from './command-dialog.tsx'
import { newStructures } from './new-structures.ts'

export interface AddStructuresDialogProps {
  /** Those of the cycle, merged ones included. */
  readonly structures: readonly Structure[]
  readonly onClose: () => void
}

/** Names structures before anybody has come for them: they can then lead a line, or be chosen by those who join. */
export function AddStructuresDialog({ structures, onClose }: AddStructuresDialogProps): ReactNode {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [type, setType] = useState<StructureType>('association')
  const [tried, setTried] = useState(false)
  const { names, known, problem } = newStructures(text, structures)
  const command = (): Command | null => {
    setTried(true)
    return problem === null ? { do: 'add-structures', names: [...names], type } : null
  }
  const told = known.length > 0 ? t('directory.structures.addKnown', { names: known.join(', ') }) : null
  return (
    <CommandDialog
      title={t('directory.structures.addTitle')}
      description={t('directory.structures.addHint')}
      submit={t('directory.structures.add')}
      done={t('directory.structures.added', { count: names.length })}
      command={command}
      onClose={onClose}
    >
      <TextArea
        label={t('directory.structures.addNames')}
        required
        rows={4}
        dir="auto"
        value={text}
        hint={told}
        error={tried && problem !== null ? t(`directory.structures.addProblem.${problem}`, { most: MOST_ADDED }) : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <StructureTypeSelect label={t('directory.structures.addType')} value={type} onChoose={setType} />
    </CommandDialog>
  )
}

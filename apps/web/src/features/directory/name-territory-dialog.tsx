import type { PlanChange, Territory } from '@tablee/model'
import { MOST_OF_TITLE } from '@tablee/model'
import { TextInput, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { TerritoryTypeSelect } from '../card-fields/territory-type-select.tsx'
import { PlanDialog } from '../plan/plan-dialog.tsx'
import type { PlanChanging } from '../plan/use-plan-change.ts'

export interface NameTerritoryDialogProps {
  /** As it was when the dialog was opened. */
  readonly territory: Territory
  readonly planning: PlanChanging
  readonly onClose: () => void
}

/** The name of a territory, and what it is. */
export function NameTerritoryDialog({ territory, planning, onClose }: NameTerritoryDialogProps): ReactNode {
  const { t } = useWords()
  const [name, setName] = useState(territory.name)
  const [type, setType] = useState(territory.type)
  const [tried, setTried] = useState(false)
  const wanted = name.replaceAll(/\s+/g, ' ').trim()
  const change = (): PlanChange | null => {
    setTried(true)
    if (wanted === '') return null
    const was = { name: territory.name, type: territory.type }
    return { do: 'name-territory', territory: territory.id, name: wanted, type, was }
  }
  return (
    <PlanDialog
      title={t('directory.territories.renameTitle', { name: territory.name })}
      description={t('directory.territories.renameHint')}
      submit={t('directory.territories.save')}
      done={t('directory.territories.saved', { name: wanted })}
      quicker={t('directory.territories.quicker')}
      change={change}
      planning={planning}
      onClose={onClose}
    >
      <TextInput
        label={t('directory.territories.name')}
        required
        maxLength={MOST_OF_TITLE}
        dir="auto"
        value={name}
        error={tried && wanted === '' ? t('directory.territories.nameMissing') : null}
        onChange={(event) => setName(event.target.value)}
      />
      <TerritoryTypeSelect label={t('directory.territories.typeColumn')} value={type} onChoose={setType} />
    </PlanDialog>
  )
}

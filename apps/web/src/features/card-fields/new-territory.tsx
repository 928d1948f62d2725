import type { Card, TerritoryType } from '@tablee/model'
import { standingTerritories, textsIn } from '@tablee/model'
import { foldText } from '@tablee/std'
import { Button, Plus, TextInput, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { refusalWords } from '../../api/refusal-words.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { CardScope } from '../card/card-scope.ts'
import { nameTerritories } from '../plan/name-territories.ts'
import styles from './new-territory.module.css'
import { TerritoryTypeSelect } from './territory-type-select.tsx'

export interface NewTerritoryProps {
  readonly scope: CardScope
  readonly card: Card
  /** The field of `card` that the new territory is chosen for. */
  readonly name: string
}

/** Adds a territory to the list of the cycle, and chooses it; nothing for those who may not. */
export function NewTerritory({ scope, card, name: field }: NewTerritoryProps): ReactNode {
  const { t } = useWords()
  const announce = useAnnounce()
  const [name, setName] = useState('')
  const [type, setType] = useState<TerritoryType>('commune')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { cycle } = useCycle()
  const latest = useRef(card)
  useEffect(() => {
    latest.current = card
  }, [card])
  const { namesTerritories, territories, gestures } = scope
  if (!namesTerritories) return null

  const add = async (): Promise<void> => {
    const wanted = name.trim()
    const known = standingTerritories(territories).some((territory) => foldText(territory.name) === foldText(wanted))
    setError(wanted === '' ? t('fields.territoryMissing') : known ? t('fields.territoryKnown') : null)
    if (wanted === '' || known || busy) return
    setBusy(true)
    const result = await nameTerritories(cycle, [{ name: wanted, type }])
    setBusy(false)
    if (!result.ok) return setError(refusalWords(result.error, t).sentence)
    const chosen = result.value.map(({ id }) => id)
    gestures.setField(latest.current, field, [...new Set([...textsIn(latest.current.fields[field]), ...chosen])])
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
          void add()
        }}
      />
      <TerritoryTypeSelect label={t('fields.territoryType')} value={type} onChoose={setType} />
      <Button icon={<Plus aria-hidden="true" />} busy={busy} onClick={() => void add()}>
        {t('fields.addTerritory')}
      </Button>
    </div>
  )
}

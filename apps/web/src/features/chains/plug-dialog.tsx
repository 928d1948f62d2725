import type { PlugGestures } from '@tablee/documents'
import type { Carrier, Good, LinkState } from '@tablee/model'
import { LINK_STATES, inLanguage } from '@tablee/model'
import { Button, Combobox, Dialog, Notice, Select, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import { focusFirstError } from '../../app/focus-first-error.ts'
import { nameOfCard } from '../card-links/link-words.ts'
import type { CardScope } from '../card/card-scope.ts'
import { carrierName } from './carrier-name.ts'
import styles from './ecosystem.module.css'

/** What is to be plugged: something given or taken, and the other end where it is known already. */
export interface Plugging {
  readonly side: 'gives' | 'takes'
  readonly good: Good
  readonly other: Good | null
}

export interface PlugDialogProps {
  readonly plugging: Plugging
  readonly carriers: readonly Carrier[]
  readonly scope: CardScope
  readonly plugs: PlugGestures
  readonly onPlugged: (giver: Good, taker: Good) => void
  readonly onClose: () => void
}

/** « Brancher à… »: chooses what takes it, or gives it, and whether that exists or is to be created. */
export function PlugDialog({ plugging, carriers, scope, plugs, onPlugged, onClose }: PlugDialogProps): ReactNode {
  const { t, language } = useWords()
  const form = useId()
  const { side, good } = plugging
  const ends = carriers
    .flatMap(({ activities }) =>
      activities.flatMap((each): readonly Good[] => each[side === 'gives' ? 'takes' : 'gives']),
    )
    .filter(({ card }) => card.id !== good.card.id)
  const [text, setText] = useState(plugging.other?.words ?? '')
  const [other, setOther] = useState(plugging.other)
  const [state, setState] = useState<LinkState>('create')
  const [error, setError] = useState<string | null>(null)
  const plug = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (!other) {
      setError(t('chains.choose'))
      return focusFirstError(event.currentTarget)
    }
    const [giver, taker] = side === 'gives' ? [good, other] : [other, good]
    const made = plugs.plug({ giver: giver.card, gives: giver.words, taker: taker.card, takes: taker.words, state })
    if (made.ok) onPlugged(giver, taker)
    else setError(t(`chains.refused.${made.error.code}`))
  }
  const whereOf = ({ card }: Good): string => {
    const [title, structure] = [nameOfCard(card, language), carrierName(card, scope)]
    return structure ? t('chains.ofActivity', { title, structure }) : title
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(`chains.plugTitle.${side}`)}
      description={good.words}
      actions={
        ends.length > 0 ? (
          <Button look="primary" type="submit" form={form}>
            {t('chains.plug')}
          </Button>
        ) : null
      }
    >
      {ends.length === 0 ? (
        <Notice kind="info">
          <p>{t(`chains.nothingToPlug.${side}`)}</p>
        </Notice>
      ) : (
        <form id={form} className={styles.form} onSubmit={plug} noValidate>
          <Combobox
            label={t(`chains.find.${side}`)}
            hint={t('chains.findHint')}
            error={error}
            nothing={t('chains.noneFound')}
            text={text}
            onText={(typed) => {
              setText(typed)
              setOther(null)
            }}
            onChoose={(option) => {
              setText(option.label)
              setOther(ends[Number(option.value)] ?? null)
              setError(null)
            }}
            options={ends.map((end, index) => ({ value: String(index), label: end.words, detail: whereOf(end) }))}
          />
          <Select
            label={t('links.state')}
            value={state}
            options={Object.entries(LINK_STATES).map(([value, label]) => ({
              value,
              label: inLanguage(label, language),
            }))}
            onChange={(event) => setState(event.currentTarget.value as LinkState)}
          />
        </form>
      )}
    </Dialog>
  )
}

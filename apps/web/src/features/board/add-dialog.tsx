import type { BoardHandle } from '@tablee/canvas'
import { mayWriteIn } from '@tablee/documents'
import type { Kind, Zone } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { Dialog, KindBadge, Select, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { ValidatedQuestion } from '../card/card-scope.ts'
import styles from './choice-list.module.css'
import { zoneName } from '../card/zone-name.ts'

export interface AddDialogProps {
  readonly board: BoardHandle
  readonly zones: readonly Zone[]
  readonly questions: readonly ValidatedQuestion[]
  /** The zone that the person asked for, else the one in view is proposed. */
  readonly zone: string | null
  readonly onClose: () => void
}

/** Asks what to add and where. Where a zone was asked for and takes one kind only, asks nothing. */
export function AddDialog({ board, zones, questions, zone: asked, onClose }: AddDialogProps): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  const open = zones.filter((zone) => zone.spec.accepts.length > 0 && mayWriteIn(zone, me.role))
  const [proposed] = useState(() => asked ?? board.zoneInView()?.id ?? null)
  const [chosen, setChosen] = useState(proposed)
  const zone = open.find(({ id }) => id === chosen) ?? open[0]
  const only = asked !== null && zone?.spec.accepts.length === 1 ? zone.spec.accepts[0] : undefined
  const [kind, setKind] = useState<Kind | null>(only ?? null)

  useEffect(() => {
    if (!kind || !zone) return undefined
    // once the dialog has gone and given the focus back: the new card takes it
    const timer = setTimeout(() => {
      onClose()
      board.add(kind, zone)
    })
    return () => clearTimeout(timer)
  }, [kind, zone, board, onClose])

  if (kind || !zone) return null
  return (
    <Dialog open onOpenChange={onClose} title={t('board.chooser.title')}>
      <Select
        label={t('board.chooser.zone')}
        value={zone.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
        options={open.map((each) => ({ value: each.id, label: zoneName(each, language, questions) }))}
      />
      <p className={styles.asked} id="kind-of-card">
        {t('board.chooser.kind')}
      </p>
      <div className={styles.choices} role="group" aria-labelledby="kind-of-card">
        {zone.spec.accepts.map((each) => (
          <button key={each} type="button" className={styles.choice} onClick={() => setKind(each)}>
            <KindBadge kind={each} label={inLanguage(KINDS[each].label, language)} />
          </button>
        ))}
      </div>
    </Dialog>
  )
}

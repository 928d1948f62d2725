import type { BoardHandle, BoardPresence, Neighbour } from '@tablee/canvas'
import type { HomeId, Zone } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Button, Checkbox, LocateFixed, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { SidePanel } from '../../app/side-panel.tsx'
import { useWide } from '../../app/use-wide.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { structureNameIn } from '../../cycle/structure-name.ts'
import type { CardScope } from '../card/card-scope.ts'
import { zoneName } from '../card/zone-name.ts'
import { MissingButton } from '../cycle-page/missing-button.tsx'
import styles from './people-panel.module.css'
import { PersonRow } from './person-row.tsx'
import { useJoinGroup } from './use-join-group.ts'

export interface PeoplePanelProps {
  /** Whose board it is. */
  readonly step: HomeId
  readonly presence: BoardPresence
  readonly board: BoardHandle
  readonly zones: () => readonly Zone[]
  readonly scope: CardScope
  readonly onMessage: (message: ToastMessage) => void
  readonly onClose: () => void
}

/** « Qui est là »: everyone on the board with their structure and zone, a way to look where they look, and what is shown of them. */
export function PeoplePanel({ step, presence, board, zones, scope, onMessage, onClose }: PeoplePanelProps): ReactNode {
  const { t, language } = useWords()
  const { me, people, live, cursorsShown } = useCycle()
  const announce = useAnnounce()
  const wide = useWide()
  const join = useJoinGroup(board, onMessage)
  const shown = useStore(cursorsShown)
  const followed = useStore(board.together.followed)
  const present = onePerPerson(useStore(presence.neighbours))
  const known = useStore(people).get(me.participant)
  const structures = useStore(live)?.structures ?? []

  const whereIs = ({ zone, view }: Neighbour): string => {
    const found = zones().find(({ id }) => id === zone)
    const named = found ? zoneName(found, language, scope.questions) : null
    if (view) return named === null ? t('presence.elsewhere') : t('presence.inZone', { zone: named })
    return named === null ? t('presence.onList') : t('presence.onListIn', { zone: named })
  }
  const hide = (hidden: boolean): void => {
    cursorsShown.set(!hidden)
    announce(t(hidden ? 'presence.cursorsHidden' : 'presence.cursorsShown'))
  }
  const rejoin = (): void => {
    join()
    if (!wide) onClose()
  }
  return (
    <SidePanel title={t('presence.who')} closeLabel={t('presence.close')} side="left" onClose={onClose}>
      <ul className={styles.people}>
        <PersonRow
          participant={me.participant}
          name={t('presence.me', { name: known?.name ?? '' })}
          structure={known?.structure ? (structureNameIn(structures, known.structure) ?? '') : ''}
          role={me.role}
          where={null}
        />
        {present.map((neighbour) => (
          <PersonRow
            key={neighbour.participant}
            participant={neighbour.participant}
            name={neighbour.name || t('presence.unnamed')}
            structure={neighbour.structure}
            role={neighbour.role}
            where={whereIs(neighbour)}
            followed={followed?.participant === neighbour.participant}
            onFollow={() => board.together.follow(neighbour.participant)}
            onUnfollow={board.together.unfollow}
            onClose={onClose}
          />
        ))}
      </ul>
      {present.length === 0 ? (
        <p className={styles.alone}>{t('presence.alone')}</p>
      ) : (
        <Button className={styles.join} icon={<LocateFixed aria-hidden="true" />} onClick={rejoin}>
          {t('presence.join')}
        </Button>
      )}
      <MissingButton step={step} className={styles.join} />
      <div className={styles.foot}>
        <Checkbox
          label={t('presence.hideCursors')}
          hint={t('presence.hideCursorsHint')}
          checked={!shown}
          onChange={(event) => hide(event.currentTarget.checked)}
        />
      </div>
    </SidePanel>
  )
}

/** Each person once, as they are on the board rather than in its list, by name. */
function onePerPerson(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  const people = new Map<string, Neighbour>()
  for (const neighbour of neighbours) {
    if (neighbour.view || !people.has(neighbour.participant)) people.set(neighbour.participant, neighbour)
  }
  return [...people.values()].toSorted(
    (left, right) => left.name.localeCompare(right.name) || left.participant.localeCompare(right.participant),
  )
}

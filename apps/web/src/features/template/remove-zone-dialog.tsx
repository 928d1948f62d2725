import type { BoardSources } from '@tablee/canvas'
import type { Zone, ZoneSpec } from '@tablee/model'
import { cardsWithout, inLanguage } from '@tablee/model'
import { Button, Dialog, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { zoneName } from '../card/zone-name.ts'

export interface RemoveZoneDialogProps {
  readonly zone: ZoneSpec
  readonly zones: readonly Zone[]
  readonly sources: Pick<BoardSources, 'cards' | 'placements'>
  readonly questions: CardScope['questions']
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Asks before a zone is taken out, and says where its cards will be found. */
export function RemoveZoneDialog(props: RemoveZoneDialogProps): ReactNode {
  const { zone, zones, sources, questions, onRemove, onClose } = props
  const { t, language } = useWords()
  const cards = useStore(sources.cards)
  const placements = useStore(sources.placements)
  const goes = [...cardsWithout(zone.key, { zones, cards, placements })]
  const count = goes.reduce((sum, [, some]) => sum + some, 0)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('template.removeTitle', { zone: inLanguage(zone.title, language) })}
      description={count === 0 ? t('template.removeEmpty') : t('template.removeCards', { count })}
      actions={
        <>
          <Button look="danger" onClick={onRemove}>
            {t('template.remove')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      {count > 0 ? (
        <ul>
          {goes.map(([next, some]) => (
            <li key={next?.id ?? ''}>
              {next
                ? t('template.goesTo', { zone: zoneName(next, language, questions), count: some })
                : t('template.goesAside', { count: some })}
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  )
}

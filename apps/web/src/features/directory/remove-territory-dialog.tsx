import type { Territory } from '@tablee/model'
import { standingCards, textsIn } from '@tablee/model'
import { Button, Dialog, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useHomeCards } from '../../cycle/use-home-cards.ts'

export interface RemoveTerritoryDialogProps {
  readonly territory: Territory
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Asks before a territory is put aside, and says what becomes of the cards that name it. */
export function RemoveTerritoryDialog({ territory, onRemove, onClose }: RemoveTerritoryDialogProps): ReactNode {
  const { t } = useWords()
  const homes = useHomeCards()
  const count = homes
    .flatMap(({ cards }) => standingCards(cards))
    .filter(({ fields }) => textsIn(fields['territories']).includes(territory.id)).length
  const isWhole = homes.every(({ loaded }) => loaded)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('directory.territories.removeTitle', { name: territory.name })}
      description={t('directory.territories.removeBody')}
      actions={
        <>
          <Button look="danger" onClick={onRemove}>
            {t('directory.territories.remove')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      {isWhole || count > 0 ? <p>{t('directory.territories.removeCards', { count })}</p> : null}
    </Dialog>
  )
}

import { cardsStore } from '@tablee/documents'
import type { Card } from '@tablee/model'
import { standingCards } from '@tablee/model'
import { Button, Combine, Group, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import styles from './gather.module.css'
import { useGather } from './use-gather.tsx'
import { useMergedCard } from './use-merged-card.ts'

/** « Fusionner avec… » and « Mettre dans un groupe… » from the details of a card, among all cards of its home. */
export function CardGathering({ scope, card }: { readonly scope: CardScope; readonly card: Card }): ReactNode {
  const { t } = useWords()
  const announce = useAnnounce()
  const { within } = useMergedCard(scope, card)
  const neighbours = useCallback(
    () => standingCards(cardsStore(scope.content, card.home).get()),
    [scope.content, card.home],
  )
  const stay = useCallback(() => undefined, [])
  const [gather, dialog] = useGather({ scope, home: card.home, neighbours, onMessage: announce, onDone: stay })
  const seen = [{ card, zone: null }]
  return (
    <>
      {!scope.writable || card.removed || within ? null : (
        <div className={styles.row}>
          <Button icon={<Combine aria-hidden="true" />} aria-haspopup="dialog" onClick={() => gather.merge(seen)}>
            {t('gather.mergeWith')}
          </Button>
          <Button icon={<Group aria-hidden="true" />} aria-haspopup="dialog" onClick={() => gather.group(seen)}>
            {t('gather.put')}
          </Button>
        </div>
      )}
      {/* what is being written there outlives the way to it */}
      {dialog}
    </>
  )
}

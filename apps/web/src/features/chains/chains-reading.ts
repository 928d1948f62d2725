import type { CardId } from '@tablee/model'
import type { ChainsNow } from './use-chains.ts'

/** What every part of a reading of the chains is shown with. */
export interface ChainsReadingProps {
  readonly now: ChainsNow
  /** Shows all that a card holds. */
  readonly onOpen: (card: CardId) => void
}

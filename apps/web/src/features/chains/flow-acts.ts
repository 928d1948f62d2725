import type { Card, CardId, Connection, LinkId } from '@tablee/model'
import type { Plugging } from './plug-dialog.tsx'

/** A link to be changed, seen from one of its cards. */
export interface OpenedLink {
  readonly card: Card
  readonly link: LinkId
}

/** What can be done to what an activity gives and takes. */
export interface FlowActs {
  readonly open: (card: CardId) => void
  readonly plug: (plugging: Plugging) => void
  readonly editLink: (link: OpenedLink) => void
  readonly unplug: (connection: Connection) => void
}

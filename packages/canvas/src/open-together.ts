import type { CardId, Role, Zone } from '@tablee/model'
import type { Clock, Scheduler, Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { Editor } from '@tldraw/tldraw'
import { react } from '@tldraw/tldraw'
import { showAll, showBox, showView } from './camera.ts'
import type { Followed } from './follow-view.ts'
import { createViewFollower } from './follow-view.ts'
import { groupView } from './group-view.ts'
import type { Picture } from './picture.ts'
import type { BoardPresence } from './presence.ts'
import { tellPresence, viewOf } from './tell-presence.ts'
import { watchLost } from './watch-lost.ts'
import { zoneAt } from './zone-at.ts'

export interface TogetherOptions {
  readonly picture: Picture
  readonly presence: BoardPresence
  readonly role: Role
  readonly clock: Clock
  readonly scheduler: Scheduler
  readonly zoneOf: (card: CardId) => Zone | null
}

/** Where the others are on a board, and how to be there. */
export interface Together {
  /** Whose view mine follows; null: I look where I want. */
  readonly followed: Store<Followed | null>
  /** Follows the view of a participant until I look or write elsewhere, or they are gone. */
  readonly follow: (participant: string) => void
  readonly unfollow: () => void
  /** Whether I have had the others out of sight for a while. Nobody tells the facilitation so. */
  readonly lost: Store<boolean>
  /** Shows me what most of the others see, or the whole board when I am alone on it; tells which. */
  readonly join: () => 'group' | 'alone'
}

/** Tells the others where I am on the board, and ties my view to theirs where I ask for it. */
export function openTogether(editor: Editor, options: TogetherOptions): Together & { readonly stop: () => void } {
  const { picture, presence, role, clock, scheduler, zoneOf } = options
  const { shown } = picture
  const stopTelling = tellPresence(editor, {
    presence,
    clock,
    zoneOf: (card) => zoneOf(card as CardId)?.id ?? null, // reason: the id of a card shape
    zoneUnder: (point) => zoneAt(shown.get(), point)?.zone.id ?? null,
  })
  const { followed, follow, unfollow } = createViewFollower({
    presence,
    scheduler,
    look: (at) => {
      if ('view' in at) return showView(editor, at.view, 'following')
      const zone = shown.get().zones.find((entry) => entry.zone.id === at.zone)
      if (zone) showBox(editor, zone)
    },
  })
  const stopHeeding = heedOwnHand(editor, () => {
    if (followed.get()) unfollow()
  })
  const watched =
    role === 'facilitation'
      ? { lost: valueStore(false), stop: () => undefined }
      : watchLost({ presence, scheduler, mine: () => viewOf(editor) })
  return {
    followed,
    follow,
    unfollow,
    lost: watched.lost,
    join: () => {
      unfollow()
      const group = groupView(presence.neighbours.get())
      if (group) showView(editor, group.view, 'at-once')
      else showAll(editor, shown.get())
      return group ? 'group' : 'alone'
    },
    stop: () => {
      stopHeeding()
      watched.stop()
      unfollow()
      stopTelling()
    },
  }
}

/** Tells when the person takes the view or a card in hand: points, scrolls, writes, moves with the arrows, or presses Escape anywhere. */
function heedOwnHand(editor: Editor, tell: () => void): () => void {
  const container = editor.getContainer()
  const press = (event: KeyboardEvent): void => {
    if (event.key.startsWith('Arrow')) tell()
  }
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) tell()
  }
  container.addEventListener('pointerdown', tell, { capture: true })
  container.addEventListener('wheel', tell, { capture: true, passive: true })
  container.addEventListener('keydown', press)
  window.addEventListener('keydown', escape)
  const unreact = react('write in a card', () => {
    if (editor.getEditingShapeId() !== null) tell()
  })
  return () => {
    container.removeEventListener('pointerdown', tell, { capture: true })
    container.removeEventListener('wheel', tell, { capture: true })
    container.removeEventListener('keydown', press)
    window.removeEventListener('keydown', escape)
    unreact()
  }
}

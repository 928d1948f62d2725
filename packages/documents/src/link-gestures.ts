import type { CardId, Degree, HomeId, Link, LinkId, LinkState, Me } from '@tablee/model'
import { isSameLink, newId, shownAs, standingCards, standingLinks } from '@tablee/model'
import type { Clock, Random, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type * as Y from 'yjs'
import type { History } from './history.ts'
import type { LinkChanges } from './links.ts'
import { addLink, linkCell } from './links.ts'
import { PERSON } from './origin.ts'
import { cardsStore, linksStore } from './stores.ts'

/** Two cards of one home to be linked; `question` is the validated one that it is about, null: none. */
export interface NewLink {
  readonly from: CardId
  readonly to: CardId
  readonly state?: LinkState
  readonly degree?: Degree | null
  readonly question?: CardId | null
}

/** Why two cards cannot be linked; `link` is the one that says the same already. */
export type LinkRefusal =
  | { readonly code: 'same-card' | 'card-missing' }
  | { readonly code: 'already-linked'; readonly link: LinkId }

/** What one person does to links, the same from every view. Each gesture is one entry of their history. */
export interface LinkGestures {
  /** Why these cards cannot be linked now, or null. */
  linkRefusal(link: NewLink): LinkRefusal | null
  addLink(link: NewLink): Result<LinkId, LinkRefusal>
  /** Writes what differs; refused where another link says the same about the new question. */
  setLink(link: Link, changes: LinkChanges): Result<void, LinkRefusal>
  removeLink(link: Link): void
}

export interface LinkGestureOptions {
  readonly home: HomeId
  /** The document of `home`: both cards and their links are in it. */
  readonly content: Y.Doc
  readonly me: Pick<Me, 'participant'>
  readonly clock: Clock
  readonly random: Random
  readonly history: History
}

/** The gestures of one person on the links of one home. */
export function createLinkGestures(options: LinkGestureOptions): LinkGestures {
  const { home, content, me, clock, random, history } = options
  const removal = (): Link['removed'] => ({ by: me.participant, at: clock.now() })
  const refusalOf = (wanted: NewLink, self?: LinkId): LinkRefusal | null => {
    const cards = cardsStore(content, home).get()
    const [from, to] = [shownAs(cards, wanted.from), shownAs(cards, wanted.to)]
    const relation = { from, to, question: wanted.question ?? null }
    if (from === to) return { code: 'same-card' }
    const present = standingCards(cards)
    const isThere = (id: CardId): boolean => present.some((card) => card.id === id)
    if (!isThere(from) || !isThere(to)) return { code: 'card-missing' }
    const standing = standingLinks(linksStore(content, home).get(), cards)
    const same = standing.find(
      ({ link, ...ends }) =>
        link.id !== self && isSameLink({ from: ends.from.id, to: ends.to.id, question: link.question }, relation),
    )
    return same ? { code: 'already-linked', link: same.link.id } : null
  }

  return {
    linkRefusal: (link) => refusalOf(link),
    addLink: ({ from, to, state = 'exists', degree = null, question = null }) => {
      const refusal = refusalOf({ from, to, question })
      if (refusal) return err(refusal)
      const id = newId<LinkId>(random)
      history.record((write) => {
        addLink(content, { id, from, to, state, degree, question, by: me.participant, at: clock.now() }, PERSON)
        const cell = linkCell(content, id, 'removed')
        // what is made can only be marked as removed, never unmade
        if (cell) write(cell, undefined, removal)
      })
      return ok(id)
    },
    setLink: (link, changes) => {
      const { question } = changes
      if (question !== undefined && question !== link.question) {
        const refusal = refusalOf({ ...link, question }, link.id)
        if (refusal) return err(refusal)
      }
      history.record((write) => {
        for (const key of ['state', 'degree', 'question'] as const) {
          const value = changes[key]
          const cell = value === undefined || value === link[key] ? null : linkCell(content, link.id, key)
          if (cell) write(cell, value)
        }
      })
      return ok(undefined)
    },
    removeLink: ({ id }) => {
      const cell = linkCell(content, id, 'removed')
      // removed already, it stays so in the name of whoever did it
      if (cell && !cell.map.get(cell.key)) history.record((write) => write(cell, removal()))
    },
  }
}

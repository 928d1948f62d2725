import type { Card, Link, LinkId, LinkState, Plug } from '@tablee/model'
import { MOST_OF_PLUG, MOST_PLUGS, newId, sameWords, standingLinks } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err } from '@tablee/std'
import type { LinkGestureOptions, LinkRefusal } from './link-gestures.ts'
import { createLinkGestures } from './link-gestures.ts'
import { newPlugCell, readPlugs } from './plugs.ts'
import { cardsStore, linksStore } from './stores.ts'

/** Something that one activity gives, and what it is to another. */
export interface NewPlug {
  readonly giver: Card
  readonly gives: string
  readonly taker: Card
  readonly takes: string
  readonly state: LinkState
}

/** Why something is not plugged: its cards cannot be linked, it is plugged so already, or as much as a link can hold passes there. */
export type PlugRefusal =
  | Exclude<LinkRefusal, { readonly code: 'already-linked' }>
  | { readonly code: 'plugged-already' | 'too-many-plugs' }

/** What one person plugs, in the links between the activities of value chains. Each gesture is one entry of their history. */
export interface PlugGestures {
  /** Writes it in the link that there is between the two cards, whichever way it points, else in a new one. What is plugged there already takes the state, where that is another. */
  plug(plug: NewPlug): Result<LinkId, PlugRefusal>
  /** Takes it out of its link; a link that says nothing else goes with it. */
  unplug(link: Link, plug: Plug): void
}

/** The gestures of one person on what passes between the cards of one home. */
export function createPlugGestures(options: LinkGestureOptions): PlugGestures {
  const { home, content, history, random } = options
  const links = createLinkGestures(options)
  const add = (link: LinkId, plug: Plug): void => {
    const cell = newPlugCell(content, link, newId<string>(random))
    if (cell) history.record((write) => write(cell, plug))
  }
  return {
    plug: ({ giver, gives, taker, takes, state }) => {
      const standing = standingLinks(linksStore(content, home).get(), cardsStore(content, home).get())
      const known = standing.find(({ from, to }) =>
        from.id === giver.id ? to.id === taker.id : from.id === taker.id && to.id === giver.id,
      )
      const words = { gives: gives.slice(0, MOST_OF_PLUG), takes: takes.slice(0, MOST_OF_PLUG) }
      return history.record((): Result<LinkId, PlugRefusal> => {
        if (!known) {
          const made = links.addLink({ from: giver.id, to: taker.id, state })
          // there is none between them: only their ends can be refused
          if (!made.ok) return err({ code: made.error.code === 'same-card' ? 'same-card' : 'card-missing' })
          add(made.value, { giver: giver.id, ...words })
          return made
        }
        const { link } = known
        const plug: Plug = { giver: known.from.id === giver.id ? link.from : link.to, ...words }
        const plugs = readPlugs(content, link.id)
        const isThere = plugs.some((each) => isSamePlug(each.plug, plug))
        if (isThere && link.state === state) return err({ code: 'plugged-already' })
        if (!isThere && plugs.length >= MOST_PLUGS) return err({ code: 'too-many-plugs' })
        links.setLink(link, { state })
        if (!isThere) add(link.id, plug)
        return { ok: true, value: link.id }
      })
    },
    unplug: (link, plug) => {
      const plugs = readPlugs(content, link.id)
      const gone = plugs.filter((each) => isSamePlug(each.plug, plug))
      history.record((write) => {
        for (const { cell } of gone) write(cell, undefined)
        if (gone.length === plugs.length && link.degree === null && link.question === null) links.removeLink(link)
      })
    },
  }
}

function isSamePlug(left: Plug, right: Plug): boolean {
  return left.giver === right.giver && sameWords(left.gives, right.gives) && sameWords(left.takes, right.takes)
}

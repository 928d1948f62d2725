import type { Card, Link, LinkId, LinkState, Plug } from '@tablee/model'
import { newId } from '@tablee/model'
import { present } from '@tablee/std'
import type { ChainLinkKey, WrittenChainLink } from './chain-links.ts'
import { CHAIN_LINKS, CHAIN_NOTES, CHANGES, PLUGS } from './chain-links.ts'
import { DAY } from './day-from.ts'
import type { Pen } from './pen.ts'
import { MINUTE, originIn } from './pen.ts'

/** Days after the session of the chains: when what stands beside them was written, and what passes between them said. */
const LATER = 4

/** Writes the chains of É9, with what stands beside their activities; gives the links between these, with what passes by each. */
export function writeChains(pen: Pen): readonly (readonly [Link, Plug])[] {
  const home = pen.home('value-chains')
  const written = new Map<ChainLinkKey, Card>(
    CHAIN_LINKS.map((link) => {
      const { after }: WrittenChainLink = link
      const source = after === undefined ? null : pen.find(after, ['action'])
      const from = source ? [originIn(source, 'copy')] : []
      return [link.key, pen.write({ home, kind: 'chain-link', written: link, fields: fieldsOf(pen, link), from })]
    }),
  )
  for (const note of CHAIN_NOTES) {
    const zone = note.question ? `${note.zone}/${pen.questionIds[note.question]}` : note.zone
    pen.write({ home, kind: 'idea', later: LATER, written: note, zone })
  }
  for (const change of CHANGES) {
    const fields = {
      questions: [pen.questionIds[change.question]],
      dimension: change.dimension,
      horizon: change.horizon,
    }
    pen.write({ home, kind: 'change', later: LATER, written: change, fields })
  }
  const cardOf = (key: ChainLinkKey): Card => present(written.get(key), `no chain link ${key}`)
  return PLUGS.map(({ giver, gives, taker, takes, state }, index) => [
    linkBetween(pen, cardOf(giver), cardOf(taker), state, LATER, index),
    { giver: cardOf(giver).id, gives, takes },
  ])
}

/** A link that says no more than its state, said `later` days after the session; `index` minutes after others of its day. */
export function linkBetween(
  { random, begun }: Pen,
  from: Card,
  to: Card,
  state: LinkState,
  later: number,
  index: number,
): Link {
  return {
    id: newId<LinkId>(random),
    home: from.home,
    from: from.id,
    to: to.id,
    state,
    degree: null,
    question: null,
    by: from.by,
    at: begun(from.home) + later * DAY + index * MINUTE,
    removed: null,
  }
}

function fieldsOf(pen: Pen, link: WrittenChainLink): Card['fields'] {
  const numbered = <Part extends object>(parts: readonly Part[] = []) =>
    parts.map((part, index) => ({ id: `part-${index}`, ...part }))
  return {
    questions: [pen.questionIds[link.question]],
    family: link.family,
    carrier: link.carrier ? pen.structureIds[link.carrier] : '',
    inputs: (link.inputs ?? []).join('\n'),
    stakeholders: numbered(link.stakeholders),
    outputs: (link.outputs ?? []).join('\n'),
    changes: numbered(link.changes),
    value: link.value ?? '',
    renewed: (link.renewed ?? []).join('\n'),
    indicators: link.indicators ?? '',
  }
}

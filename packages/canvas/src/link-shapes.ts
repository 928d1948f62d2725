import type { Language, Live } from '@tablee/model'
import { DEGREES, LINK_STATES, inLanguage } from '@tablee/model'
import type { ShownLink } from './project-links.ts'
import type { LinkProps } from './shape-types.ts'

/** A link as it should be on the canvas: where it lies follows from its cards. */
export interface WantedLink {
  readonly type: 'link'
  readonly key: string
  readonly x: 0
  readonly y: 0
  readonly props: LinkProps
}

/** The shapes of links, to be drawn under the cards. */
export function linkShapes(
  links: readonly ShownLink[],
  { live, language }: { readonly live: Live | null; readonly language: Language },
): readonly WantedLink[] {
  return links.map(({ link, from, to, lane }) => ({
    type: 'link',
    key: `link-${link.id}`,
    x: 0,
    y: 0,
    props: {
      link: link.id,
      from: from.key,
      to: to.key,
      state: link.state,
      stateLabel: inLanguage(LINK_STATES[link.state], language),
      degreeLabel: link.degree ? inLanguage(DEGREES[link.degree], language) : '',
      ends: `${from.card.title} → ${to.card.title}`,
      mark: live?.questions.find(({ card }) => card === link.question)?.number ?? 0,
      lane,
    },
  }))
}

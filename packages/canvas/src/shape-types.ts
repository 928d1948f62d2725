import type { GroupColor, Kind, LinkState, ZoneLook } from '@tablee/model'
import type { TLBaseShape, TLShape } from '@tldraw/tldraw'

/** What a card shows of itself: everything that a redraw depends on, in plain words of the reader's language. */
export interface CardProps {
  readonly w: number
  readonly h: number
  readonly card: string
  readonly kind: Kind
  readonly kindLabel: string
  readonly title: string
  /** Whether it says more than its title. */
  readonly detailed: boolean
  /** Said where the title is empty. */
  readonly placeholder: string
  /** What its fields say at a glance; empty where they say nothing. */
  readonly facts: string
  /** First name · structure; empty for a card without author. */
  readonly byline: string
  /** Numbers of the validated questions that the card answers or is. */
  readonly marks: readonly number[]
  readonly mirror: boolean
  /** Of how many cards it was merged; 0 where it was not. */
  readonly merged: number
}

export interface ZoneProps {
  readonly w: number
  readonly h: number
  readonly zone: string
  readonly title: string
  readonly prompt: string
  /** The validated question whose column this is; number 0 when it is none's. */
  readonly mark: number
  readonly question: string
  /** The colour slot and the pattern that the template gives it; slot 0 for none. */
  readonly slot: number
  readonly pattern: ZoneLook['pattern']
  readonly count: number
  /** Whether the reader may add cards here. */
  readonly open: boolean
  /** Whether nobody writes here but the facilitation, or nobody at all. */
  readonly locked: boolean
  /** Takes no card at all: it is there to be read. */
  readonly poster: boolean
}

export interface CardGroupProps {
  readonly w: number
  readonly h: number
  readonly group: string
  readonly title: string
  readonly color: GroupColor
  readonly count: number
}

export interface LinkProps {
  readonly link: string
  /** Keys of the shown cards at its ends. */
  readonly from: string
  readonly to: string
  readonly state: LinkState
  readonly stateLabel: string
  /** Empty where the degree is not known. */
  readonly degreeLabel: string
  /** The titles of both cards, for those who hear the board. */
  readonly ends: string
  /** The validated question that the link is about; number 0 when it is about none. */
  readonly mark: number
  /** Its place among the links of its cards. */
  readonly lane: number
}

export type CardShape = TLBaseShape<'card', CardProps>
export type ZoneShape = TLBaseShape<'zone', ZoneProps>
export type CardGroupShape = TLBaseShape<'card-group', CardGroupProps>
export type LinkShape = TLBaseShape<'link', LinkProps>

export function isCardShape(shape: TLShape | null | undefined): shape is TLShape & CardShape {
  return shape?.type === 'card'
}

export function isCardGroupShape(shape: TLShape | null | undefined): shape is TLShape & CardGroupShape {
  return shape?.type === 'card-group'
}

export function isLinkShape(shape: TLShape | null | undefined): shape is TLShape & LinkShape {
  return shape?.type === 'link'
}

export function isZoneShape(shape: TLShape | null | undefined): shape is TLShape & ZoneShape {
  return shape?.type === 'zone'
}

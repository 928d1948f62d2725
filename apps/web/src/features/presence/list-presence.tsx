import type { BoardPresence } from '@tablee/canvas'
import type { DocumentName } from '@tablee/model'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import { PeopleHere, useStore } from '@tablee/ui'
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo } from 'react'
import { useDocument } from '../../cycle/use-document.ts'
import { useBoardPresence } from './use-board-presence.ts'
import type { ZoneVisitors } from './zone-visitors.ts'
import { zoneVisitors } from './zone-visitors.ts'

/** How often (ms) it is asked which zone is in view while the page scrolls. */
const SCROLL_EVERY = 500

const Visitors = createContext<Store<ZoneVisitors>>(valueStore(new Map()))

export interface ListPresenceProps {
  /** The document of the board whose list this is. */
  readonly placements: DocumentName
  readonly children: ReactNode
}

/** Makes me present on the board whose list I read, and tells `PeopleInZone` who else is. A zone is an element with `data-zone`. */
export function ListPresence({ placements, children }: ListPresenceProps): ReactNode {
  const presence = useBoardPresence(useDocument(placements))
  const visitors = useMemo(() => zoneVisitors(presence), [presence])
  useEffect(() => showZoneInView(presence), [presence])
  return <Visitors value={visitors}>{children}</Visitors>
}

/** Who else is in a zone, beside its title. */
export function PeopleInZone({ zone }: { readonly zone: string }): ReactNode {
  return <PeopleHere people={useStore(useContext(Visitors)).get(zone) ?? []} />
}

/** Says in which zone I am: the one that I touched last while it is in view, else the first one in view. */
function showZoneInView(presence: BoardPresence): () => void {
  let touched: Element | null = null
  let told: string | null | undefined
  let timer: ReturnType<typeof setTimeout> | null = null
  const tell = (): void => {
    timer = null
    const found = touched && isInView(touched) ? touched : [...document.querySelectorAll('[data-zone]')].find(isInView)
    const zone = (found instanceof HTMLElement ? found.dataset['zone'] : null) ?? null
    if (zone === told) return
    told = zone
    presence.show({ cursor: null, editing: null, view: null, zone })
  }
  const touch = ({ target }: Event): void => {
    touched = target instanceof Element ? (target.closest('[data-zone]') ?? touched) : touched
    tell()
  }
  const later = (): void => {
    timer ??= setTimeout(tell, SCROLL_EVERY)
  }
  document.addEventListener('focusin', touch)
  document.addEventListener('pointerdown', touch)
  document.addEventListener('scroll', later, { passive: true, capture: true })
  later()
  return () => {
    document.removeEventListener('focusin', touch)
    document.removeEventListener('pointerdown', touch)
    document.removeEventListener('scroll', later, { capture: true })
    if (timer !== null) clearTimeout(timer)
    presence.show(null)
  }
}

/** More than a line of it is to be seen, below what may stand at the top of the page. */
function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > innerHeight * 0.2 && top < innerHeight * 0.9
}

import { zonesStore } from '@tablee/documents'
import type { BoardId, Kind, PlannedStep } from '@tablee/model'
import { baseOf, can } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import type { Store } from '@tablee/std'
import { useStore } from '@tablee/ui'
import { useEffect, useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'

/** The kinds of cards that the boards of a step have a place for, as their zones are now; null until they are known. */
export function useStepKinds(step: PlannedStep): readonly Kind[] | null {
  const { me, live, documents, openDocument, holdDocument } = useCycle()
  const facts = useStore(live)
  const open = useStore(documents)
  const key = step.boards
    .map(({ id }) => id)
    .filter((id) => facts && can(me, 'read', baseOf(id), facts))
    .join(' ')
  useEffect(() => {
    const releases = idsIn(key).map((id) => holdDocument(baseOf(id)))
    return () => {
      for (const release of releases) release()
    }
  }, [key, holdDocument])
  const store = useMemo(() => {
    return kindsOver(open ? idsIn(key).map((id) => openDocument(baseOf(id))) : [])
  }, [key, open, openDocument])
  return useStore(store)
}

function kindsOver(bases: readonly OpenDocument[]): Store<readonly Kind[] | null> {
  const zones = bases.map(({ doc }) => zonesStore(doc))
  let known: { readonly of: string; readonly kinds: readonly Kind[] | null } = { of: '', kinds: null }
  return {
    get: () => {
      const loaded = bases.every(({ status }) => status.get().loaded)
      const kinds = [...new Set(zones.flatMap((each) => each.get().flatMap(({ accepts }) => accepts)))]
      const of = `${String(loaded)} ${kinds.join(' ')}`
      if (known.of !== of) known = { of, kinds: loaded || kinds.length > 0 ? kinds : null }
      return known.kinds
    },
    subscribe: (listener) => {
      const stops = [...zones, ...bases.map(({ status }) => status)].map((each) => each.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

function idsIn(key: string): readonly BoardId[] {
  return key === '' ? [] : (key.split(' ') as BoardId[]) // reason: joined from ids above
}

import type { Landing } from '@tablee/canvas'
import { unreachable } from '@tablee/std'
import { useAnnounce, useWords } from '@tablee/ui'
import { useCallback } from 'react'
import type { ValidatedQuestion } from '../card/card-scope.ts'
import { zoneName } from '../card/zone-name.ts'

/** Says to who cannot see it where cards and groups have come to belong, once for each place. */
export function useSaidLandings(questions: readonly ValidatedQuestion[]): (landings: readonly Landing[]) => void {
  const { t, language } = useWords()
  const announce = useAnnounce()
  return useCallback(
    (landings) => {
      for (const [first, count] of byPlace(landings)) announce(wordsOf(first, count))

      function wordsOf(landing: Landing, count: number): string {
        switch (landing.what) {
          case 'card':
            return t('board.landed', { count, zone: zoneName(landing.zone, language, questions) })
          case 'joined':
            return t('gather.made', { count, title: landing.group.title || t('gather.untitled') })
          case 'left':
            return t('gather.left', { title: landing.card.title || t('list.untitled') })
          case 'ordered': {
            const { place, count: all } = landing
            return t('gather.placed', { title: landing.card.title || t('list.untitled'), place, all })
          }
          case 'group': {
            const title = landing.group.title || t('gather.untitled')
            return t('gather.landed', { title, zone: zoneName(landing.zone, language, questions) })
          }
          default:
            return unreachable(landing)
        }
      }
    },
    [questions, language, t, announce],
  )
}

/** The first landing at each place, and how many there are. */
function byPlace(landings: readonly Landing[]): readonly (readonly [Landing, number])[] {
  const places = new Map<string, readonly [Landing, number]>()
  for (const landing of landings) {
    const [first, count] = places.get(placeOf(landing)) ?? [landing, 0]
    places.set(placeOf(landing), [first, count + 1])
  }
  return [...places.values()]
}

function placeOf(landing: Landing): string {
  switch (landing.what) {
    case 'card':
      return `in ${landing.zone.id}`
    case 'joined':
      return `with ${landing.group.id}`
    case 'left':
    case 'ordered':
      return `out ${landing.card.id}`
    case 'group':
      return `group ${landing.group.id}`
    default:
      return unreachable(landing)
  }
}

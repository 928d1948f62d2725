import type { Card, CardGroupId, CardId, Language, ParticipantId } from '@tablee/model'
import { KINDS, inLanguage, makerOf, mergeSources } from '@tablee/model'
import { unreachable } from '@tablee/std'
import type { Translate } from '@tablee/words'
import type { ListChange } from './list-change.ts'

/** Up to so many changes are told one by one. */
const ONE_BY_ONE = 3
/** So many zones are named when changes are counted. */
const ZONES_NAMED = 2
const LONGEST_TITLE = 60

/** What the sentences about changes are made with. */
export interface NewsVoice {
  readonly t: Translate
  readonly language: Language
  readonly personName: (person: ParticipantId) => string | null
  /** The name of the zone of that id; null for cards beside the zones. */
  readonly zoneTitle: (zone: string | null) => string
  /** The name of a group; null where a card is in none. */
  readonly groupTitle: (group: CardGroupId | null) => string | null
  readonly cardOf: (card: CardId) => Card | null
  /** Where a card is seen. */
  readonly zoneOf: (card: CardId) => string | null
}

/** A few changes as sentences; many of them, or in `summary`, as one sentence that counts them by zone. */
export function newsWords(changes: readonly ListChange[], voice: NewsVoice, summary: boolean): string {
  return summary || changes.length > ONE_BY_ONE
    ? countedWords(changes, voice)
    : changes.map((change) => sentenceOf(change, voice)).join(' ')
}

function sentenceOf(change: ListChange, { t, language, personName, zoneTitle, groupTitle, cardOf }: NewsVoice): string {
  const name = (person: ParticipantId | null | undefined): string => (person && personName(person)) ?? t('list.someone')
  const title = (card: Card | null): string => shortened(card?.title.trim() || t('list.untitled'))
  if ('link' in change) {
    const { link } = change
    const ends = { from: title(cardOf(link.from)), to: title(cardOf(link.to)) }
    if (change.what === 'relinked') return t('news.relinked', ends)
    return t(`news.${change.what}`, { ...ends, name: name(change.what === 'linked' ? link.by : link.removed?.by) })
  }
  const { card } = change
  const said = { title: title(card), zone: zoneTitle(change.zone) }
  switch (change.what) {
    case 'added': {
      const count = mergeSources(card).length
      if (count > 0) return t('gather.otherMerged', { count, name: name(card.by), title: title(card) })
      return t('news.added', { ...said, name: name(makerOf(card)) })
    }
    case 'removed':
      // split again: what it was merged from is there without it
      if (mergeSources(card).some((id) => cardOf(id)?.removed === null))
        return t('gather.otherSplit', { title: title(card), name: name(card.removed?.by) })
      return t('news.removed', { ...said, name: name(card.removed?.by) })
    case 'converted':
      return t('news.converted', { ...said, kind: inLanguage(KINDS[card.kind].label, language).toLocaleLowerCase() })
    case 'grouped': {
      const group = groupTitle(card.group)
      return group === null ? t('gather.otherLeft', said) : t('gather.otherGrouped', { ...said, group })
    }
    case 'moved':
    case 'edited':
    case 'restored':
      return t(`news.${change.what}`, said)
    default:
      return unreachable(change)
  }
}

function countedWords(changes: readonly ListChange[], { t, zoneTitle, zoneOf }: NewsVoice): string {
  const counts = new Map<string | null, number>()
  for (const change of changes) {
    const zone = 'link' in change ? zoneOf(change.link.from) : change.zone
    counts.set(zone, (counts.get(zone) ?? 0) + 1)
  }
  const [[first, count] = [null, 0], ...others] = [...counts].toSorted(([, left], [, right]) => right - left)
  const named = others.slice(0, ZONES_NAMED - 1)
  const elsewhere = others.slice(ZONES_NAMED - 1).reduce((sum, [, more]) => sum + more, 0)
  const parts = [
    t('news.counted', { count, zone: zoneTitle(first) }),
    ...named.map(([zone, more]) => t('news.more', { count: more, zone: zoneTitle(zone) })),
    ...(elsewhere > 0 ? [t('news.elsewhere', { count: elsewhere })] : []),
  ]
  return `${parts.join(', ')}.`
}

function shortened(title: string): string {
  const characters = [...title]
  return characters.length > LONGEST_TITLE ? `${characters.slice(0, LONGEST_TITLE).join('').trimEnd()}…` : title
}

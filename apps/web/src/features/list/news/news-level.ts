import type { Ms, Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import { remember, remembered } from '../../../app/browser-storage.ts'

/** How much someone wants to be told of what others do. */
export const NEWS_LEVELS = ['all', 'summary', 'none'] as const
export type NewsLevel = (typeof NEWS_LEVELS)[number]

/** Least time (ms) between two tellings: a burst of many people is one sentence, and leaves time to read the page. */
export const TOLD_EVERY: Readonly<Record<NewsLevel, Ms>> = { all: 5_000, summary: 20_000, none: 20_000 }

const KEY = 'tablee.news'
const present = valueStore<NewsLevel>(
  NEWS_LEVELS.find((level) => level === remembered(() => localStorage, KEY)) ?? 'all',
)

/** What was last chosen in this browser. */
export const newsLevel: Store<NewsLevel> = present

/** Chooses it, for every cycle of this browser. */
export function setNewsLevel(level: NewsLevel): void {
  remember(() => localStorage, KEY, level)
  present.set(level)
}

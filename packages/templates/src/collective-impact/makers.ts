import type { ActivitySpec, Box, Kind, Meaning, Mode, Tool, Words, ZoneSpec } from '@tablee/model'

type Said = readonly [fr: string, en: string]
type Place = readonly [x: number, y: number, w: number, h: number]

export const words = ([fr, en]: Said): Words => ({ fr, en })

const boxAt = ([x, y, w, h]: Place): Box => ({ x, y, w, h })

/** A zone that everyone may write in; it asks nothing of its cards but where `means` says so. */
export function openZone(
  key: string,
  title: Said,
  prompt: Said,
  accepts: readonly Kind[],
  place: Place,
  means: Meaning = { tag: true },
): ZoneSpec {
  return {
    key,
    title: words(title),
    prompt: words(prompt),
    accepts: [...accepts],
    means,
    box: boxAt(place),
    writable: 'all',
  }
}

/** A zone that is only read. */
export function poster(key: string, title: Said, prompt: Said, place: Place): ZoneSpec {
  return { ...openZone(key, title, prompt, [], place), writable: 'nobody' }
}

/** What each way of working offers to participants. */
const TOOLS: Readonly<Record<Mode, readonly Tool[]>> = {
  plenary: ['help'],
  'hidden-writing': ['add', 'undo', 'help'],
  sharing: ['add', 'move', 'undo', 'help'],
  vote: ['vote', 'help'],
  breakout: ['add', 'move', 'undo', 'help'],
  break: ['help'],
}

/** What makes the activities that are led on `board`: each in a zone of it, or before the whole of it where `zone` is null. */
export function activitiesOn(board: string) {
  return (
    key: string,
    title: Said,
    minutes: number,
    mode: Mode,
    zone: string | null,
    prompt: Said,
    tools: readonly Tool[] = TOOLS[mode],
  ): ActivitySpec => ({ key, title: words(title), minutes, mode, board, zone, prompt: words(prompt), tools })
}

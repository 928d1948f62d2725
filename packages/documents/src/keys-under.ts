import type * as Y from 'yjs'

/** The keys of an observed root under which `event` changed something. */
export function keysUnder(event: Y.YEvent<Y.AbstractType<unknown>>): readonly string[] {
  const [key] = event.path
  return key === undefined ? [...event.changes.keys.keys()] : [String(key)]
}

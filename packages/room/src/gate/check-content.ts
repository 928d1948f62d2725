import * as Y from 'yjs'
import { demand } from './refusal.ts'

const TYPES: readonly unknown[] = [Y.Map, Y.Array, Y.Text, Y.XmlElement, Y.XmlFragment, Y.XmlText]

/** A key that would reach an object's prototype once the document is read as JSON. */
export const FORBIDDEN_KEY = '__proto__'

/** Refuses contents that no document of ours holds: binary, subdocuments, embeds, hooks, and values that are not plain JSON. */
export function checkContent(content: Y.Item['content'], depth: number): void {
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return
  if (content instanceof Y.ContentAny) {
    for (const value of content.arr) checkValue(value, depth)
    return
  }
  if (content instanceof Y.ContentType) {
    demand(TYPES.includes(content.type.constructor), 'content')
    return
  }
  demand(content instanceof Y.ContentFormat, 'content')
  demand(content.key !== FORBIDDEN_KEY, 'content')
  checkValue(content.value, depth)
}

/** Refuses what is not JSON (binary, bigint, NaN), lies too deep, or hides a prototype. `undefined` is an absent cell. */
function checkValue(value: unknown, depth: number): void {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') return demand(Number.isFinite(value), 'content')
  demand(depth > 0, 'depth')
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) checkValue(item, depth - 1)
    return
  }
  // lib0 writes keys one by one, so that `__proto__` shows as a strange prototype and not as a key
  demand(typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype, 'content')
  demand(!Object.hasOwn(value, FORBIDDEN_KEY), 'content')
  for (const item of Object.values(value)) checkValue(item, depth - 1)
}

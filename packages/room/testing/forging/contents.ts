import type { RawStruct } from '../raw-update.ts'
import { REF, TYPE, anyBytes, anyStruct, emptyStruct, rawUpdate, typeStruct } from '../raw-update.ts'
import { varString } from '../var-uint.ts'
import type { Ground } from './ground.ts'

/** Containers in containers, or values in values, beyond what may be. */
export function deepNesting(ground: Ground): Uint8Array {
  const { depth } = ground.target
  const beyond = 1 + ground.dice(ground.pick([3, 30, 300]))
  if (ground.coin()) {
    const open = ground.coin() ? [117, 1] : [118, 1, ...varString('a')]
    const nested = [...Array.from({ length: depth + beyond }, () => open).flat(), 120]
    ground.add({ ...ground.honest(), ref: REF.any, length: 1, content: [1, ...nested] })
    return ground.update()
  }
  let parent = ground.add(container(ground))
  for (let level = 0; level < depth + Math.min(beyond, 100); level += 1) {
    parent = ground.add(typeStruct(ground.root('map', 'array') === null ? TYPE.element : TYPE.array, { parent }))
  }
  ground.add(
    ground.root('map', 'array') === null ? typeStruct(TYPE.element, { parent }) : anyStruct([[120]], { parent }),
  )
  return ground.update()
}

/** `__proto__`, as a key of a map, of a value, or of formatting. */
export function prototypeKey(ground: Ground): Uint8Array {
  const evil = anyBytes.object([['__proto__', anyBytes.object([['polluted', [120]]])]])
  const map = ground.root('map')
  switch (ground.dice(4)) {
    case 0:
      ground.add({ ...ground.honest(), ref: REF.any, length: 1, content: [1, ...evil] })
      return ground.update()
    case 1: {
      const inner = ground.coin() ? anyBytes.array([evil]) : anyBytes.object([[ground.word(), evil]])
      ground.add({ ...ground.honest(), ref: REF.any, length: 2, content: [2, ...ground.value(), ...inner] })
      return ground.update()
    }
    case 2: {
      if (map === null) return rootNamed(ground, '__proto__')
      ground.add(anyStruct([ground.value()], { parent: map, key: '__proto__' }))
      return ground.update()
    }
    default: {
      const [key, value] = ground.coin() ? ['__proto__', '1'] : [ground.word(), '{"__proto__":{"a":1}}']
      const parent = ground.add({ ...container(ground), content: [TYPE.xmlText] })
      ground.add({ ref: REF.format, length: 1, parent, content: [...varString(key), ...varString(value)] })
      return ground.update()
    }
  }
}

/** Kinds of content and values that no document holds. */
export function forbiddenContent(ground: Ground): Uint8Array {
  const values = [
    anyBytes.binary([1, 2, 3]),
    anyBytes.bigint(),
    anyBytes.number(ground.pick([Number.NaN, Infinity, -Infinity])),
    anyBytes.object([[ground.word(), anyBytes.binary([ground.dice(256)])]]),
    anyBytes.array([ground.value(), anyBytes.bigint()]),
  ]
  const contents: Pick<RawStruct, 'ref' | 'length' | 'content'>[] = [
    { ref: REF.binary, length: 1, content: [2, 1, ground.dice(256)] },
    { ref: REF.document, length: 1, content: [...varString(ground.word()), ...anyBytes.object([])] },
    { ref: REF.embed, length: 1, content: varString('{"image":1}') },
    { ref: REF.json, length: 1, content: [1, ...varString('{"a":1}')] },
    { ref: REF.type, length: 1, content: [TYPE.hook, ...varString('hook')] },
    { ref: REF.type, length: 1, content: [7 + ground.dice(100)] },
    { ref: 11 + ground.dice(20), length: 1, content: [1, 1] },
    ...values.map((value) => ({ ref: REF.any, length: 1, content: [1, ...value] })),
  ]
  ground.add({ ...ground.spot(), ...ground.pick(contents) })
  return ground.update()
}

/** A root that the document has not, or one of another type. */
export function unknownRoot(ground: Ground): Uint8Array {
  if (ground.coin()) return rootNamed(ground, ground.pick([ground.word(), 'toString', 'constructor', '', 'cards ']))
  const entries = Object.entries(ground.target.rules.roots)
  const [root, type] = ground.pick(entries)
  const struct = anyStruct([ground.value()], type === 'map' ? { parent: root } : { parent: root, key: ground.word() })
  ground.add(struct)
  return ground.update()
}

/** A sealed key deleted, replaced, or written over as deleted. */
export function sealedKey(ground: Ground): Uint8Array {
  const root = ground.pick(ground.target.rules.sealed)
  const map = ground.target.doc.share.get(root)
  const stored = map ? [...map._map] : []
  if (stored.length > 0 && ground.coin()) {
    const [key, item] = ground.pick(stored)
    if (ground.coin()) return rawUpdate([], [{ client: item.id.client, ranges: [[item.id.clock, 1]] }])
    const where = ground.coin() ? { parent: root, key } : { origin: [item.id.client, item.id.clock] as const, key }
    ground.add(ground.coin() ? typeStruct(TYPE.map, where) : anyStruct([ground.value()], where))
    return ground.update()
  }
  const key = ground.word()
  if (ground.dice(3) === 0) {
    ground.add(emptyStruct(REF.deleted, 1, { parent: root, key }))
    return ground.update()
  }
  const [client, clock] = ground.add(typeStruct(TYPE.map, { parent: root, key }))
  if (ground.coin()) return ground.update([{ client, ranges: [[clock, 1]] }])
  ground.add(typeStruct(TYPE.map, ground.coin() ? { parent: root, key } : { origin: [client, clock], key }))
  return ground.update()
}

function rootNamed(ground: Ground, name: string): Uint8Array {
  const key = ground.coin() ? { key: ground.word() } : {}
  ground.add(anyStruct([ground.value()], { parent: name, ...key }))
  return ground.update()
}

/** A container at a root. */
function container(ground: Ground): RawStruct {
  const where = ground.spot()
  const isFragment = ground.target.rules.roots[String(where.parent)] === 'fragment'
  return typeStruct(isFragment ? TYPE.element : TYPE.array, where)
}

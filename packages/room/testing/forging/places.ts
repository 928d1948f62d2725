import * as Y from 'yjs'
import type { RawId, RawStruct } from '../raw-update.ts'
import { REF, TYPE, anyBytes, anyStruct, emptyStruct, stringStruct, typeStruct } from '../raw-update.ts'
import type { Ground } from './ground.ts'

/** Under an id that is someone else's: what comes next of it, or a beginning that is known with an end that is not. */
export function foreignClient(ground: Ground): Uint8Array {
  const client = ground.victim()
  const state = Y.getState(ground.target.doc.store, client)
  if (ground.coin()) ground.add(ground.honest())
  const overlaps = ground.coin() ? Math.min(state, 1 + ground.dice(3)) : 0
  const honest = ground.honest()
  const structs = overlaps === 0 ? [honest] : [emptyStruct(REF.collected, overlaps + ground.dice(5)), honest]
  return ground.update([], [{ client, clock: state - overlaps, structs }])
}

/** Clocks far ahead of what was written, or endless runs. */
export function inflatedClock(ground: Ground): Uint8Array {
  const { client, start } = ground
  const far = 1 + ground.dice(ground.pick([3, 1000, 2 ** 31]))
  switch (ground.dice(4)) {
    case 0:
      return ground.update([], [{ client, clock: start + far, structs: [ground.honest()] }])
    case 1:
      return ground.update([], [{ client, clock: start, structs: [emptyStruct(REF.skip, far), ground.honest()] }])
    case 2:
      ground.add(emptyStruct(ground.pick([REF.collected, REF.skip]), 2 ** 21 + far))
      return ground.update()
    default:
      ground.add(emptyStruct(REF.deleted, 2 ** 21 + far, ground.spot()))
      return ground.update()
  }
}

/** Builds on, or deletes, what was never written. */
export function gap(ground: Ground): Uint8Array {
  const client = ground.coin() ? ground.victim() : 1 + ground.dice(2 ** 31)
  const known = Y.getState(ground.target.doc.store, client)
  // beyond what an honest struct before it may take
  const nowhere: RawId = [client, known + (client === ground.client ? 64 : 0) + ground.dice(1000)]
  switch (ground.dice(5)) {
    case 0:
      ground.add(anyStruct([ground.value()], { origin: nowhere }))
      return ground.update()
    case 1:
      ground.add(anyStruct([ground.value()], { rightOrigin: nowhere }))
      return ground.update()
    case 2:
      ground.add(anyStruct([ground.value()], { parent: nowhere, ...(ground.coin() ? { key: ground.word() } : {}) }))
      return ground.update()
    case 3: {
      const itself: RawId = [ground.client, ground.start + ground.dice(2)]
      ground.add(anyStruct([ground.value()], { origin: itself }))
      return ground.update()
    }
    default:
      if (ground.coin()) ground.add(ground.honest())
      return ground.update([{ client, ranges: [[nowhere[1], 1 + ground.dice(100)]] }])
  }
}

/** In a container that is none, of another kind, or in two at once. */
export function foreignParent(ground: Ground): Uint8Array {
  const map = ground.root('map')
  switch (ground.dice(6)) {
    case 0: {
      const [first, second] = [ground.plot(), ground.plot()]
      if (first.place.parent === second.place.parent) return gap(ground)
      const [left] = ground.row(first, 1)
      const [right] = ground.row(second, 1)
      ground.add(first.child({ origin: left as RawId, rightOrigin: right as RawId }))
      return ground.update()
    }
    case 1: {
      const plot = ground.plot()
      if (typeof plot.place.parent === 'string') return gap(ground)
      const [left] = ground.row(plot, 1)
      const other = ground.stored((item) => !item.deleted && item.parentSub === null)
      const right = other ? ([other.id.client, other.id.clock] as const) : null
      if (!right) return gap(ground)
      ground.add(
        plot.child(
          ground.coin() ? { origin: left as RawId, rightOrigin: right } : { origin: right, rightOrigin: left as RawId },
        ),
      )
      return ground.update()
    }
    case 2: {
      const leaf = ground.add(ground.honest())
      const isLeaf = ground.target.rules.roots[map ?? ''] === 'map'
      if (!isLeaf) return gap(ground)
      ground.add(anyStruct([ground.value()], { parent: leaf, ...(ground.coin() ? { key: ground.word() } : {}) }))
      return ground.update()
    }
    case 3: {
      const plot = ground.plot()
      if (typeof plot.place.parent === 'string') return gap(ground)
      ground.add(stringStruct(ground.word(), { ...plot.place, key: ground.word() }))
      return ground.update()
    }
    case 4: {
      const plot = ground.plot()
      ground.add({ ...plot.child(plot.place), ...wrongContent(ground) })
      return ground.update()
    }
    default: {
      if (map === null) return gap(ground)
      const container = ground.add(typeStruct(TYPE.map, { parent: map, key: ground.word() }))
      const cell = ground.add(anyStruct([ground.value()], { parent: container, key: 'a' }))
      const wrong = [
        { parent: container },
        { rightOrigin: cell, key: 'a' },
        { origin: cell, rightOrigin: cell, key: 'a' },
      ]
      ground.add(anyStruct([ground.value()], ground.pick(wrong)))
      return ground.update()
    }
  }
}

/** Content that lies in no list and no element: marks of formatting, or in a text a container. */
function wrongContent(ground: Ground): Pick<RawStruct, 'ref' | 'length' | 'content'> {
  const inText = ground.root('map', 'array', 'fragment') === null
  if (inText) return { ref: REF.any, length: 1, content: [1, ...anyBytes.string('a')] }
  return { ref: REF.format, length: 1, content: [4, 98, 111, 108, 100, 4, 116, 114, 117, 101] }
}

/** A right origin that does not lie to the right of the origin. */
export function unreachableOrigin(ground: Ground): Uint8Array {
  const found = ground.coin() ? ground.stored((item) => item.parentSub === null && item.right !== null) : null
  if (found?.right) {
    const left: RawId = [found.right.id.client, found.right.id.clock]
    const right: RawId = ground.coin() ? left : [found.id.client, found.id.clock]
    ground.add(like(found, ground, { origin: left, rightOrigin: right }))
    return ground.update()
  }
  const plot = ground.plot()
  const row = ground.row(plot, 2 + ground.dice(4))
  const at = ground.dice(row.length)
  const before = ground.dice(at + 1)
  ground.add(plot.child({ origin: row[at] as RawId, rightOrigin: row[before] as RawId }))
  return ground.update()
}

/** A struct that may lie beside `item`. */
function like(item: Y.Item, ground: Ground, where: { origin: RawId; rightOrigin: RawId }): RawStruct {
  if (item.parent instanceof Y.Text) return stringStruct(ground.word(), where)
  if (item.parent instanceof Y.XmlFragment) return typeStruct(TYPE.element, where)
  return anyStruct([ground.value()], where)
}

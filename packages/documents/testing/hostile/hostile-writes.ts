import { KINDS, Kind } from '@tablee/model'
import { zoneSpecWith } from '@tablee/model/testing'
import * as Y from 'yjs'
import { groupsOf, linksOf, metaRoot, placementsRoot, recordsRoot, zonesRoot } from '../../src/roots.ts'
import type { Dice } from './dice.ts'
import { pick } from './dice.ts'
import { hostileFragment, hostileJson, hostileNumber, hostileText, hostileValue } from './hostile-values.ts'
import type { BoardDocuments } from './honest-board.ts'
import { HONEST, drawnSquare } from './honest-board.ts'

type Cells = readonly (readonly [key: string, value: unknown])[]

/**
 * Writes one thing that no page of ours would write into one of the documents of a board. Nothing of what
 * honest people wrote is changed: what a modified client adds must do no harm beside it.
 */
export function hostileWrite(dice: Dice, docs: BoardDocuments): void {
  switch (dice(11)) {
    case 0:
    case 1:
    case 2:
      return add(cardsIn(docs), idOf(dice, 'hostile-card'), cardCells(dice))
    case 3:
      return add(groupsOf(docs.content), idOf(dice, 'hostile-group'), groupCells(dice))
    case 4:
      return add(linksOf(docs.content), idOf(dice, 'hostile-link'), linkCells(dice))
    case 5:
    case 6:
      return add(recordsRoot(docs.board), idOf(dice, 'shape:hostile'), recordCells(dice))
    case 7:
      return void placementsRoot(docs.board).set(idOf(dice, 'hostile-card'), placementOf(dice))
    case 8:
      return rewrite(dice, docs)
    case 9:
      return hostileZone(dice, docs.base)
    default:
      return void metaRoot(docs.board).set(pick(dice, ['schema', 'drawing-open', hostileText(dice)]), schemaOf(dice))
  }
}

/** A zone that a modified client of the facilitation adds, or changes once it is there. */
function hostileZone(dice: Dice, base: Y.Doc): void {
  const key = `hostile-zone-${dice(4)}`
  const box = Object.fromEntries(['x', 'y', 'w', 'h'].map((name) => [name, hostileNumber(dice)]))
  const changes = pick(dice, ['box', 'title', 'accepts', 'look', 'removed', 'means'])
  if (zonesRoot(base).has(key)) return void zonesRoot(base).set(`${key}.${changes}`, dice(2) ? box : hostileJson(dice))
  const spec = zoneSpecWith(key, { accepts: ['indicator'], title: { fr: hostileText(dice) } })
  const means = pick(dice, ['sets', 'axes', 'tag', 'constructor'])
  const wrong = pick(dice, ['repeat', 'look', 'writable', 'means', 'key', 'accepts', 'order'])
  zonesRoot(base).set(key, {
    ...spec,
    box: dice(4) ? box : hostileJson(dice),
    ...(dice(3) ? {} : { means: { [means]: hostileJson(dice) } }),
    ...(dice(3) ? {} : { [wrong]: hostileJson(dice) }),
    ...(dice(4) ? {} : { repeat: { over: 'question', along: 'x', every: hostileNumber(dice) } }),
  })
}

/** Adds a container under a key that nobody has, as keys of these roots are added once. */
function add(root: Y.Map<unknown>, id: string, cells: Cells): void {
  if (!root.has(id)) root.set(id, new Y.Map<unknown>(cells.filter(([, value]) => value !== undefined)))
}

/** Changes a cell of something hostile that is there already: what was well-formed once may no longer be. */
function rewrite(dice: Dice, { content, board }: BoardDocuments): void {
  const root = pick<Y.Map<unknown>>(dice, [
    cardsIn({ content }),
    groupsOf(content),
    linksOf(content),
    recordsRoot(board),
  ])
  const hostile = [...root.keys()].filter((id) => id.includes('hostile'))
  const held = hostile.length > 0 ? root.get(pick(dice, hostile)) : null
  if (!(held instanceof Y.Map)) return
  const keys = [
    'kind',
    'title',
    'fields',
    'at',
    'from',
    'group',
    'removed',
    'order',
    'xy',
    'props.w',
    'props',
    '$',
    'to',
  ]
  held.set(pick(dice, keys), hostileValue(dice))
}

/** The cards as a modified client sees them: a map of anything. */
const cardsIn = ({ content }: Pick<BoardDocuments, 'content'>): Y.Map<unknown> => content.getMap('cards')

const ids = (dice: Dice, prefix: string): string => `${prefix}-${dice(30)}`

/** Mostly an id of its own; now and then one that is none. */
function idOf(dice: Dice, prefix: string): string {
  return dice(12) ? ids(dice, prefix) : `${prefix}-hostile ${hostileText(dice)}`.slice(0, 2_000)
}

/** Whom a reference names: someone hostile, an honest card or group, itself for all it knows, or nobody. */
function referenceOf(dice: Dice): unknown {
  return pick<() => unknown>(dice, [
    () => ids(dice, 'hostile-card'),
    () => ids(dice, 'hostile-card'),
    () => ids(dice, 'hostile-group'),
    () => HONEST.group,
    () => pick(dice, HONEST.cards),
    () => hostileJson(dice),
  ])()
}

/** What it should be, most often: only what is nearly right goes far. */
function mostly(dice: Dice, honest: unknown): unknown {
  return dice(6) ? honest : hostileValue(dice)
}

function cardCells(dice: Dice): Cells {
  const kind = pick(dice, Kind.options)
  const names = [...Object.keys(KINDS[kind].fields), 'questions', 'status', 'milestones.a', 'milestones.a.title', 'x']
  const fields = new Y.Map<unknown>(
    Array.from({ length: dice(4) }, () => [pick(dice, names), hostileValue(dice)] as const).filter(
      ([, value]) => value !== undefined,
    ),
  )
  return [
    ['kind', mostly(dice, kind)],
    ['title', mostly(dice, new Y.Text(hostileText(dice)))],
    ['detail', mostly(dice, hostileFragment(dice))],
    ['fields', mostly(dice, fields)],
    ['by', mostly(dice, null)],
    ['for', mostly(dice, null)],
    ['at', dice(2) ? hostileNumber(dice) : mostly(dice, 20)],
    ['from', dice(2) ? [] : originsOf(dice)],
    ['group', dice(2) ? null : referenceOf(dice)],
    ['removed', dice(8) ? null : hostileJson(dice)],
  ]
}

/** Merges of hostile cards, in circles too. Merging honest ones is anyone's right, and hides them well: it is left out here. */
function originsOf(dice: Dice): unknown {
  if (dice(6) === 0) return hostileValue(dice)
  return Array.from({ length: 1 + dice(5) }, () => ({
    card: ids(dice, 'hostile-card'),
    as: pick(dice, ['merge', 'merge', 'copy', 'split', 'theft']),
    digest: hostileText(dice),
  }))
}

function groupCells(dice: Dice): Cells {
  return [
    ['title', mostly(dice, hostileText(dice))],
    ['color', mostly(dice, 'amber')],
    ['order', dice(2) ? hostileNumber(dice) : mostly(dice, 2)],
    ['by', mostly(dice, null)],
    ['at', mostly(dice, hostileNumber(dice))],
  ]
}

function linkCells(dice: Dice): Cells {
  return [
    ['from', referenceOf(dice)],
    ['to', referenceOf(dice)],
    ['state', mostly(dice, 'create')],
    ['degree', mostly(dice, 'competing')],
    ['question', dice(2) ? null : referenceOf(dice)],
    ['by', mostly(dice, null)],
    ['at', mostly(dice, hostileNumber(dice))],
    ['removed', dice(8) ? null : hostileJson(dice)],
  ]
}

function placementOf(dice: Dice): unknown {
  if (dice(5) === 0) return hostileValue(dice)
  const zone = pick<unknown>(dice, ['ideas', 'issues', 'actions', null, 'nowhere', hostileJson(dice)])
  return { zone, x: hostileNumber(dice), y: dice(3) ? hostileNumber(dice) : hostileJson(dice) }
}

function recordCells(dice: Dice): Cells {
  const props = ['w', 'h', 'geo', 'color', 'richText', 'scale', 'growY', 'segments', 'start', 'bend', 'crop', 'url']
  const square = {
    ...drawnSquare(dice(2) ? { [pick(dice, props)]: hostileJson(dice) } : {}),
    ...(dice(3)
      ? {}
      : { [pick(dice, ['type', 'x', 'index', 'rotation', 'opacity', 'props', 'meta'])]: hostileJson(dice) }),
    ...(dice(4) ? {} : { type: pick(dice, ['draw', 'arrow', 'text', 'image', 'card', 'frame', 'group', 'embed']) }),
    ...(dice(6) ? {} : { id: 'shape:honest-0', typeName: 'page', parentId: 'shape:hostile-1' }),
  }
  const cells: Cells = [
    ['xy', [hostileNumber(dice), hostileJson(dice)]],
    [`props.${pick(dice, props)}`, hostileValue(dice)],
    [pick(dice, ['props.__proto__', 'meta.src', 'meta.layer', 'index', 'type', 'x.y.z', '.']), hostileValue(dice)],
    ['removed', hostileJson(dice)],
  ]
  return [['$', dice(8) ? square : hostileValue(dice)], ...cells.filter(() => dice(4) === 0)]
}

/** A newer schema than anyone has, an older one, or none. */
function schemaOf(dice: Dice): unknown {
  const sequences = { 'com.tldraw.shape': dice(9), 'com.tldraw.shape.geo': dice(99), [hostileText(dice)]: dice(9) }
  return dice(2) ? { schemaVersion: 2, sequences } : hostileJson(dice)
}

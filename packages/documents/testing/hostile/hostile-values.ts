import * as Y from 'yjs'
import type { Dice } from './dice.ts'
import { pick } from './dice.ts'

const TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\u202Eéhcér',
  'שלום עולם، مرحبا',
  '\uD800',
  'x\uDFFFy',
  '👩‍👩‍👧‍👦'.repeat(40),
  '\u200D\u200B\uFEFF',
  'mot\n'.repeat(300),
  'w'.repeat(10_000),
  '𝕏 '.repeat(2_000),
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'toString',
  '2026-02-31',
  '../../live',
  'NaN',
]

const NUMBERS: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.1,
  1e-320,
  -1e5,
  1e5,
  99_999,
  1e6,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e21,
  1e308,
  -1e308,
  1.79e308,
]

/** A number, most often one that no person would write. */
export function hostileNumber(dice: Dice): number {
  return pick(dice, NUMBERS)
}

/** A text that is long, from right to left, broken, or means something elsewhere. */
export function hostileText(dice: Dice): string {
  return pick(dice, TEXTS)
}

/** Plain JSON of whatever type, now and then nested as deep as may be. */
export function hostileJson(dice: Dice, depth = 3): unknown {
  return writable(anyJson(dice, depth))
}

function anyJson(dice: Dice, depth: number): unknown {
  switch (dice(depth > 0 ? 9 : 5)) {
    case 0:
      return pick(dice, [null, undefined, true, false])
    case 1:
    case 2:
      return hostileNumber(dice)
    case 3:
    case 4:
      return hostileText(dice)
    case 5:
      return Array.from({ length: dice(4) }, () => anyJson(dice, depth - 1))
    case 6:
      return nested(2 + dice(24))
    case 7:
      return Array.from({ length: 2_000 }, (_, index) => index)
    default:
      return Object.fromEntries(
        Array.from({ length: dice(4) }, () => [
          pick(dice, ['constructor', 'toString', 'length', 'then', 'x', 'props', 'id', hostileText(dice)]),
          anyJson(dice, depth - 1),
        ]).filter(([key]) => key !== '__proto__'),
      )
  }
}

/** What a modified client may put into a cell: plain JSON, or shared types where there should be none. */
export function hostileValue(dice: Dice): unknown {
  switch (dice(12)) {
    case 0:
      return new Y.Map<unknown>([['kind', hostileJson(dice, 1)]])
    case 1:
      return listOf(hostileJson(dice, 1) ?? null)
    case 2:
      return new Y.Text(hostileText(dice))
    case 3:
      return hostileFragment(dice)
    default:
      return hostileJson(dice)
  }
}

/** What Yjs can be asked to write: it would take an object's own `constructor` for its class. The gate refuses such. */
function writable(value: unknown): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'constructor') ? [value] : value
}

/** Rich text that no editor of ours would write. */
export function hostileFragment(dice: Dice): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  const element = new Y.XmlElement(pick(dice, ['paragraph', 'script', 'bulletList', 'hardBreak', 'table', 'x y', '']))
  element.setAttribute(pick(dice, ['onclick', 'style', 'level', 'href']), hostileText(dice))
  const text = new Y.XmlText(hostileText(dice))
  element.insert(0, dice(2) ? [text] : [new Y.XmlElement('listItem'), text])
  fragment.insert(0, dice(2) ? [element] : [new Y.XmlText(hostileText(dice)), element])
  return fragment
}

function listOf(value: unknown): Y.Array<unknown> {
  const list = new Y.Array<unknown>()
  list.push([value])
  return list
}

function nested(levels: number): unknown {
  let value: unknown = 'fond'
  for (let level = 0; level < levels; level += 1) value = level % 2 ? { x: value } : [value]
  return value
}

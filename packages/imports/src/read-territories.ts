import type { Territory } from '@tablee/model'
import { MOST_OF_TITLE, TERRITORY_TYPES, TerritoryType } from '@tablee/model'
import { foldText } from '@tablee/std'
import { readDelimited } from './delimited-text.ts'
import type { Grid } from './grid.ts'
import { sameName } from './names.ts'

/** Why a line names no territory. */
export type TerritoryProblem = 'name-missing' | 'name-too-long' | 'no-such-type'

/** What becomes of a line: a territory more, one that is brought back, in the list already, named by the line `of` already, or not understood. */
export type TerritoryLine = { readonly number: number; readonly name: string; readonly type: TerritoryType } & (
  | { readonly is: 'new' | 'back' | 'known' }
  | { readonly is: 'twice'; readonly of: number }
  | { readonly is: 'refused'; readonly problem: TerritoryProblem; readonly words: string }
)

export interface TerritoryList {
  /** Those of the cycle, put aside or not. */
  readonly known: readonly Territory[]
  /** The type of those that say none. */
  readonly type: TerritoryType
}

/**
 * The territories that `text` names, a line each: the name, and its type where a second column says one, in either order.
 * A name alone may hold commas. Empty lines, and a first line that names the columns, are passed over.
 */
export function readTerritories(text: string, { known, type }: TerritoryList): readonly TerritoryLine[] {
  const list = new Map(known.map((territory) => [foldText(territory.name), territory]))
  const seen = new Map<string, number>()
  return rowsOf(text).flatMap(([row, number]): readonly TerritoryLine[] => {
    const { name, said } = cellsOf(row)
    const found = said === '' ? type : typeNamed(said)
    const line = { number, name, type: found ?? type }
    const refused = (problem: TerritoryProblem, words: string): readonly TerritoryLine[] => [
      { ...line, is: 'refused', problem, words },
    ]
    if (name === '') return refused('name-missing', said)
    if (name.length > MOST_OF_TITLE) return refused('name-too-long', name)
    if (found === null) return refused('no-such-type', said)
    const key = foldText(name)
    const of = seen.get(key)
    if (of !== undefined) return [{ ...line, is: 'twice', of }]
    seen.set(key, number)
    const listed = list.get(key)
    return [{ ...line, is: listed ? (listed.removed ? 'back' : 'known') : 'new' }]
  })
}

function rowsOf(text: string): readonly (readonly [row: Grid[number], number: number])[] {
  // one semicolon a line keeps a name and its type apart; commas are part of names
  const delimiter = !text.includes('\t') && text.includes(';') ? ';' : '\t'
  return readDelimited(text, delimiter)
    .map((row, index) => [row, index + 1] as const)
    .filter(([row, number]) => row.some((cell) => cell !== '') && !(number === 1 && isHeading(row)))
}

function cellsOf([first = '', second = '']: Grid[number]): { readonly name: string; readonly said: string } {
  const isTurned = second !== '' && typeNamed(first) !== null && typeNamed(second) === null
  const [name, said] = isTurned ? [second, first] : [first, second]
  return { name: name.replaceAll(/\s+/g, ' '), said }
}

function isHeading([first = '', second = '']: Grid[number]): boolean {
  return NAMES.has(sameName(first)) && (second === '' || sameName(second) === 'type')
}

function typeNamed(words: string): TerritoryType | null {
  const said = sameName(words).replace(/s$/, '')
  return (
    TerritoryType.options.find((type) =>
      [TERRITORY_TYPES[type].fr, TERRITORY_TYPES[type].en ?? '', ...USUAL[type]].some(
        (label) => sameName(label).replace(/s$/, '') === said,
      ),
    ) ?? null
  )
}

const NAMES = new Set(['nom', 'name', 'territoire', 'territoires', 'territory'])

/** What people also write for each type. */
const USUAL: Readonly<Record<TerritoryType, readonly string[]>> = {
  commune: ['ville', 'village', 'town', 'city'],
  qpv: ['qpv', 'quartier', 'quartier prioritaire', 'neighbourhood', 'priority neighbourhood'],
  intercommunality: [
    'interco',
    'epci',
    'agglomération',
    'communauté d’agglomération',
    'communauté de communes',
    'métropole',
  ],
  department: ['dept', 'dpt', 'county'],
  other: ['autre', 'other'],
}

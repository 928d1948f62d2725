import { foldText } from '@tablee/std'
import type { Structure } from './structure.ts'

/** Two structures that may well be one. */
export type AlikeStructures = readonly [Structure, Structure]

/** So many pairs are proposed: beyond, nobody would read them. */
const MOST_PAIRS = 12

/**
 * The pairs of structures, of those that stand, whose names look like one another's: the same words in whatever order, an
 * initialism with and without its dots, or beside what it stands for. Two that bear different numbers are never a pair.
 */
export function alikeStructures(structures: readonly Structure[]): readonly AlikeStructures[] {
  const names = structures.filter(({ mergedInto }) => mergedInto === null).map(nameOf)
  const pairs: AlikeStructures[] = []
  for (const [index, left] of names.entries())
    for (const right of names.slice(index + 1)) {
      if (!isAlike(left, right)) continue
      pairs.push([left.structure, right.structure])
      if (pairs.length === MOST_PAIRS) return pairs
    }
  return pairs
}

interface Name {
  readonly structure: Structure
  /** Its words but those that many structures have, each once. */
  readonly own: ReadonlySet<string>
  readonly all: ReadonlySet<string>
  readonly numbers: string
  /** Words that were written as initials. */
  readonly short: ReadonlySet<string>
  /** The first letters of its words. */
  readonly initials: string
}

function nameOf(structure: Structure): Name {
  const joined = structure.name.replaceAll(
    /(?<!\p{Letter})(?:\p{Letter}\.){2,}\p{Letter}?(?!\p{Letter})/gu,
    (initials) => ` ${initials.replaceAll('.', '').toUpperCase()} `,
  )
  const written = joined.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word !== '')
  const words = written.map(foldText).filter((word) => !LINKING.has(word))
  return {
    structure,
    all: new Set(words),
    own: new Set(words.filter((word) => !COMMON.has(word))),
    numbers: words.filter((word) => /^\d+$/.test(word)).join(' '),
    short: new Set(written.filter((word) => /^\p{Lu}{2,6}$/u.test(word)).map(foldText)),
    initials: words.map((word) => word[0]).join(''),
  }
}

function isAlike(left: Name, right: Name): boolean {
  if (left.numbers !== '' && right.numbers !== '' && left.numbers !== right.numbers) return false
  if (left.all.size > 0 && holds(left.all, right.all) && holds(right.all, left.all)) return true
  const isSameType = left.structure.type === right.structure.type
  if (isSameType && (isPart(left, right) || isPart(right, left))) return true
  return isSameType && (hasInitials(left, right) || hasInitials(right, left))
}

/** Every word of the one is in the other, some of its own among them: « Jean-Moulin » and « Collège Jean-Moulin ». */
function isPart(part: Name, whole: Name): boolean {
  return part.own.size > 0 && [...part.own].some((word) => word.length > 2) && holds(whole.all, part.all)
}

/** The one begins with initials that the other bears, or that its words begin with: « CAF 93 » and « C.A.F. du département ». */
function hasInitials(left: Name, right: Name): boolean {
  const [first] = left.all
  if (first === undefined || !left.short.has(first) || first.length < 3) return false
  const others = [...left.own].filter((word) => word !== first && !/^\d+$/.test(word))
  if (others.length > 0 && !holds(right.all, new Set(others))) return false
  return right.all.has(first) || right.initials.startsWith(first)
}

function holds(whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  return [...part].every((word) => whole.has(word))
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** Words that say nothing of whose name it is. */
const LINKING = setOf('a au aux d de des du en et l la le les of s sur the un une')
/** Words that tell what a structure is, not which one. */
const COMMON = setOf(
  'association asso centre center college commune community council department departement direction ecole service services ' +
    'school lycee mairie maison mission locale local social sociale ville town city reseau network club groupe group ' +
    'conseil departemental departementale academie union federation comite committee collectif',
)

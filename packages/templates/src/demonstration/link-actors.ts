import type { Degree, Link, LinkState } from '@tablee/model'
import { present } from '@tablee/std'
import type { Pen } from './pen.ts'
import type { StructureKey } from './people.ts'
import type { QuestionKey } from './questions.ts'
import { linkBetween } from './write-chains.ts'

/** Who works with whom: on what, how closely. */
const LINKS: readonly (readonly [StructureKey, StructureKey, LinkState, Degree | null, QuestionKey | null])[] = [
  ['college', 'pre', 'exists', 'cooperating', 'spot'],
  ['college', 'escale', 'strengthen', 'informed', 'spot'],
  ['college', 'ados', 'strengthen', 'acquainted', 'spot'],
  ['college', 'parents', 'strengthen', 'informed', 'families'],
  ['college', 'centre', 'exists', 'coordinated', 'families'],
  ['centre', 'caf', 'exists', 'cooperating', 'families'],
  ['parents', 'centre', 'exists', 'cooperating', 'families'],
  ['mission', 'lycee', 'strengthen', 'informed', 'between'],
  ['mission', 'cio', 'exists', 'coordinated', 'between'],
  ['mission', 'college', 'create', 'unaware', 'between'],
  ['lycee', 'cio', 'exists', 'informed', 'desire'],
  ['agglo', 'prefecture', 'exists', 'coordinated', null],
  ['caf', 'prefecture', 'create', null, null],
  ['escale', 'ados', 'strengthen', 'acquainted', null],
]

/** Days after the session of the directory. */
const LATER = 4

/** The links between the sheets of the directory. */
export function linkActors(pen: Pen): readonly Link[] {
  const sheet = (key: StructureKey) =>
    present(
      pen.cards.find((card) => card.home === 'directory' && card.fields['structure'] === pen.structureIds[key]),
      `no sheet of ${key}`,
    )
  return LINKS.map(([from, to, state, degree, question], index) => ({
    ...linkBetween(pen, sheet(from), sheet(to), state, LATER, index),
    degree,
    question: question && pen.questionIds[question],
  }))
}

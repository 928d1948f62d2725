import type { Card } from './card.ts'
import { partsIn, textsIn } from './field.ts'
import type { FieldValue } from './field.ts'
import type { Kind } from './kind.ts'

/** What can be wrong between the fields of a card; the sentence is `fields.problems.<code>` of the catalogue. */
export type FieldProblemCode =
  | 'due-before-start'
  | 'milestone-after-due'
  | 'partner-is-lead'
  | 'funding-over-cost'
  | 'not-how-shall-we'
  | 'stakeholder-without-name'

/** What is wrong, to be said at `field` (`title` for the title). Nothing is ever refused for it. */
export interface FieldProblem {
  readonly field: string
  readonly problem: FieldProblemCode
}

type Written = Pick<Card, 'title' | 'fields'>
type Check = FieldProblem & { readonly isWrong: (card: Written) => boolean }

/** What is wrong in what `card` says as a whole; what a field can hold is judged by `fits`, one by one. */
export function fieldProblems(card: Pick<Card, 'kind' | 'title' | 'fields'>): readonly FieldProblem[] {
  return (CHECKS[card.kind] ?? [])
    .filter(({ isWrong }) => isWrong(card))
    .map(({ field, problem }) => ({ field, problem }))
}

const CHECKS: Readonly<Partial<Record<Kind, readonly Check[]>>> = {
  question: [
    {
      field: 'title',
      problem: 'not-how-shall-we',
      isWrong: ({ title }) => title.trim() !== '' && !/^\s*(comment|how)\b/i.test(title),
    },
  ],
  action: [{ field: 'partners', problem: 'partner-is-lead', isWrong: ({ fields }) => isAmong(fields, 'structure') }],
  'chain-link': [
    {
      field: 'stakeholders',
      problem: 'stakeholder-without-name',
      isWrong: ({ fields }) =>
        partsIn(fields['stakeholders']).some(
          ({ who, brings, gains }) => wordIn(who).trim() === '' && `${wordIn(brings)}${wordIn(gains)}`.trim() !== '',
        ),
    },
  ],
  'roadmap-line': [
    // days compare as text
    { field: 'due', problem: 'due-before-start', isWrong: ({ fields }) => isAfter(fields['start'], fields['due']) },
    {
      field: 'milestones',
      problem: 'milestone-after-due',
      isWrong: ({ fields }) => partsIn(fields['milestones']).some(({ due }) => isAfter(due, fields['due'])),
    },
    { field: 'partners', problem: 'partner-is-lead', isWrong: ({ fields }) => isAmong(fields, 'lead') },
    {
      field: 'funding',
      problem: 'funding-over-cost',
      isWrong: ({ fields }) => {
        const found = partsIn(fields['funding']).flatMap(({ secured, requested }) => [secured, requested])
        const total = found.reduce<number>((sum, amount) => sum + (typeof amount === 'number' ? amount : 0), 0)
        return typeof fields['cost'] === 'number' && total > fields['cost']
      },
    },
  ],
}

/** Whether the structure in the field `carrier` is one of the partners too. */
function isAmong(fields: Card['fields'], carrier: string): boolean {
  const id = wordIn(fields[carrier])
  return id !== '' && textsIn(fields['partners']).includes(id)
}

function isAfter(day: FieldValue | undefined, end: FieldValue | undefined): boolean {
  return wordIn(day) !== '' && wordIn(end) !== '' && wordIn(day) > wordIn(end)
}

function wordIn(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

import type { Kind, PlannedStep } from '@tablee/model'
import type { TableHome } from '../../app/routes.ts'

/** Where rows can be added: a table with a home of its own, whose kind is known, or the boards of a step. */
export type ImportTarget = { readonly home: TableHome; readonly title: string } & (
  | { readonly step: null; readonly kind: Kind }
  | { readonly step: PlannedStep }
)

/** The tables of a plan, then its steps that have boards. */
export function importTargets(steps: readonly PlannedStep[]): readonly ImportTarget[] {
  const tables = steps
    .flatMap((step) => step.tables)
    .flatMap(({ home, title, kind }): readonly ImportTarget[] =>
      home === 'directory' || home === 'roadmap' ? [{ home, title, step: null, kind }] : [],
    )
  const boards = steps.filter((step) => step.boards.length > 0)
  return [
    ...tables.filter((table, index) => tables.findIndex(({ home }) => home === table.home) === index),
    ...boards.map((step) => ({ home: step.id, title: step.title, step })),
  ]
}

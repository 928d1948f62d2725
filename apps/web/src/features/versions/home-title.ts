import type { HomeId, PlannedStep } from '@tablee/model'

/** What the cards of `home` are called in a step that has several homes: its own, or a table that others share. */
export function homeTitle(home: HomeId, step: PlannedStep): string {
  return step.tables.find((table) => table.home === home)?.title ?? step.boards[0]?.title ?? step.title
}

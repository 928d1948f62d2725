import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

/** What came of a statement: the rows it read, or how many it changed. */
export interface StatementResult {
  readonly rows: readonly unknown[]
  readonly changes: number
}

/** SQL run on one connection, one statement after the other. */
export interface ServedStatements {
  run(sql: string, parameters: readonly SQLInputValue[]): StatementResult
  close(): void
}

/** Prepared statements that are kept: more than there are queries in the code. */
const KEPT = 500

export function servedStatements(database: DatabaseSync): ServedStatements {
  const prepared = new Map<string, StatementSync>()

  function prepare(sql: string): StatementSync {
    const statement = prepared.get(sql) ?? database.prepare(sql)
    if (prepared.size < KEPT) prepared.set(sql, statement)
    return statement
  }

  return {
    run: (sql, parameters) => {
      const statement = prepare(sql)
      if (statement.columns().length > 0) return { rows: statement.all(...parameters), changes: 0 }
      return { rows: [], changes: Number(statement.run(...parameters).changes) }
    },
    close: () => database.close(),
  }
}

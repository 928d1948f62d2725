import type { SQLInputValue } from 'node:sqlite'
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { ServedStatements } from './served-statements.ts'
import type { Thread } from './thread.ts'

/** Kysely's SQLite dialect over the one connection of `thread`; Kysely lets one transaction at a time have it. */
export function threadDialect(thread: Thread<ServedStatements>): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOf(thread),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function driverOf(thread: Thread<ServedStatements>): Driver {
  const connection = connectionOf(thread)
  const run = async (sql: string): Promise<void> => {
    await thread.ask('run', [sql, []])
  }
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    // one that reads before it writes would fail at once if it were deferred and the log committed in between
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: async () => {},
    destroy: thread.close,
  }
}

function connectionOf(thread: Thread<ServedStatements>): DatabaseConnection {
  return {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      // reason: the tables' types hold nothing else, and rows are what the query asks for
      const { rows, changes } = await thread.ask('run', [sql, parameters as readonly SQLInputValue[]])
      return { rows: rows as R[], numAffectedRows: BigInt(changes) }
    },
    streamQuery: () => {
      throw new Error('queries of the facts are read at once')
    },
  }
}

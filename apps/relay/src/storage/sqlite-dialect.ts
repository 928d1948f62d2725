import type { SQLInputValue } from 'node:sqlite'
import { DatabaseSync } from 'node:sqlite'
import { SqliteDialect } from 'kysely'

/** Opens `path` as the facts need it: every commit on disk before it returns, and patient with the log's writer. */
export function openSqlite(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5000 })
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on')
  return database
}

/** Kysely's SQLite dialect over Node's own SQLite, on one connection. */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  return new SqliteDialect({
    database: {
      prepare: (sql) => {
        // a deferred transaction that reads before it writes fails at once when the log commits in between
        const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql)
        const bound = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[] // reason: the tables' types hold nothing else
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...bound(parameters)),
          run: (parameters) => statement.run(...bound(parameters)),
          iterate: (parameters) => statement.iterate(...bound(parameters)),
        }
      },
      close: () => database.close(),
    },
  })
}

import type { DatabaseSync } from 'node:sqlite'
import { LogError } from './log-error.ts'
import { documentChecksum, lifeChecksum, rowChecksum, snapshotChecksum } from './log-checksum.ts'

/** Brings the log's tables to the newest shape, in one transaction. Throws `LogError` for those of a newer Tablée. */
export function migrateLog(database: DatabaseSync): void {
  database.exec('begin immediate')
  try {
    const version = versionOf(database)
    if (version > MIGRATIONS.length) throw new LogError('newer-database')
    for (const migration of MIGRATIONS.slice(version)) migration(database)
    if (version < MIGRATIONS.length) setVersion(database)
    database.exec('commit')
  } catch (cause) {
    if (database.isTransaction) database.exec('rollback')
    throw cause
  }
}

/** Every change of shape, in order; `log_version` holds how many were made. The facts in the same file have their own. */
const MIGRATIONS: readonly ((database: DatabaseSync) => void)[] = [
  firstTables,
  checksums,
  life,
  checkedLife,
  rowsBesideTheirKeys,
]

function firstTables(database: DatabaseSync): void {
  database.exec(`
    create table log_documents (
      id integer primary key,
      name text not null unique,
      epoch integer not null default 0,
      head integer not null default 0
    ) strict;
    create table log_rows (
      document integer not null references log_documents (id) on delete cascade,
      seq integer not null,
      bytes blob not null,
      by text not null,
      primary key (document, seq)
    ) strict;
    create table log_snapshots (
      document integer primary key references log_documents (id) on delete cascade,
      up_to integer not null,
      bytes blob not null
    ) strict;
  `)
}

/** Checksums, two generations of snapshots, client ids, and a place for what is damaged. */
function checksums(database: DatabaseSync): void {
  const number = (value: unknown): number => Number(value)
  database.function('document_crc', (id, name, epoch) => documentChecksum(number(id), String(name), number(epoch)))
  database.function('row_crc', (document, seq, by, bytes) =>
    rowChecksum(number(document), number(seq), String(by), bytes as Uint8Array),
  )
  database.function('snapshot_crc', (document, upTo, bytes) =>
    snapshotChecksum(number(document), number(upTo), bytes as Uint8Array),
  )
  database.exec(`
    alter table log_rows rename to first_rows;
    alter table log_snapshots rename to first_snapshots;
    alter table log_documents rename to first_documents;

    create table log_documents (
      id integer primary key,
      name text not null unique,
      epoch integer not null,
      head integer not null,
      crc integer not null
    ) strict;
    create table log_rows (
      document integer not null,
      seq integer not null,
      by text not null,
      crc integer not null,
      bytes blob not null,
      primary key (document, seq)
    ) strict, without rowid;
    create table log_snapshots (
      document integer not null,
      up_to integer not null,
      crc integer not null,
      bytes blob not null,
      primary key (document, up_to)
    ) strict;
    create table log_clients (
      document integer not null,
      client integer not null,
      participant text not null,
      crc integer not null,
      primary key (document, client)
    ) strict, without rowid;
    create table log_quarantine (
      id integer primary key,
      document integer not null,
      epoch integer not null,
      what text not null,
      reason text not null,
      number integer not null,
      by text,
      bytes blob
    ) strict;
    create index log_quarantine_by_document on log_quarantine (document);

    insert into log_documents select id, name, epoch, head, document_crc(id, name, epoch) from first_documents;
    insert into log_rows select document, seq, by, row_crc(document, seq, by, bytes), bytes from first_rows;
    insert into log_snapshots select document, up_to, snapshot_crc(document, up_to, bytes), bytes from first_snapshots;

    drop table first_rows;
    drop table first_snapshots;
    drop table first_documents;
  `)
}

/** The epoch with which documents begin: not 0 once a backup was put back, for those that were begun after it. */
function life(database: DatabaseSync): void {
  database.exec('create table log_life (epoch integer not null) strict; insert into log_life values (0)')
}

function checkedLife(database: DatabaseSync): void {
  database.function('life_crc', (epoch) => lifeChecksum(Number(epoch)))
  database.exec(`
    alter table log_life add column crc integer not null default 0;
    update log_life set crc = life_crc(epoch);
  `)
}

/**
 * Rows beside their keys. In one tree with them, finding the place of a new row meant reading large ones whole, from the
 * disk, on the way to it: a third of what a commit cost where a document began with a large update.
 */
function rowsBesideTheirKeys(database: DatabaseSync): void {
  database.exec(`
    create table rows_beside_keys (
      document integer not null,
      seq integer not null,
      by text not null,
      crc integer not null,
      bytes blob not null,
      primary key (document, seq)
    ) strict;
    insert into rows_beside_keys select document, seq, by, crc, bytes from log_rows order by document, seq;
    drop table log_rows;
    alter table rows_beside_keys rename to log_rows;
  `)
}

function versionOf(database: DatabaseSync): number {
  const has = (table: string): boolean =>
    database.prepare(`select 1 from sqlite_schema where type = 'table' and name = ?`).get(table) !== undefined
  // the first tables were made before there was a version
  if (!has('log_version')) return has('log_documents') ? 1 : 0
  return Number(database.prepare('select version from log_version').get()?.['version'])
}

function setVersion(database: DatabaseSync): void {
  database.exec(`
    create table if not exists log_version (version integer not null) strict;
    delete from log_version;
    insert into log_version values (${MIGRATIONS.length});
  `)
}

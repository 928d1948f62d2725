import { crc32 } from 'node:zlib'
import type { VersionId } from '@tablee/model'
import type { Version } from '@tablee/model/versions'
import type { Kysely, Selectable } from 'kysely'
import type { Facts, KeptVersion, VersionRecord } from './facts.ts'
import type { Tables } from './tables.ts'

/** All but the bytes: lists are read often, and versions are large. */
const COLUMNS = [
  'id',
  'cycle',
  'step',
  'at',
  'reason',
  'name',
  'by',
  'session',
  'mark',
  'restores',
  'settled',
  'shared',
  'size',
] as const

/** The part of the facts that is about versions of steps. */
export function versionRows(
  db: Kysely<Tables>,
): Pick<
  Facts,
  'versions' | 'version' | 'versionBytes' | 'addVersion' | 'nameVersion' | 'settleVersion' | 'bytesOfVersions'
> {
  return {
    versions: async (cycle, step) => {
      const rows = await db
        .selectFrom('versions')
        .select(COLUMNS)
        .where('cycle', '=', cycle)
        .where('step', '=', step)
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(versionOf)
    },

    version: async (id) => {
      const row = await db.selectFrom('versions').select(COLUMNS).where('id', '=', id).executeTakeFirst()
      return row ? versionOf(row) : null
    },

    versionBytes: async (id) => {
      const row = await db.selectFrom('versions').selectAll().where('id', '=', id).executeTakeFirst()
      if (!row) return null
      return row.crc === checksumOf({ ...versionOf(row), bytes: row.bytes }) ? row.bytes : 'damaged'
    },

    addVersion: (version, gone) =>
      db.transaction().execute(async (tx) => {
        for (const id of gone) await tx.deleteFrom('versions').where('id', '=', id).execute()
        await tx.insertInto('versions').values(rowOf(version)).execute()
      }),

    nameVersion: async (id, name) => {
      await db.updateTable('versions').set({ name }).where('id', '=', id).execute()
    },

    settleVersion: async (id) => {
      await db.updateTable('versions').set({ settled: 1 }).where('id', '=', id).execute()
    },

    bytesOfVersions: async (cycle) => {
      const row = await db
        .selectFrom('versions')
        .select(({ fn }) => fn.sum<number | null>('size').as('size'))
        .where('cycle', '=', cycle)
        .executeTakeFirst()
      return row?.size ?? 0
    },
  }
}

function versionOf(row: Pick<Selectable<Tables['versions']>, (typeof COLUMNS)[number]>): VersionRecord {
  const { settled, shared, ...version } = row
  return { ...version, settled: settled === 1, shared: shared === 1 }
}

function rowOf(version: KeptVersion): Selectable<Tables['versions']> {
  const { settled, shared, ...own } = version
  return { ...own, settled: settled ? 1 : 0, shared: shared ? 1 : 0, crc: checksumOf(version) }
}

/** Of what a version is and holds; its name may change. */
function checksumOf({
  id,
  cycle,
  step,
  at,
  bytes,
}: Pick<Version, 'at'> & { id: VersionId; cycle: string; step: string; bytes: Uint8Array }): number {
  return crc32(bytes, crc32(`${id} ${cycle} ${step} ${at}`))
}

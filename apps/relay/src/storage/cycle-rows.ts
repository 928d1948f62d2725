import type { Kysely, Selectable, Transaction } from 'kysely'
import type { CycleId, Live, Structure } from '@tablee/model'
import { Live as LiveSchema } from '@tablee/model'
import type { CycleRecord, Facts, NewCycle } from './facts.ts'
import { invitationRow } from './invitation-rows.ts'
import { personOf, personRow } from './people-rows.ts'
import type { Tables } from './tables.ts'

/** The part of the facts that is about cycles, their live state and their structures. */
export function cycleRows(
  db: Kysely<Tables>,
): Pick<
  Facts,
  | 'addCycle'
  | 'cycle'
  | 'nameCycle'
  | 'cyclesOf'
  | 'demonstrationsAt'
  | 'lastingCycles'
  | 'cyclesExpiredAt'
  | 'deleteCycle'
  | 'live'
  | 'saveLive'
  | 'addStructure'
> {
  return {
    addCycle: (entry) => db.transaction().execute((tx) => insertCycle(tx, entry)),

    cycle: async (id) => {
      const row = await db.selectFrom('cycles').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? cycleOf(row) : null
    },

    nameCycle: async (id, { title, territory }) => {
      await db.updateTable('cycles').set({ title, territory }).where('id', '=', id).execute()
    },

    cyclesOf: async (device) => {
      const memberships = await db
        .selectFrom('memberships')
        .selectAll()
        .where('device', '=', device)
        .orderBy('visited_at', 'desc')
        .execute()
      const found = await Promise.all(
        memberships.map(async (membership) => {
          const cycle = await db
            .selectFrom('cycles')
            .selectAll()
            .where('id', '=', membership.cycle)
            .executeTakeFirstOrThrow()
          const person = await db
            .selectFrom('participants')
            .selectAll()
            .where('id', '=', membership.participant)
            .executeTakeFirstOrThrow()
          return { cycle: cycleOf(cycle), person: personOf(person), visitedAt: membership.visited_at }
        }),
      )
      return found
    },

    demonstrationsAt: async (at) => {
      const { count } = await db
        .selectFrom('cycles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('demo', '=', 1)
        .where('expires_at', '>', at)
        .executeTakeFirstOrThrow()
      return count
    },

    lastingCycles: async () => {
      const rows = await db.selectFrom('cycles').select('id').where('demo', '=', 0).orderBy('created_at').execute()
      return rows.map((row) => row.id)
    },

    cyclesExpiredAt: async (at) => {
      const rows = await db.selectFrom('cycles').select('id').where('expires_at', '<=', at).execute()
      return rows.map((row) => row.id)
    },

    deleteCycle: (id) =>
      db.transaction().execute(async (tx) => {
        await tx.deleteFrom('cycles').where('id', '=', id).execute()
        await tx.deleteFrom('devices').where('hash', 'not in', tx.selectFrom('memberships').select('device')).execute()
      }),

    live: async (cycle) => {
      const row = await db.selectFrom('live').selectAll().where('cycle', '=', cycle).executeTakeFirst()
      if (!row) return null
      const facts: unknown = JSON.parse(row.facts)
      return LiveSchema.parse({ ...(facts as object), rev: row.rev, structures: await structuresOf(db, cycle) })
    },

    saveLive: (cycle, live, from, changed = []) =>
      db.transaction().execute(async (tx) => {
        const result = await tx
          .updateTable('live')
          .set({ rev: live.rev, facts: factsOf(live) })
          .where('cycle', '=', cycle)
          .where('rev', '=', from)
          .executeTakeFirst()
        if (result.numUpdatedRows !== 1n) return false
        const kept = new Set((await structuresOf(tx, cycle)).map(({ id }) => id))
        for (const structure of changed) {
          const { id, name, type, voice, mergedInto } = structure
          if (kept.has(id))
            await tx
              .updateTable('structures')
              .set({ name, type, voice, merged_into: mergedInto })
              .where('cycle', '=', cycle)
              .where('id', '=', id)
              .execute()
          else
            await tx
              .insertInto('structures')
              .values(structureRow(cycle, structure, live.structures.indexOf(structure)))
              .execute()
        }
        return true
      }),

    addStructure: (cycle, structure) =>
      db.transaction().execute(async (tx) => {
        const { position } = await tx
          .selectFrom('structures')
          .select(({ fn }) => fn.countAll<number>().as('position'))
          .where('cycle', '=', cycle)
          .executeTakeFirstOrThrow()
        await tx
          .insertInto('structures')
          .values(structureRow(cycle, structure, position))
          .execute()
      }),
  }
}

async function insertCycle(tx: Transaction<Tables>, { cycle, live, people, invitations }: NewCycle): Promise<void> {
  await tx
    .insertInto('cycles')
    .values({
      id: cycle.id,
      title: cycle.title,
      territory: cycle.territory,
      language: cycle.language,
      template: cycle.template,
      demo: cycle.demo ? 1 : 0,
      created_at: cycle.createdAt,
      expires_at: cycle.expiresAt,
    })
    .execute()
  await tx
    .insertInto('live')
    .values({ cycle: cycle.id, rev: live.rev, facts: factsOf(live) })
    .execute()
  const structures = live.structures.map((structure, position) => structureRow(cycle.id, structure, position))
  if (structures.length > 0) await tx.insertInto('structures').values(structures).execute()
  if (people.length > 0) await tx.insertInto('participants').values(people.map(personRow)).execute()
  if (invitations.length > 0) await tx.insertInto('invitations').values(invitations.map(invitationRow)).execute()
}

async function structuresOf(db: Kysely<Tables>, cycle: CycleId): Promise<readonly Structure[]> {
  const rows = await db
    .selectFrom('structures')
    .selectAll()
    .where('cycle', '=', cycle)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, type, voice, merged_into }) => ({ id, name, type, voice, mergedInto: merged_into }))
}

/** Structures have rows of their own: people who join add them without moving the revision that commands name. */
function factsOf(live: Live): string {
  const { rev: _rev, structures: _structures, ...facts } = live
  return JSON.stringify(facts)
}

function structureRow(
  cycle: CycleId,
  { id, name, type, voice, mergedInto }: Structure,
  position: number,
): Tables['structures'] {
  return { id, cycle, name, type, voice, merged_into: mergedInto, position }
}

function cycleOf(row: Selectable<Tables['cycles']>): CycleRecord {
  return {
    id: row.id,
    title: row.title,
    territory: row.territory,
    language: row.language,
    template: row.template,
    demo: row.demo === 1,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}

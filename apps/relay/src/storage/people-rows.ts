import type { Kysely, Selectable } from 'kysely'
import type { Facts, PersonRecord } from './facts.ts'
import type { Tables } from './tables.ts'

/** A visit younger than this (ms) is not written again: every page asks who one is. */
const VISIT = 60 * 60 * 1000

/** The part of the facts that is about people, their devices and how they come back. */
export function peopleRows(
  db: Kysely<Tables>,
): Pick<
  Facts,
  | 'people'
  | 'addPerson'
  | 'changePerson'
  | 'waysBackOf'
  | 'forgetDevice'
  | 'hasDevice'
  | 'giveAccess'
  | 'personAt'
  | 'visited'
  | 'addReturnLink'
  | 'personBy'
> {
  return {
    people: async (cycle) => {
      const rows = await db
        .selectFrom('participants')
        .selectAll()
        .where('cycle', '=', cycle)
        .orderBy('joined_at')
        .orderBy('id')
        .execute()
      return rows.map(personOf)
    },

    addPerson: async (person) => {
      await db.insertInto('participants').values(personRow(person)).execute()
    },

    changePerson: async (id, change) => {
      const { removedAt, ...rest } = change
      const columns = removedAt === undefined ? rest : { ...rest, removed_at: removedAt }
      await db.updateTable('participants').set(columns).where('id', '=', id).execute()
    },

    waysBackOf: async (participant) => {
      const devices = await db
        .selectFrom('memberships')
        .select('device')
        .where('participant', '=', participant)
        .execute()
      const links = await db.selectFrom('return_links').select('hash').where('participant', '=', participant).execute()
      return devices.length + links.length
    },

    forgetDevice: async (device, cycle) => {
      await db.deleteFrom('memberships').where('device', '=', device).where('cycle', '=', cycle).execute()
    },

    hasDevice: async (device) => {
      const row = await db.selectFrom('devices').select('hash').where('hash', '=', device).executeTakeFirst()
      return row !== undefined
    },

    giveAccess: ({ device, cycle, participant, at }) =>
      db.transaction().execute(async (tx) => {
        await tx
          .insertInto('devices')
          .values({ hash: device, created_at: at })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        await tx
          .insertInto('memberships')
          .values({ device, cycle, participant, visited_at: at })
          .onConflict((conflict) => conflict.columns(['device', 'cycle']).doUpdateSet({ participant, visited_at: at }))
          .execute()
      }),

    personAt: async (device, cycle) => {
      const row = await db
        .selectFrom('memberships')
        .innerJoin('participants', 'participants.id', 'memberships.participant')
        .selectAll('participants')
        .where('memberships.device', '=', device)
        .where('memberships.cycle', '=', cycle)
        .executeTakeFirst()
      return row ? personOf(row) : null
    },

    visited: async (device, cycle, at) => {
      await db
        .updateTable('memberships')
        .set({ visited_at: at })
        .where('device', '=', device)
        .where('cycle', '=', cycle)
        .where('visited_at', '<=', at - VISIT)
        .execute()
    },

    addReturnLink: async ({ hash, cycle, participant, at }) => {
      await db.insertInto('return_links').values({ hash, cycle, participant, created_at: at }).execute()
    },

    personBy: async (returnHash) => {
      const row = await db
        .selectFrom('return_links')
        .innerJoin('participants', 'participants.id', 'return_links.participant')
        .selectAll('participants')
        .where('return_links.hash', '=', returnHash)
        .executeTakeFirst()
      return row ? personOf(row) : null
    },
  }
}

export function personRow(person: PersonRecord): Tables['participants'] {
  const { joinedAt, removedAt, ...rest } = person
  return { ...rest, joined_at: joinedAt, removed_at: removedAt }
}

export function personOf(row: Selectable<Tables['participants']>): PersonRecord {
  const { joined_at, removed_at, ...rest } = row
  return { ...rest, joinedAt: joined_at, removedAt: removed_at }
}

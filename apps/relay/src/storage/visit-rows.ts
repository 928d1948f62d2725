import type { ParticipantId } from '@tablee/model'
import type { Ms } from '@tablee/std'
import type { Kysely } from 'kysely'
import type { Facts } from './facts.ts'
import type { Tables } from './tables.ts'

/** Someone who was seen less long ago (ms) is not written again. */
const EXACT_TO: Ms = 60_000
/** People of one statement: SQLite takes so many names at most. */
const AT_ONCE = 500

/** The part of the facts that is about when people were last there. */
export function visitRows(db: Kysely<Tables>): Pick<Facts, 'arrive' | 'seen' | 'told' | 'toldAll'> {
  return {
    arrive: ({ participant, at, awayFrom }) =>
      db.transaction().execute(async (tx) => {
        const row = await tx
          .selectFrom('visits')
          .select(['seen_at', 'away_since', 'told'])
          .where('participant', '=', participant)
          .executeTakeFirst()
        if (!row) {
          await tx.insertInto('visits').values({ participant, seen_at: at, away_since: null, told: 0 }).execute()
          return { since: null, told: false }
        }
        // who only passed by has still to be told since when they were away before that
        const isOver = row.told === 1 || row.away_since === null
        const isNew = isOver && row.seen_at <= awayFrom
        const { away_since, told } = isNew ? { away_since: row.seen_at, told: 0 } : row
        if (isNew || row.seen_at <= at - EXACT_TO)
          await tx
            .updateTable('visits')
            .set({ seen_at: Math.max(at, row.seen_at), away_since, told })
            .where('participant', '=', participant)
            .execute()
        return { since: away_since, told: told === 1 }
      }),

    told: async (participant, since) => {
      await db
        .updateTable('visits')
        .set({ told: 1 })
        .where('participant', '=', participant)
        .where('away_since', '=', since)
        .execute()
    },

    toldAll: async (people) => {
      for (const some of slices(people))
        await db.updateTable('visits').set({ told: 1 }).where('participant', 'in', some).where('told', '=', 0).execute()
    },

    seen: async (people, at) => {
      for (const some of slices(people))
        await db
          .updateTable('visits')
          .set({ seen_at: at })
          .where('participant', 'in', some)
          .where('seen_at', '<=', at - EXACT_TO)
          .execute()
    },
  }
}

function slices(people: readonly ParticipantId[]): readonly (readonly ParticipantId[])[] {
  return Array.from({ length: Math.ceil(people.length / AT_ONCE) }, (_, index) =>
    people.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
}

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
export function visitRows(db: Kysely<Tables>): Pick<Facts, 'arrive' | 'seen'> {
  return {
    arrive: ({ participant, at, awayFrom }) =>
      db.transaction().execute(async (tx) => {
        const row = await tx
          .selectFrom('visits')
          .select(['seen_at', 'away_since'])
          .where('participant', '=', participant)
          .executeTakeFirst()
        if (!row) {
          await tx.insertInto('visits').values({ participant, seen_at: at, away_since: null }).execute()
          return null
        }
        const away_since = row.seen_at <= awayFrom ? row.seen_at : row.away_since
        if (away_since !== row.away_since || row.seen_at <= at - EXACT_TO)
          await tx
            .updateTable('visits')
            .set({ seen_at: Math.max(at, row.seen_at), away_since })
            .where('participant', '=', participant)
            .execute()
        return away_since
      }),

    seen: async (people, at) => {
      for (let from = 0; from < people.length; from += AT_ONCE) {
        const some: readonly ParticipantId[] = people.slice(from, from + AT_ONCE)
        await db
          .updateTable('visits')
          .set({ seen_at: at })
          .where('participant', 'in', some)
          .where('seen_at', '<=', at - EXACT_TO)
          .execute()
      }
    },
  }
}

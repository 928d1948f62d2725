import type { Kysely } from 'kysely'
import type { Facts } from './facts.ts'
import type { Tables } from './tables.ts'

/** The part of the facts that is about who comes to which session. */
export function registrationRows(db: Kysely<Tables>): Pick<Facts, 'registrations' | 'setRegistration'> {
  return {
    registrations: async (cycle) => {
      const rows = await db
        .selectFrom('registrations')
        .select(['session', 'participant', 'coming', 'at'])
        .where('cycle', '=', cycle)
        .orderBy('at')
        .orderBy('participant')
        .execute()
      return rows.map((row) => ({ ...row, coming: row.coming === 'none' ? null : row.coming }))
    },

    setRegistration: async ({ cycle, session, participant, coming: asked, at }) => {
      const coming = asked ?? 'none'
      await db
        .insertInto('registrations')
        .values({ cycle, session, participant, coming, at })
        .onConflict((conflict) => conflict.columns(['cycle', 'session', 'participant']).doUpdateSet({ coming, at }))
        .execute()
    },
  }
}

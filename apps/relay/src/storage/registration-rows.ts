import type { Kysely } from 'kysely'
import type { Facts } from './facts.ts'
import type { Tables } from './tables.ts'

/** The part of the facts that is about who comes to which session. */
export function registrationRows(db: Kysely<Tables>): Pick<Facts, 'registrations' | 'setRegistration'> {
  return {
    registrations: async (cycle) =>
      db
        .selectFrom('registrations')
        .select(['session', 'participant', 'coming'])
        .where('cycle', '=', cycle)
        .orderBy('at')
        .orderBy('participant')
        .execute(),

    setRegistration: async ({ cycle, session, participant, coming, at }) => {
      if (coming === null) {
        await db
          .deleteFrom('registrations')
          .where('cycle', '=', cycle)
          .where('session', '=', session)
          .where('participant', '=', participant)
          .execute()
        return
      }
      await db
        .insertInto('registrations')
        .values({ cycle, session, participant, coming, at })
        .onConflict((conflict) => conflict.columns(['cycle', 'session', 'participant']).doUpdateSet({ coming, at }))
        .execute()
    },
  }
}

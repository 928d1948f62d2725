import type { Kysely, Selectable } from 'kysely'
import type { Facts, InvitationRecord } from './facts.ts'
import type { Tables } from './tables.ts'

/** The part of the facts that is about invitations. */
export function invitationRows(
  db: Kysely<Tables>,
): Pick<Facts, 'addInvitation' | 'invitations' | 'invitationBy' | 'revokeInvitation'> {
  return {
    addInvitation: (invitation, alone) =>
      db.transaction().execute(async (tx) => {
        if (alone) {
          await tx
            .updateTable('invitations')
            .set({ revoked_at: invitation.createdAt })
            .where('cycle', '=', invitation.cycle)
            .where('role', '=', invitation.role)
            .where('revoked_at', 'is', null)
            .execute()
        }
        await tx.insertInto('invitations').values(invitationRow(invitation)).execute()
      }),

    invitations: async (cycle) => {
      const rows = await db
        .selectFrom('invitations')
        .selectAll()
        .where('cycle', '=', cycle)
        .orderBy('created_at')
        .execute()
      return rows.map(invitationOf)
    },

    invitationBy: async (hash) => {
      const row = await db.selectFrom('invitations').selectAll().where('hash', '=', hash).executeTakeFirst()
      return row ? invitationOf(row) : null
    },

    revokeInvitation: async (cycle, id, at) => {
      const result = await db
        .updateTable('invitations')
        .set(({ fn, val, ref }) => ({ revoked_at: fn.coalesce(ref('revoked_at'), val(at)) }))
        .where('cycle', '=', cycle)
        .where('id', '=', id)
        .executeTakeFirst()
      return result.numUpdatedRows === 1n
    },
  }
}

export function invitationRow(invitation: InvitationRecord): Tables['invitations'] {
  const { createdAt, expiresAt, revokedAt, ...rest } = invitation
  return { ...rest, created_at: createdAt, expires_at: expiresAt, revoked_at: revokedAt }
}

function invitationOf(row: Selectable<Tables['invitations']>): InvitationRecord {
  const { created_at, expires_at, revoked_at, ...rest } = row
  return { ...rest, createdAt: created_at, expiresAt: expires_at, revokedAt: revoked_at }
}

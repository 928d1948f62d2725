import type { Invitations, Role } from '@tablee/model'
import { Button, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { renewInvitation, revokeInvitation } from '../../api/cycle-calls.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { dayWords } from '../../app/time-words.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { RoleLink } from '../links/role-link.tsx'
import styles from './access-page.module.css'
import { ConfirmDialog } from './confirm-dialog.tsx'

export interface InvitationOfRoleProps {
  readonly role: Role
  /** The one that works now, if any. */
  readonly invitation: Invitations['invitations'][number] | null
  /** Its link, where this tab has seen it being made. */
  readonly link: string | null
  /** A new link was made, or the present one ended (null). */
  readonly onLink: (link: string | null) => void
}

/** The invitation of one role, and what the facilitation may do with it. */
export function InvitationOfRole({ role, invitation, link, onLink }: InvitationOfRoleProps): ReactNode {
  const { t, language } = useWords()
  const { cycle } = useCycle()
  const announce = useAnnounce()
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null)
  const [done, setDone] = useState<'made' | 'revoked' | null>(null)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)

  const renew = async (): Promise<void> => {
    setAsking(null)
    const result = await renewInvitation(cycle, role)
    if (!result.ok) return setRefusal(result.error)
    setRefusal(null)
    setDone('made')
    onLink(result.value.link)
    announce(t('access.made'))
  }
  const revoke = async (): Promise<void> => {
    setAsking(null)
    if (!invitation) return
    const result = await revokeInvitation(cycle, invitation.id)
    if (!result.ok) return setRefusal(result.error)
    setRefusal(null)
    setDone('revoked')
    onLink(null)
    announce(t('access.revoked'))
  }
  const facts = invitation
    ? [
        link ? '' : t('access.active', { day: dayWords(invitation.createdAt, language) }),
        invitation.expiresAt === null ? '' : t('access.expires', { day: dayWords(invitation.expiresAt, language) }),
      ].filter(Boolean)
    : [t('access.none')]
  return (
    <RoleLink role={role} heading="h3" link={invitation ? link : null} focused={done === 'made'}>
      {facts.length > 0 ? <p className={styles.facts}>{facts.join(' ')}</p> : null}
      <div className={styles.actions}>
        {invitation ? (
          <>
            <Button aria-describedby={`role-${role}`} onClick={() => setAsking('renew')}>
              {t('access.renew')}
            </Button>
            <Button look="danger" aria-describedby={`role-${role}`} onClick={() => setAsking('revoke')}>
              {t('access.revoke')}
            </Button>
          </>
        ) : (
          // a key of its own: another button than « replace », so that it takes the focus when it appears
          <Button
            key="make"
            aria-describedby={`role-${role}`}
            autoFocus={done === 'revoked'}
            onClick={() => void renew()}
          >
            {t('access.make')}
          </Button>
        )}
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <ConfirmDialog
        open={asking === 'renew'}
        title={t('access.renewTitle')}
        body={t('access.renewBody')}
        confirm={t('access.renew')}
        onConfirm={() => void renew()}
        onCancel={() => setAsking(null)}
      />
      <ConfirmDialog
        open={asking === 'revoke'}
        title={t('access.revokeTitle')}
        body={t('access.revokeBody')}
        confirm={t('access.revoke')}
        onConfirm={() => void revoke()}
        onCancel={() => setAsking(null)}
      />
    </RoleLink>
  )
}

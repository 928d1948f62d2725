import type { Role } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import { fetchInvitations } from '../../api/cycle-calls.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import { useCall } from '../../api/use-call.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { keepLinks, knownLinks } from '../links/known-links.ts'
import styles from './access-page.module.css'
import { InvitationOfRole } from './invitation-of-role.tsx'

const ROLES: readonly Role[] = ['participant', 'facilitation', 'observer']

/** The link of each role: shown to whoever made it in this tab, else its date; to replace or to end. */
export function InvitationsSection(): ReactNode {
  const { t } = useWords()
  const { cycle } = useCycle()
  const active = useCall(useCallback(() => fetchInvitations(cycle), [cycle]))
  const [known, setKnown] = useState(() => knownLinks(cycle))

  const setLink = (role: Role, link: string | null): void => {
    const { [role]: _, ...others } = known
    const next = link === null ? others : { ...known, [role]: link }
    keepLinks(cycle, next)
    setKnown(next)
    active.reload()
  }
  return (
    <section aria-labelledby="invitations" className={styles.section}>
      <h2 id="invitations">{t('access.invitations')}</h2>
      {active.state === 'waiting' ? <p role="status">{t('common.loading')}</p> : null}
      {active.state === 'refused' ? <RefusalNotice refusal={active.refusal} onRetry={active.reload} /> : null}
      {active.state === 'answered' ? (
        <div className={styles.invitations}>
          {ROLES.map((role) => {
            const invitation = active.value.invitations.findLast((candidate) => candidate.role === role) ?? null
            return (
              <InvitationOfRole
                key={role}
                role={role}
                invitation={invitation}
                link={known[role] ?? null}
                onLink={(link) => setLink(role, link)}
              />
            )
          })}
        </div>
      ) : null}
    </section>
  )
}

import type { CycleCreated, Role } from '@tablee/model'
import { Notice, buttonClass, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import form from '../../app/form.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { cyclePath } from '../../app/routes.ts'
import { RoleLink } from '../links/role-link.tsx'

/** The one that is spread most comes first. */
const ROLES: readonly Role[] = ['participant', 'facilitation', 'observer']

/** The three links of a cycle just made, and the way into it. */
export function CycleMade({ made }: { readonly made: CycleCreated }): ReactNode {
  const { t } = useWords()
  return (
    <div className={form.form}>
      <div className={form.intro}>
        <PageHeading title={t('home.made.title')} />
        <p>{t('home.made.lead')}</p>
      </div>
      {ROLES.map((role) => (
        <RoleLink key={role} role={role} heading="h2" link={made.invitations[role].link} />
      ))}
      <Notice kind="warning">
        <p>{t('home.made.once')}</p>
      </Notice>
      <div className={form.actions}>
        <Link href={cyclePath(made.cycle)} className={buttonClass('primary')}>
          {t('home.made.open')}
        </Link>
      </div>
    </div>
  )
}

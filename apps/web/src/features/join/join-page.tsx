import { Button, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useState } from 'react'
import { previewInvitation } from '../../api/calls.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import { useCall } from '../../api/use-call.ts'
import { useLanguageChoice } from '../../app/language.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { PublicPage } from '../../app/public-page.tsx'
import { forgetSecret, takeSecret } from '../../app/secret.ts'
import { LoadingPage } from '../../app/state-pages.tsx'
import form from '../../app/form.module.css'
import { JoinForm } from './join-form.tsx'
import { PasteInvitation } from './paste-invitation.tsx'

/** From an invitation link to a seat in the cycle. */
export function JoinPage(): ReactNode {
  const [invitation, setInvitation] = useState(() => takeSecret('invitation'))
  useEffect(() => {
    const onHash = (): void => setInvitation(takeSecret('invitation'))
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [])
  const tryAnother = (): void => {
    forgetSecret('invitation')
    setInvitation(null)
  }
  if (!invitation) return <PasteInvitation onPaste={setInvitation} />
  return <Invited key={invitation} invitation={invitation} onOther={tryAnother} />
}

function Invited({ invitation, onOther }: { readonly invitation: string; readonly onOther: () => void }): ReactNode {
  const { t } = useWords()
  const { suggest } = useLanguageChoice()
  const preview = useCall(useCallback(() => previewInvitation(invitation), [invitation]))
  const language = preview.state === 'answered' ? preview.value.language : null
  useEffect(() => {
    if (language) suggest(language)
  }, [language, suggest])

  if (preview.state === 'waiting') return <LoadingPage />
  if (preview.state === 'answered') return <JoinForm invitation={invitation} preview={preview.value} />
  const reachable = preview.refusal.code !== 'unreachable'
  return (
    <PublicPage>
      <div className={form.intro}>
        <PageHeading title={t('join.title')} />
      </div>
      <div className={form.form}>
        <RefusalNotice refusal={preview.refusal} {...(reachable ? {} : { onRetry: preview.reload })} />
        {reachable ? (
          <div className={form.actions}>
            <Button onClick={onOther}>{t('join.noSecret.other')}</Button>
          </div>
        ) : null}
      </div>
    </PublicPage>
  )
}

import { Notice, buttonClass, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { returnToCycle } from '../../api/calls.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { keepSeat } from '../../api/seats.ts'
import { ARRIVING } from '../../app/arriving.ts'
import form from '../../app/form.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { PublicPage } from '../../app/public-page.tsx'
import { cyclePath } from '../../app/routes.ts'
import { forgetSecret, takeSecret } from '../../app/secret.ts'

/** From one's own return link back to one's seat, on another device. */
export function ReturnPage(): ReactNode {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const [secret, setSecret] = useState(() => takeSecret('return'))
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const [turn, setTurn] = useState(0)
  const asked = useRef(-1)
  useEffect(() => {
    if (!secret || asked.current === turn) return
    asked.current = turn
    void returnToCycle(secret).then((result) => {
      if (!result.ok) return setRefusal(result.error)
      forgetSecret('return')
      keepSeat(result.value)
      navigate(cyclePath(result.value.cycle.id), { replace: true, state: ARRIVING })
    })
  }, [secret, turn, navigate])
  const retry = (): void => {
    setRefusal(null)
    setTurn((last) => last + 1)
  }
  useEffect(() => {
    // another link, opened in the same tab
    const onHash = (): void => {
      setSecret(takeSecret('return'))
      setRefusal(null)
      setTurn((last) => last + 1)
    }
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [])
  return (
    <PublicPage>
      <div className={form.intro}>
        <PageHeading title={t('join.return.title')} />
        {secret && !refusal ? <p role="status">{t('join.return.waiting')}</p> : null}
      </div>
      {secret ? null : (
        <Notice kind="warning">
          <p>{t('join.return.noSecret')}</p>
        </Notice>
      )}
      {refusal ? (
        <RefusalNotice refusal={refusal} {...(refusal.code === 'unreachable' ? { onRetry: retry } : {})} />
      ) : null}
      {secret && !refusal ? null : (
        <p className={form.after}>
          <Link href="/" className={buttonClass('plain')}>
            {t('common.backHome')}
          </Link>
        </p>
      )}
    </PublicPage>
  )
}

import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { fetchMyCycles, openDemonstration } from '../../api/calls.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { keepSeat } from '../../api/seats.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { PublicPage } from '../../app/public-page.tsx'
import form from '../../app/form.module.css'
import { cyclePath } from '../../app/routes.ts'

/** Leads to one's own copy of the demonstration: the one that this device already has, or a new one. */
export function DemonstrationPage(): ReactNode {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const [turn, setTurn] = useState(0)
  const asked = useRef(-1)
  useEffect(() => {
    if (asked.current === turn) return
    asked.current = turn
    void findOrOpen().then((result) => {
      if (result.ok) navigate(cyclePath(result.value), { replace: true })
      else setRefusal(result.error)
    })
  }, [turn, navigate])
  const retry = (): void => {
    setRefusal(null)
    setTurn(turn + 1)
  }
  return (
    <PublicPage>
      <div className={form.intro}>
        <PageHeading title={t('home.demo.title')} />
        <p>{t('home.demo.body')}</p>
      </div>
      {refusal ? <RefusalNotice refusal={refusal} onRetry={retry} /> : <p role="status">{t('home.demo.preparing')}</p>}
    </PublicPage>
  )
}

async function findOrOpen() {
  const mine = await fetchMyCycles()
  const present = mine.ok
    ? mine.value.cycles.find(({ demo, expiresAt }) => demo && (expiresAt ?? 0) > Date.now())
    : undefined
  if (present) return { ok: true, value: present.id } as const
  const opened = await openDemonstration()
  if (!opened.ok) return opened
  keepSeat(opened.value)
  return { ok: true, value: opened.value.cycle.id } as const
}

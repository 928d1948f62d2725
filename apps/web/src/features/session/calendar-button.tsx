import type { PlannedSession } from '@tablee/model'
import { Button, useAnnounce } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { saveFile } from '../../api/download-export.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { requestFile } from '../../api/request.ts'
import { useCycle } from '../../cycle/cycle-context.ts'

interface CalendarButtonProps {
  readonly session: PlannedSession
  readonly label: string
}

/** Downloads the file of a session for calendars, which cancels it there once it was put aside. */
export function CalendarButton({ session, label }: CalendarButtonProps): ReactNode {
  const { cycle } = useCycle()
  const announce = useAnnounce()
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const save = async (): Promise<void> => {
    const file = await requestFile(`/api/cycles/${cycle}/sessions/${session.id}/calendar`)
    setRefusal(file.ok ? null : file.error)
    if (!file.ok || !file.value) return
    saveFile(file.value)
    announce(file.value.name)
  }
  return (
    <>
      <Button onClick={() => void save()}>{label}</Button>
      {refusal ? <RefusalNotice refusal={refusal} onRetry={() => void save()} /> : null}
    </>
  )
}

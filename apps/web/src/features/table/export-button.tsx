import { Button, Download, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { downloadExport } from '../../api/download-export.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { useCycle } from '../../cycle/cycle-context.ts'

/** « Exporter en tableur (.xlsx) »: asks the relay for the roadmap as a workbook, and saves it. */
export function ExportButton(): ReactNode {
  const { t, language } = useWords()
  const { cycle } = useCycle()
  const announce = useAnnounce()
  const [state, setState] = useState<'ready' | 'working' | ApiRefusal>('ready')
  const ask = async (): Promise<void> => {
    setState('working')
    announce(t('table.exporting'))
    const saved = await downloadExport(cycle, { deliverable: 'roadmap', format: 'xlsx', language })
    setState(saved.ok ? 'ready' : saved.error)
    if (saved.ok) announce(t('table.exported'))
  }
  return (
    <>
      <Button icon={<Download aria-hidden="true" />} busy={state === 'working'} onClick={() => void ask()}>
        {state === 'working' ? t('table.exporting') : t('table.export')}
      </Button>
      {typeof state === 'object' ? <RefusalNotice refusal={state} onRetry={() => void ask()} /> : null}
    </>
  )
}

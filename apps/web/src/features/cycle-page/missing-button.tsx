import type { HomeId } from '@tablee/model'
import { Button, CircleDashed, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'

const MissingDialog = dialogOnDemand(async () => (await import('./missing-dialog.tsx')).MissingDialog, 'plan')

/** The step whose group asks itself who is missing. */
const ASKING = 'launch'

/** Says who is missing around the table, with who is there on the board, and on the list, of the step that asks it; nothing on the others. */
export function MissingButton({
  step: id,
  className,
}: {
  readonly step: HomeId
  readonly className?: string | undefined
}): ReactNode {
  const { t } = useWords()
  const step = useStore(useCycle().plan)?.steps.find((candidate) => candidate.id === id)
  const [open, setOpen] = useState(false)
  if (step?.key !== ASKING) return null
  return (
    <>
      <Button
        look="quiet"
        className={className}
        icon={<CircleDashed aria-hidden="true" size={18} />}
        onPointerEnter={MissingDialog.fetch}
        onClick={() => setOpen(true)}
      >
        {t('list.missing')}
      </Button>
      {open ? <MissingDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

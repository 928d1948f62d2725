import type { Command } from '@tablee/model'
import type { ReactNode } from 'react'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { AskingDialogProps } from '../../app/asking-dialog.tsx'
import { AskingDialog } from '../../app/asking-dialog.tsx'
import { OfflineNotice } from '../../cycle/offline-notice.tsx'
import { useCommand } from './use-command.ts'

export interface CommandDialogProps extends Omit<AskingDialogProps, 'ask' | 'busy' | 'refusal'> {
  /** What is asked for: null while something is missing. No function: there is nothing to ask for. */
  readonly command: (() => Command | null) | null
}

/** A dialog that asks for one change of the facts. */
export function CommandDialog({ command, children, ...dialog }: CommandDialogProps): ReactNode {
  const { send, busy, refusal } = useCommand()
  const ask = (asked: Command | null): Promise<boolean> | null => (asked ? send(asked) : null)
  return (
    <AskingDialog
      {...dialog}
      ask={command && (() => ask(command()))}
      busy={busy}
      refusal={refusal ? <RefusalNotice refusal={refusal} /> : null}
    >
      <OfflineNotice />
      {children}
    </AskingDialog>
  )
}

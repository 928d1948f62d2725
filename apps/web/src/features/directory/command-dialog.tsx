import type { Command } from '@tablee/model'
import { Button, Dialog, useAnnounce, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useId } from 'react'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import { focusFirstError } from '../../app/focus-first-error.ts'
import form from '../../app/form.module.css'
import { useCommand } from './use-command.ts'

export interface CommandDialogProps {
  readonly title: string
  readonly description?: ReactNode
  readonly submit: string
  /** Said once it is done. */
  readonly done: string
  /** What is asked for: null while something is missing, whose field takes the focus. No function: there is nothing to ask for. */
  readonly command: (() => Command | null) | null
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that asks for one change of the facts. It stays, with all that was chosen, until the relay has agreed. */
export function CommandDialog({ command, onClose, children, ...of }: CommandDialogProps): ReactNode {
  const { t } = useWords()
  const id = useId()
  const announce = useAnnounce()
  const commanding = useCommand()
  const ask = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const asked = command?.()
    if (!asked) return focusFirstError(event.currentTarget)
    if (!(await commanding.send(asked))) return
    announce(of.done)
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={of.title}
      description={of.description}
      actions={
        <>
          {command ? (
            <Button look="primary" type="submit" form={id} busy={commanding.busy}>
              {of.submit}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void ask(event)} className={form.form}>
        {commanding.refusal ? <RefusalNotice refusal={commanding.refusal} /> : null}
        {children}
      </form>
    </Dialog>
  )
}

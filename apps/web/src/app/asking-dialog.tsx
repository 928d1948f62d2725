import { Button, Dialog, useAnnounce, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useId } from 'react'
import { focusFirstError } from './focus-first-error.ts'
import form from './form.module.css'

export interface AskingDialogProps {
  readonly title: string
  readonly description?: ReactNode
  readonly submit: string
  /** Said once it is done. */
  readonly done: string
  readonly busy: boolean
  /** Why the relay has refused, as a notice. */
  readonly refusal: ReactNode
  /** Asks, and tells whether it was agreed to: null while something is missing, whose field takes the focus. No function: there is nothing to ask for. */
  readonly ask: (() => Promise<boolean> | null) | null
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that asks the relay for one change. It stays, with all that was typed and chosen, until the relay has agreed. */
export function AskingDialog({ ask, onClose, children, ...of }: AskingDialogProps): ReactNode {
  const { t } = useWords()
  const id = useId()
  const announce = useAnnounce()
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const asked = ask?.()
    if (!asked) return focusFirstError(event.currentTarget)
    if (!(await asked)) return
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
          {ask ? (
            <Button look="primary" type="submit" form={id} busy={of.busy}>
              {of.submit}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className={form.form}>
        {of.refusal}
        {children}
      </form>
    </Dialog>
  )
}

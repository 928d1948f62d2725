import type { PlannedStep } from '@tablee/model'
import type { Version } from '@tablee/model/versions'
import { MOST_OF_VERSION_NAME } from '@tablee/model/versions'
import { Button, Dialog, TextInput, useAnnounce, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { focusFirstError } from '../../app/focus-first-error.ts'
import form from '../../app/form.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import { nameVersion } from './version-calls.ts'

export interface NameVersionDialogProps {
  readonly step: PlannedStep
  readonly version: Version
  readonly onNamed: () => void
  readonly onClose: () => void
}

/** Gives a version a name, or takes it off. */
export function NameVersionDialog({ step, version, onNamed, onClose }: NameVersionDialogProps): ReactNode {
  const { t } = useWords()
  const { cycle } = useCycle()
  const announce = useAnnounce()
  const id = useId()
  const [name, setName] = useState(version.name ?? '')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const write = async (wanted: string | null): Promise<void> => {
    setBusy(true)
    const result = await nameVersion(cycle, step.id, version.id, wanted)
    setBusy(false)
    setRefusal(result.ok ? null : result.error)
    if (!result.ok) return
    announce(wanted === null ? t('versions.naming.removed') : t('versions.naming.done', { name: wanted }))
    onNamed()
    onClose()
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') return focusFirstError(event.currentTarget)
    void write(name.trim())
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('versions.naming.title')}
      description={t('versions.naming.body')}
      actions={
        <>
          <Button look="primary" type="submit" form={id} busy={busy}>
            {t('versions.naming.submit')}
          </Button>
          {version.name === null ? null : (
            <Button onClick={() => void write(null)}>{t('versions.naming.remove')}</Button>
          )}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit} className={form.form}>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <TextInput
          label={t('versions.keep.name')}
          maxLength={MOST_OF_VERSION_NAME}
          value={name}
          error={tried && name.trim() === '' ? t('versions.keep.missing') : null}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

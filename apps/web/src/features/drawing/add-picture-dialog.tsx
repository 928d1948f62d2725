import type { DrawingHandle } from '@tablee/canvas'
import type { DocumentName } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Button, Dialog, FileInput, Image, Notice, TextInput, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import type { ApiRefusal } from '../../api/request.ts'
import { refusalWords } from '../../api/refusal-words.ts'
import { picturePath, uploadPicture } from '../../api/upload-picture.ts'
import { focusFirstError } from '../../app/focus-first-error.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './add-picture-dialog.module.css'
import { lighter } from './lighter-picture.ts'

export interface AddPictureDialogProps {
  /** The document that the picture will be drawn in. */
  readonly document: DocumentName
  readonly drawing: DrawingHandle
  readonly onMessage: (message: ToastMessage) => void
  readonly onClose: () => void
}

/** Asks for a picture and for what it shows, in words, and lays it in the middle of the view. */
export function AddPictureDialog({ document, drawing, onMessage, onClose }: AddPictureDialogProps): ReactNode {
  const { t } = useWords()
  const { cycle } = useCycle()
  const form = useId()
  const [file, setFile] = useState<File | null>(null)
  const [alt, setAlt] = useState('')
  const [checked, setChecked] = useState(false)
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)

  const send = async (picture: File): Promise<void> => {
    setSending(true)
    setRefusal(null)
    const taken = await uploadPicture(cycle, document, await lighter(picture))
    setSending(false)
    if (!taken.ok) return setRefusal(taken.error)
    const { width, height } = taken.value
    const laid = drawing.addPicture({ src: picturePath(cycle, taken.value), w: width, h: height, alt: alt.trim() })
    onMessage({ words: t(laid ? 'drawing.add.added' : 'drawing.add.refused') })
    onClose()
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setChecked(true)
    if (file && alt.trim() !== '') void send(file)
    else focusFirstError(event.currentTarget)
  }
  const refused = refusal && refusalWords(refusal, t)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('drawing.add.title')}
      actions={
        <Button look="primary" type="submit" form={form} busy={sending}>
          {t('drawing.add.send')}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        <FileInput
          label={t('drawing.add.file')}
          hint={t('drawing.add.fileHint')}
          // what phones keep in another format is turned into one of these by them
          accept="image/png,image/jpeg,image/webp,image/gif"
          icon={<Image aria-hidden="true" />}
          choose={t('drawing.add.choose')}
          none={t('drawing.add.none')}
          error={checked && !file ? t('drawing.add.fileMissing') : null}
          file={file}
          onFile={setFile}
        />
        <TextInput
          label={t('drawing.add.alt')}
          hint={t('drawing.add.altHint')}
          value={alt}
          maxLength={300}
          error={checked && alt.trim() === '' ? t('drawing.add.altMissing') : null}
          onChange={(event) => setAlt(event.currentTarget.value)}
        />
        {refused ? (
          <Notice kind="refusal" title={refused.title}>
            {refused.sentence}
          </Notice>
        ) : null}
      </form>
    </Dialog>
  )
}

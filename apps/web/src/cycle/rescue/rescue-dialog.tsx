import type { RescueFile } from '@tablee/provider'
import { systemClock } from '@tablee/std'
import { Button, Dialog, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { saveFile } from '../../api/download-export.ts'
import { useCycle } from '../cycle-context.ts'
import { structureNameIn } from '../structure-name.ts'
import styles from './rescue-dialog.module.css'
import { rescueDocument } from './rescue-document.ts'
import type { RescuedWords } from './rescued-words.ts'
import { sectionsOf } from './rescued-words.ts'

export interface RescueDialogProps {
  readonly files: readonly RescueFile[]
  readonly onClose: () => void
}

/** What could not be saved, word for word, to be copied, downloaded or let go. */
export function RescueDialog({ files, onClose }: RescueDialogProps): ReactNode {
  const { t, language } = useWords()
  const { me, plan, live, rescues } = useCycle()
  const announce = useAnnounce()
  const [forgetting, setForgetting] = useState(false)
  const structures = useStore(live)?.structures ?? []
  const reader = {
    t,
    language,
    plan: useStore(plan),
    nameOf: (id: string) => structureNameIn(structures, id),
  }

  const download = (): void => {
    const content = rescueDocument(files, { cycle: me.cycle.title, name: me.name }, reader)
    const day = new Date(systemClock.now()).toISOString().slice(0, 10)
    saveFile({
      name: `tablee-${t('rescue.file')}-${day}.html`,
      content: new Blob([content], { type: 'text/html' }),
    })
    announce(t('rescue.downloaded'))
  }
  const forget = (): void => {
    for (const { id } of files) void rescues.forget(id)
    onClose()
  }
  if (forgetting) {
    return (
      <Dialog
        open
        onOpenChange={() => setForgetting(false)}
        title={t('rescue.forgetTitle')}
        description={t('rescue.forgetBody')}
        actions={
          <>
            <Button look="danger" onClick={forget}>
              {t('rescue.forgetConfirm')}
            </Button>
            <Button onClick={() => setForgetting(false)}>{t('common.cancel')}</Button>
          </>
        }
      />
    )
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('rescue.fileTitle')}
      description={t('rescue.kept')}
      actions={
        <>
          <Button look="primary" onClick={download}>
            {t('rescue.download')}
          </Button>
          <Button onClick={() => setForgetting(true)}>{t('rescue.forget')}</Button>
        </>
      }
    >
      <p>{t('rescue.next')}</p>
      <div className={styles.files}>
        {sectionsOf(files, reader).map(({ place, reason, words }) => (
          <section key={place + reason}>
            <h3 className={styles.place}>{place}</h3>
            <p className={styles.why}>{reason}</p>
            {words.map((rescued, index) => (
              <Words key={index} words={rescued} />
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Words({ words: { title, what, lines } }: { readonly words: RescuedWords }): ReactNode {
  return (
    <div className={styles.words}>
      {title ? <p className={styles.title}>{title}</p> : null}
      <p className={styles.what}>{what}</p>
      {lines.map(({ label, text }) => (
        <p key={label} className={styles.line}>
          {label ? <span className={styles.what}>{label} </span> : null}
          {text}
        </p>
      ))}
    </div>
  )
}

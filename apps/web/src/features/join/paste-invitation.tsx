import { Button, TextInput, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import form from '../../app/form.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { PublicPage } from '../../app/public-page.tsx'
import { secretIn } from '../../app/secret.ts'

/** For someone who came without their link: where to paste it. */
export function PasteInvitation({ onPaste }: { readonly onPaste: (invitation: string) => void }): ReactNode {
  const { t } = useWords()
  const [link, setLink] = useState('')
  // a link that was cut on its way here is told as one
  const [wrong, setWrong] = useState(() => location.hash.length > 1)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const secret = secretIn(link)
    if (secret) onPaste(secret)
    else setWrong(true)
  }
  return (
    <PublicPage>
      <div className={form.intro}>
        <PageHeading title={t('join.noSecret.title')} />
        <p>{t('join.noSecret.body')}</p>
      </div>
      <form className={form.sheet} noValidate onSubmit={submit}>
        <TextInput
          label={t('join.noSecret.paste')}
          type="url"
          autoComplete="off"
          required
          value={link}
          onChange={(event) => setLink(event.target.value)}
          error={wrong ? t('join.noSecret.wrong') : null}
        />
        <div className={form.actions}>
          <Button type="submit" look="primary">
            {t('join.noSecret.go')}
          </Button>
        </div>
      </form>
    </PublicPage>
  )
}

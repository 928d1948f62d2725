import type { InvitationPreview, StructureChoice } from '@tablee/model'
import { Button, Notice, TextInput, buttonClass, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { joinCycle } from '../../api/calls.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { keepSeat } from '../../api/seats.ts'
import { ARRIVING } from '../../app/arriving.ts'
import { fetchWayIn, fetchWayInWhenIdle } from '../../app/fetch-way-in.ts'
import { focusFirstError } from '../../app/focus-first-error.ts'
import form from '../../app/form.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { PublicPage } from '../../app/public-page.tsx'
import { cyclePath } from '../../app/routes.ts'
import { forgetSecret } from '../../app/secret.ts'
import styles from './join-form.module.css'
import { PrivacyNotice } from './privacy-notice.tsx'
import { StructurePicker, chosenStructure } from './structure-picker.tsx'
import type { StructureDraft } from './structure-picker.tsx'

/** Who one is, and for whom one speaks: all that joining asks. */
export function JoinForm({
  invitation,
  preview,
}: {
  readonly invitation: string
  readonly preview: InvitationPreview
}): ReactNode {
  const { t, language } = useWords()
  const [, navigate] = useLocation()
  const [name, setName] = useState('')
  const [structure, setStructure] = useState<StructureDraft>({ for: 'structure', text: '', id: null, type: null })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)

  useEffect(() => fetchWayInWhenIdle(language, preview.boardOpen), [language, preview.boardOpen])

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setTried(true)
    setRefusal(null)
    const choice: StructureChoice | undefined = chosenStructure(structure, preview.structures)
    if (name.trim() === '' || choice === undefined) return focusFirstError(event.currentTarget)
    setBusy(true)
    const answer = joinCycle({ invitation, name, structure: choice })
    // after the question: browsers ask few things of one place at once
    fetchWayIn(language, preview.boardOpen)
    const result = await answer
    setBusy(false)
    if (!result.ok) return setRefusal(result.error)
    forgetSecret('invitation')
    keepSeat(result.value)
    navigate(cyclePath(result.value.cycle.id), { replace: true, state: ARRIVING })
  }
  return (
    <PublicPage>
      <div className={form.intro}>
        {preview.territory ? <p className={styles.territory}>{preview.territory}</p> : null}
        <PageHeading title={preview.title} />
        <p>{t(`join.invitedAs.${preview.role}`)}</p>
      </div>
      {preview.already ? (
        <div className={styles.already}>
          <Notice
            title={t('join.already.title')}
            action={
              <Link
                href={cyclePath(preview.cycle)}
                replace
                state={ARRIVING}
                className={buttonClass('primary')}
                onClick={() => forgetSecret('invitation')}
              >
                {t('join.already.resume', { name: preview.already.name })}
              </Link>
            }
          />
          <h2>{t('join.already.other')}</h2>
        </div>
      ) : null}
      <form className={form.sheet} noValidate onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('join.name')}
          required
          maxLength={120}
          autoComplete="given-name"
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            setRefusal(null)
          }}
          error={tried && name.trim() === '' ? t('join.nameMissing') : null}
        />
        <StructurePicker structures={preview.structures} draft={structure} onDraft={setStructure} tried={tried} />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <div className={form.actions}>
          <Button type="submit" look={preview.already ? 'plain' : 'primary'} busy={busy}>
            {t('join.submit')}
          </Button>
        </div>
        <PrivacyNotice />
      </form>
    </PublicPage>
  )
}

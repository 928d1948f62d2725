import type { PlannedStep, VersionId } from '@tablee/model'
import type { Version } from '@tablee/model/versions'
import { newId } from '@tablee/model'
import { MOST_OF_VERSION_NAME } from '@tablee/model/versions'
import { cryptoRandom } from '@tablee/std'
import { Button, EmptyState, TextInput, useAnnounce, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'wouter'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { focusFirstError } from '../../app/focus-first-error.ts'
import looks from '../../app/looks.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { cyclePath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { keepVersion } from './version-calls.ts'
import { VersionRow } from './version-row.tsx'
import styles from './versions-page.module.css'

export interface VersionsListProps {
  readonly step: PlannedStep
  readonly versions: readonly Version[]
  /** How many without a name are kept. */
  readonly most: number
  readonly onChange: () => void
}

/** Every version of a step, the last one first; the facilitation keeps one more, and names them. */
export function VersionsList({ step, versions, most, onChange }: VersionsListProps): ReactNode {
  const { t } = useWords()
  const { cycle, me } = useCycle()
  return (
    <Page width="middle">
      <header className={styles.head}>
        <p>
          <Link href={cyclePath(cycle)} className={looks.way}>
            {t('versions.back')}
          </Link>
        </p>
        <PageHeading title={t('versions.title', { step: step.title })} />
        <p>{t('versions.lead')}</p>
        <p className={looks.soft}>{t('versions.keeping', { count: most })}</p>
      </header>
      {me.role === 'facilitation' ? <KeepForm step={step} onKept={onChange} /> : null}
      <section className={styles.section} aria-labelledby="versions">
        <h2 id="versions">{t('versions.list.title')}</h2>
        {versions.length === 0 ? (
          <EmptyState title={t('versions.list.none')}>
            <p>{t('versions.list.noneWords')}</p>
          </EmptyState>
        ) : (
          <ul className={styles.versions}>
            {versions.map((version) => (
              <VersionRow key={version.id} step={step} version={version} onNamed={onChange} />
            ))}
          </ul>
        )}
      </section>
    </Page>
  )
}

/** Keeps what the step holds now under a name. */
function KeepForm({ step, onKept }: { readonly step: PlannedStep; readonly onKept: () => void }): ReactNode {
  const { t } = useWords()
  const { cycle } = useCycle()
  const announce = useAnnounce()
  const [name, setName] = useState('')
  // one id until it is kept: an answer that was lost makes no second version
  const [id, setId] = useState(() => newId<VersionId>(cryptoRandom))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const keep = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setTried(true)
    const wanted = name.trim()
    if (wanted === '') return focusFirstError(event.currentTarget)
    setBusy(true)
    const result = await keepVersion(cycle, step.id, { id, name: wanted })
    setBusy(false)
    setRefusal(result.ok ? null : result.error)
    if (!result.ok) return
    announce(t('versions.keep.done', { name: wanted }))
    setName('')
    setTried(false)
    setId(newId<VersionId>(cryptoRandom))
    onKept()
  }
  return (
    <form
      noValidate
      aria-label={t('versions.keep.label')}
      onSubmit={(event) => void keep(event)}
      className={looks.panel}
    >
      <h2>{t('versions.keep.label')}</h2>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <div className={styles.line}>
        <TextInput
          label={t('versions.keep.name')}
          hint={t('versions.keep.hint')}
          maxLength={MOST_OF_VERSION_NAME}
          value={name}
          error={tried && name.trim() === '' ? t('versions.keep.missing') : null}
          onChange={(event) => setName(event.target.value)}
        />
        <Button look="primary" type="submit" busy={busy}>
          {t('versions.keep.submit')}
        </Button>
      </div>
    </form>
  )
}

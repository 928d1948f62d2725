import type { StepChanges } from '@tablee/documents/versions'
import type { HomeId, PlannedStep, VersionId } from '@tablee/model'
import type { Version, VersionPart } from '@tablee/model/versions'
import { newId } from '@tablee/model'
import { cryptoRandom } from '@tablee/std'
import { Button, Checkbox, Choices, RotateCcw, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import looks from '../../app/looks.module.css'
import { versionsPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { isTouched } from './changes-since.tsx'
import { homeTitle } from './home-title.ts'
import { restorableParts } from './restorable-parts.ts'
import { restoreVersion } from './version-calls.ts'
import styles from './versions-page.module.css'

export interface RestoreFormProps {
  readonly step: PlannedStep
  readonly version: Version
  readonly title: string
  readonly changes: StepChanges
  readonly onRestored: () => void
}

/** What of a version is brought back, as the facilitation chooses: all but the removal of what was added since, unless told otherwise. */
export function RestoreForm({ step, version, title, changes, onRestored }: RestoreFormProps): ReactNode {
  const { t } = useWords()
  const { cycle, save } = useCycle()
  const { line } = useStore(save)
  const announce = useAnnounce()
  const [, go] = useLocation()
  const [left, setLeft] = useState<ReadonlySet<HomeId>>(new Set())
  const [ticks, setTicks] = useState<ReadonlyMap<VersionPart, boolean>>(new Map())
  // one id until it is done: an answer that was lost brings nothing back twice
  const [before] = useState(() => newId<VersionId>(cryptoRandom))
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const touched = changes.homes.filter(isTouched)
  const homes = changes.homes.map(({ home }) => home).filter((home) => !left.has(home))
  const offered = restorableParts(changes)
  const parts = offered.filter((part) => ticks.get(part) ?? part !== 'added')
  const barred =
    line === 'offline' ? 'versions.restore.offline' : parts.length === 0 ? 'versions.restore.nothing' : null
  const restore = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (barred) return
    setBusy(true)
    const result = await restoreVersion(cycle, step.id, version.id, { before, wish: { parts, homes } })
    setBusy(false)
    setRefusal(result.ok ? null : result.error)
    if (!result.ok) return
    announce(t('versions.restore.done', { version: title }))
    onRestored()
    go(versionsPath(cycle, step.id))
  }
  return (
    <section className={looks.panel} aria-labelledby="restore">
      <h2 id="restore">{t('versions.restore.title')}</h2>
      <p>{t('versions.restore.lead')}</p>
      <form noValidate onSubmit={(event) => void restore(event)} className={styles.section}>
        {touched.length > 1 ? (
          <Choices legend={t('versions.restore.homes')}>
            {touched.map(({ home }) => (
              <Checkbox
                key={home}
                label={homeTitle(home, step)}
                checked={!left.has(home)}
                onChange={(event) => setLeft(withOrWithout(left, home, !event.target.checked))}
              />
            ))}
          </Choices>
        ) : null}
        <Choices legend={t('versions.restore.parts')}>
          {offered.map((part) => (
            <Checkbox
              key={part}
              label={t(`versions.restore.part.${part}`)}
              hint={part === 'added' ? t('versions.restore.addedHint') : null}
              checked={parts.includes(part)}
              onChange={(event) => setTicks(new Map([...ticks, [part, event.target.checked]]))}
            />
          ))}
        </Choices>
        <p className={looks.soft}>{t('versions.restore.validated')}</p>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <div className={styles.ways}>
          <Button
            look="primary"
            type="submit"
            icon={<RotateCcw aria-hidden="true" />}
            busy={busy}
            aria-disabled={barred !== null}
          >
            {t('versions.restore.act')}
          </Button>
          {barred ? <p role="status">{t(barred)}</p> : null}
        </div>
      </form>
    </section>
  )
}

function withOrWithout<T>(set: ReadonlySet<T>, item: T, wanted: boolean): ReadonlySet<T> {
  return new Set(wanted ? [...set, item] : [...set].filter((other) => other !== item))
}

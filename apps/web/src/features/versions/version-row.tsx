import type { PlannedStep } from '@tablee/model'
import type { Version } from '@tablee/model/versions'
import { Button, Pencil, buttonClass, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'wouter'
import { versionsPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { NameVersionDialog } from './name-version-dialog.tsx'
import { VersionCaption } from './version-caption.tsx'
import { momentWords, versionTitle } from './version-words.ts'
import styles from './versions-page.module.css'

export interface VersionRowProps {
  readonly step: PlannedStep
  readonly version: Version
  readonly onNamed: () => void
}

/** A version in the list: what it is called, when it was kept, and the way to compare it. */
export function VersionRow({ step, version, onNamed }: VersionRowProps): ReactNode {
  const { t, language } = useWords()
  const { cycle, me, plan } = useCycle()
  const planned = useStore(plan)
  const [naming, setNaming] = useState(false)
  const title = versionTitle(version, planned, t)
  // several may be called the same: their moments tell them apart
  const full = version.name ?? `${title}, ${momentWords(version.at, language)}`
  return (
    <li className={styles.version}>
      <div className={styles.words}>
        <h3 dir="auto" {...(version.name === null ? {} : { lang: me.cycle.language })}>
          {title}
        </h3>
        <VersionCaption version={version} />
      </div>
      <p className={styles.ways}>
        <Link
          href={versionsPath(cycle, step.id, version.id)}
          className={buttonClass('plain')}
          aria-label={t('versions.list.compareOf', { version: full })}
        >
          {t('versions.list.compare')}
        </Link>
        {me.role === 'facilitation' ? (
          <Button
            look="quiet"
            icon={<Pencil aria-hidden="true" />}
            aria-label={t(version.name === null ? 'versions.list.nameOf' : 'versions.list.renameOf', { version: full })}
            onClick={() => setNaming(true)}
          >
            {t(version.name === null ? 'versions.list.name' : 'versions.list.rename')}
          </Button>
        ) : null}
      </p>
      {naming ? (
        <NameVersionDialog step={step} version={version} onNamed={onNamed} onClose={() => setNaming(false)} />
      ) : null}
    </li>
  )
}

import type { Version } from '@tablee/model/versions'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import { momentWords, versionTitle } from './version-words.ts'

/** When a version was kept, by whom, and why where its name does not say so. */
export function VersionCaption({ version }: { readonly version: Version }): ReactNode {
  const { t, language } = useWords()
  const { plan, people } = useCycle()
  const planned = useStore(plan)
  const persons = useStore(people)
  const author = version.by === null ? null : (persons.get(version.by)?.name ?? t('versions.someone'))
  const said = [
    momentWords(version.at, language),
    version.name === null ? '' : versionTitle({ ...version, name: null }, planned, t),
    author === null ? '' : t('versions.by', { name: author }),
  ]
  return <p className={looks.soft}>{said.filter(Boolean).join(' · ')}</p>
}

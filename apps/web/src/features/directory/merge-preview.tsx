import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './directory.module.css'
import type { StructureEntry } from './structure-entries.ts'
import { cardsNaming } from './structure-entries.ts'
import type { Directory } from './use-directory.ts'

export interface MergePreviewProps {
  readonly kept: StructureEntry
  readonly leaving: StructureEntry
  readonly directory: Pick<Directory, 'cards' | 'whole'>
}

/** What becomes of the people, the cards, the voice and the sheet of a structure that goes by another. */
export function MergePreview({ kept, leaving, directory }: MergePreviewProps): ReactNode {
  const { t } = useWords()
  const names = { name: leaving.structure.name, kept: kept.structure.name }
  const ids = [leaving.structure, ...leaving.merged].map(({ id }) => id)
  const cards = new Set(ids.flatMap((id) => cardsNaming(directory.cards, id)))
  const lines = [
    t('directory.structures.preview.people', {
      ...names,
      count: leaving.members.length,
      people: leaving.members.map(({ name }) => name ?? t('cycle.erased')).join(', '),
    }),
    ...(directory.whole ? [t('directory.structures.preview.cards', { ...names, count: cards.size })] : []),
    ...voices(),
    ...(kept.sheet && leaving.sheet && kept.sheet !== leaving.sheet
      ? [t('directory.structures.preview.sheets', names)]
      : []),
    t('directory.structures.preview.apart'),
  ]
  return (
    <section aria-labelledby="merge-preview" className={styles.preview}>
      <h3 id="merge-preview">{t('directory.structures.preview.title', names)}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )

  function voices(): readonly string[] {
    const [own, other] = [kept.voice, leaving.voice]
    const of = { ...names, person: own?.name ?? t('cycle.erased'), other: other?.name ?? t('cycle.erased') }
    if (own && other)
      return [t('directory.structures.preview.voiceOfKept', of), t('directory.structures.preview.voiceLost', of)]
    if (own) return [t('directory.structures.preview.voiceOfKept', of)]
    return [t(other ? 'directory.structures.preview.voiceComes' : 'directory.structures.preview.voiceNone', of)]
  }
}

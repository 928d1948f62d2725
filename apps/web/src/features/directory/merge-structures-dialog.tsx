import type { StructureId } from '@tablee/model'
import { STRUCTURE_TYPES, inLanguage } from '@tablee/model'
import { Choices, Notice, Radio, Select, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { CommandDialog } from './command-dialog.tsx'
import { MergePreview } from './merge-preview.tsx'
import type { StructureEntry } from './structure-entries.ts'
import type { Directory } from './use-directory.ts'

export interface MergeStructuresDialogProps {
  readonly directory: Directory
  readonly structure: StructureId
  /** Where it is known already which other one it is. */
  readonly other: StructureId | null
  readonly onClose: () => void
}

/** Makes one of two structures: which one stays is chosen, and what that does is shown before. */
export function MergeStructuresDialog({ directory, structure, other, onClose }: MergeStructuresDialogProps): ReactNode {
  const { t, language } = useWords()
  const [second, setSecond] = useState<StructureId | ''>(other ?? '')
  const [keeps, setKeeps] = useState<StructureId>(structure)
  const [tried, setTried] = useState(false)
  const find = (id: StructureId | ''): StructureEntry | null =>
    directory.entries.find((entry) => entry.structure.id === id) ?? null
  const [one, two] = [find(structure), find(second)]
  const kept = keeps === second ? two : one
  const leaving = keeps === second ? one : two
  // somebody else was quicker: what is shown here is no more
  const isGone = !one || (second !== '' && !two)
  const label = ({ structure: { name, type } }: StructureEntry): string =>
    `${name} (${inLanguage(STRUCTURE_TYPES[type], language)})`
  const names = { name: leaving?.structure.name ?? '', kept: kept?.structure.name ?? '' }
  return (
    <CommandDialog
      title={t('directory.structures.mergeTitle')}
      description={t('directory.structures.mergeHint')}
      submit={t('directory.structures.merge')}
      done={t('directory.structures.mergeDone', names)}
      command={
        isGone
          ? null
          : () => {
              setTried(true)
              if (!kept || !leaving) return null
              return { do: 'merge-structure', structure: leaving.structure.id, into: kept.structure.id }
            }
      }
      onClose={onClose}
    >
      {isGone ? (
        <Notice kind="warning">
          <p role="alert">{t('directory.structures.mergeGone')}</p>
        </Notice>
      ) : null}
      {one && other === null && !isGone ? (
        <Select
          label={t('directory.structures.mergeWith', { name: one.structure.name })}
          required
          value={second}
          error={tried && !two ? t('directory.structures.mergeMissing') : null}
          options={[
            { value: '', label: t('directory.structures.mergeChoose') },
            ...directory.entries
              .filter((entry) => entry !== one)
              .map((entry) => ({ value: entry.structure.id, label: label(entry) })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget
            setSecond(
              directory.entries.find((entry) => entry.structure.id === (value as StructureId))?.structure.id ?? '',
            )
            setKeeps(structure)
          }}
        />
      ) : null}
      {one && two ? (
        <Choices legend={t('directory.structures.mergeKeep')}>
          {[one, two].map((entry) => (
            <Radio
              key={entry.structure.id}
              name="kept"
              label={label(entry)}
              checked={kept === entry}
              onChange={() => setKeeps(entry.structure.id)}
            />
          ))}
        </Choices>
      ) : null}
      {kept && leaving ? <MergePreview kept={kept} leaving={leaving} directory={directory} /> : null}
    </CommandDialog>
  )
}

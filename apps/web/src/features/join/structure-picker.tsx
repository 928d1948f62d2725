import type { Structure, StructureChoice, StructureId, StructureType } from '@tablee/model'
import { STRUCTURE_TYPES, StructureType as StructureTypeSchema, inLanguage } from '@tablee/model'
import { Choices, Combobox, Radio, Select, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'

/** What the reader has said so far of the structure they speak for. */
export interface StructureDraft {
  readonly for: 'structure' | 'myself'
  readonly text: string
  /** Set once one of the directory was picked. */
  readonly id: StructureId | null
  /** Set for a structure that is being added. */
  readonly type: StructureType | null
}

/** What `draft` says to the relay; undefined while something is missing. */
export function chosenStructure(draft: StructureDraft, structures: readonly Structure[]): StructureChoice | undefined {
  if (draft.for === 'myself') return null
  const listed = structures.find((structure) => structure.id === draft.id) ?? named(draft.text, structures)
  if (listed) return { id: listed.id }
  const name = draft.text.trim()
  return name !== '' && draft.type ? { name, type: draft.type } : undefined
}

interface StructurePickerProps {
  readonly structures: readonly Structure[]
  readonly draft: StructureDraft
  readonly onDraft: (draft: StructureDraft) => void
  /** The form was sent once: what is missing may be said. */
  readonly tried: boolean
  /** Whether it is the reader's own structure. */
  readonly whose?: 'mine' | 'theirs'
}

/** Picks a structure of the directory, adds one, or says that one comes in one's own name. */
export function StructurePicker({
  structures,
  draft,
  onDraft,
  tried,
  whose = 'mine',
}: StructurePickerProps): ReactNode {
  const { t, language } = useWords()
  const present = structures.filter((structure) => structure.mergedInto === null)
  const adding =
    draft.for === 'structure' && draft.id === null && draft.text.trim() !== '' && !named(draft.text, present)
  const types = StructureTypeSchema.options.map((type) => ({
    value: type,
    label: inLanguage(STRUCTURE_TYPES[type], language),
  }))
  return (
    <>
      <Choices legend={t(`join.${whose}.for`)} row>
        <Radio
          name="for"
          label={t('join.forStructure')}
          checked={draft.for === 'structure'}
          onChange={() => onDraft({ ...draft, for: 'structure' })}
        />
        <Radio
          name="for"
          label={t(`join.${whose}.forMyself`)}
          checked={draft.for === 'myself'}
          onChange={() => onDraft({ ...draft, for: 'myself' })}
        />
      </Choices>
      {draft.for === 'structure' ? (
        <Combobox
          label={t(`join.${whose}.structure`)}
          hint={t('join.structureHint')}
          required
          error={tried && draft.text.trim() === '' ? t(`join.${whose}.structureMissing`) : null}
          nothing={t(`join.${whose}.noStructure`)}
          options={present.map(({ id, name, type }) => ({
            value: id,
            label: name,
            detail: inLanguage(STRUCTURE_TYPES[type], language),
          }))}
          text={draft.text}
          onText={(text) => onDraft({ ...draft, text, id: null })}
          onChoose={(option) => onDraft({ ...draft, text: option.label, id: option.value as StructureId, type: null })}
          add={{
            label: (name) => t('join.addStructure', { name }),
            onAdd: (text) => onDraft({ ...draft, text, id: null }),
          }}
        />
      ) : null}
      {adding ? (
        <Select
          label={t('join.structureType')}
          required
          error={tried && !draft.type ? t(`join.${whose}.structureTypeMissing`) : null}
          options={[{ value: '', label: t('join.structureTypeChoose') }, ...types]}
          value={draft.type ?? ''}
          onChange={(event) =>
            onDraft({ ...draft, type: StructureTypeSchema.safeParse(event.target.value).data ?? null })
          }
        />
      ) : null}
    </>
  )
}

function named(name: string, structures: readonly Structure[]): Structure | undefined {
  const wanted = name.trim().toLocaleLowerCase()
  return structures.find((structure) => structure.mergedInto === null && structure.name.toLocaleLowerCase() === wanted)
}

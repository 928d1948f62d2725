import type { ParticipantId } from '@tablee/model'
import { Choices, Radio, useStore, useWords } from '@tablee/ui'
import { mayCarryVoice } from '@tablee/model'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CommandDialog } from './command-dialog.tsx'
import type { StructureEntry } from './structure-entries.ts'

export interface VoiceDialogProps {
  readonly entry: StructureEntry
  readonly onClose: () => void
}

/** Names who carries the one voice of a structure, among those who speak for it. */
export function VoiceDialog({ entry, onClose }: VoiceDialogProps): ReactNode {
  const { t } = useWords()
  const structures = useStore(useCycle().live)?.structures ?? []
  const { structure, members, voice } = entry
  const able = members.filter((person) => mayCarryVoice(person, structure.id, structures))
  const [chosen, choose] = useState<ParticipantId | null>(voice?.id ?? null)
  const nameOf = (id: ParticipantId): string => members.find((person) => person.id === id)?.name ?? t('cycle.erased')
  return (
    <CommandDialog
      title={t('directory.structures.voiceTitle', { name: structure.name })}
      description={t('directory.structures.voiceHint')}
      submit={t('directory.structures.save')}
      done={
        chosen
          ? t('directory.structures.voiceNamed', { person: nameOf(chosen), name: structure.name })
          : t('directory.structures.voiceTaken', { name: structure.name })
      }
      command={able.length > 0 ? () => ({ do: 'name-voice', structure: structure.id, voice: chosen }) : null}
      onClose={onClose}
    >
      {able.length > 0 ? (
        <Choices legend={t('directory.structures.voiceWho')}>
          {able.map(({ id }) => (
            <Radio key={id} name="voice" label={nameOf(id)} checked={chosen === id} onChange={() => choose(id)} />
          ))}
          <Radio
            name="voice"
            label={t('directory.structures.voiceNobody')}
            checked={chosen === null}
            onChange={() => choose(null)}
          />
        </Choices>
      ) : (
        <p>{t('directory.structures.voiceNoMember')}</p>
      )}
    </CommandDialog>
  )
}

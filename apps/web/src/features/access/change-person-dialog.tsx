import type { ChangeParticipant, Person, Structure, StructureChoice } from '@tablee/model'
import { Role, keptStructure, voiceOf } from '@tablee/model'
import { Choices, Notice, Radio, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { changeParticipant } from '../../api/cycle-calls.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { AskingDialog } from '../../app/asking-dialog.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { OfflineNotice } from '../../cycle/offline-notice.tsx'
import { StructurePicker, chosenStructure } from '../join/structure-picker.tsx'
import type { StructureDraft } from '../join/structure-picker.tsx'

export interface ChangePersonDialogProps {
  /** As they were when that was asked for: what is left as it was is not asked of the relay. */
  readonly person: Person
  /** Whether their role may be changed too. */
  readonly roles: boolean
  readonly onClose: () => void
}

/** For whom someone speaks and, for the facilitation, their role. */
export function ChangePersonDialog({ person, roles, onClose }: ChangePersonDialogProps): ReactNode {
  const { t } = useWords()
  const { cycle, me, live, people, refreshPeople } = useCycle()
  const structures = useStore(live)?.structures ?? []
  const persons = useStore(people)
  const [draft, setDraft] = useState(() => draftOf(person, structures))
  const [role, setRole] = useState(person.role)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const isMe = person.id === me.participant
  const name = person.name ?? t('cycle.erased')
  const choice = chosenStructure(draft, structures)
  const kept = person.structure === null ? null : keptStructure(structures, person.structure)
  const losesVoice =
    kept !== null &&
    voiceOf(structures, kept.id, persons) === person.id &&
    (role === 'observer' || (choice !== undefined && !isSame(choice, kept)))
  const isLast =
    person.role === 'facilitation' &&
    ![...persons.values()].some((other) => other.id !== person.id && other.role === 'facilitation' && !other.removed)

  const send = async (changes: readonly ChangeParticipant[]): Promise<boolean> => {
    setBusy(true)
    setRefusal(null)
    for (const change of changes) {
      const result = await changeParticipant(cycle, person.id, change)
      if (result.ok) continue
      setBusy(false)
      setRefusal(result.error)
      return false
    }
    setBusy(false)
    refreshPeople()
    return true
  }
  const ask = (): Promise<boolean> | null => {
    setTried(true)
    if (choice === undefined) return null
    // the role last: whoever gives up the facilitation may change nothing more
    return send([...(isSame(choice, kept) ? [] : [{ structure: choice }]), ...(role === person.role ? [] : [{ role }])])
  }
  return (
    <AskingDialog
      title={isMe ? t('access.change.titleMine') : t('access.change.title', { name })}
      description={t(isMe ? 'access.change.hintMine' : 'access.change.hint')}
      submit={t('access.change.submit')}
      done={isMe ? t('access.change.doneMine') : t('access.change.done', { name })}
      busy={busy}
      refusal={refusal ? <RefusalNotice refusal={refusal} /> : null}
      ask={ask}
      onClose={onClose}
    >
      <OfflineNotice />
      <StructurePicker
        structures={structures}
        draft={draft}
        onDraft={setDraft}
        tried={tried}
        whose={isMe ? 'mine' : 'theirs'}
      />
      {roles ? (
        <Choices
          legend={t('access.change.role')}
          hint={isLast ? t(isMe ? 'access.change.lastMine' : 'access.change.last', { name }) : undefined}
        >
          {Role.options.map((each) => (
            <Radio
              key={each}
              name="role"
              label={t(`common.roles.${each}`)}
              hint={t(`access.change.roles.${each}`)}
              checked={role === each}
              disabled={isLast && each !== role}
              onChange={() => setRole(each)}
            />
          ))}
        </Choices>
      ) : null}
      {losesVoice ? (
        <Notice kind="warning">
          <p>{t(isMe ? 'access.change.voiceMine' : 'access.change.voice', { name, structure: kept.name })}</p>
        </Notice>
      ) : null}
      {isMe && person.role === 'facilitation' && role !== 'facilitation' ? (
        <Notice kind="warning">
          <p>{t('access.change.leavesTeam')}</p>
        </Notice>
      ) : null}
    </AskingDialog>
  )
}

function draftOf({ structure }: Person, structures: readonly Structure[]): StructureDraft {
  const kept = structure === null ? null : keptStructure(structures, structure)
  if (!kept) return { for: 'myself', text: '', id: null, type: null }
  return { for: 'structure', text: kept.name, id: kept.id, type: null }
}

function isSame(choice: StructureChoice, present: Structure | null): boolean {
  if (choice === null || present === null) return choice === present
  return 'id' in choice && choice.id === present.id
}

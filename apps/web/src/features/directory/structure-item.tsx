import type { Structure } from '@tablee/model'
import { KINDS, STRUCTURE_TYPES, inLanguage, textsIn } from '@tablee/model'
import { Button, CircleDashed, UserRound, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import looks from '../../app/looks.module.css'
import { tablePath } from '../../app/routes.ts'
import { askingFor } from '../../cycle/asked-card.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './directory.module.css'
import type { StructureEntry } from './structure-entries.ts'

export interface StructureItemProps {
  readonly entry: StructureEntry
  /** Null for those who only read. */
  readonly acts: {
    readonly onEdit: (entry: StructureEntry) => void
    readonly onVoice: (entry: StructureEntry) => void
    readonly onMerge: (entry: StructureEntry) => void
    readonly onSeparate: (structure: Structure, entry: StructureEntry) => void
  } | null
}

/** A structure: what it is and does, who speaks for it, who carries its voice. */
export function StructureItem({ entry, acts }: StructureItemProps): ReactNode {
  const { t, language } = useWords()
  const { cycle, plan } = useCycle()
  const territories = useStore(plan)?.territories ?? []
  const { structure, members, voice, sheet, merged } = entry
  const { name } = structure
  const fields = sheet?.fields ?? {}
  const table = sheet && tablePath(cycle, sheet.home)
  const mandate = optionLabel(fields['mandate'])
  // it is there with the agreement of whose it is only
  const contact = textsIn(fields['contact']).join(' ')
  const said: readonly (readonly [label: string, words: string])[] = [
    [t('directory.structures.territories'), namesOf(textsIn(fields['territories']))] as const,
    [t('directory.structures.missions'), textsIn(fields['missions']).join(' ')] as const,
    [t('directory.structures.mandate'), mandate] as const,
    [t('directory.structures.contact'), contact] as const,
    [
      t('directory.structures.members', { count: members.length }),
      members.map((each) => each.name ?? t('cycle.erased')).join(', '),
    ] as const,
  ].filter(([, words]) => words !== '')

  return (
    <li className={styles.structure}>
      <h3 dir="auto">{name}</h3>
      <p className={looks.aim}>{inLanguage(STRUCTURE_TYPES[structure.type], language)}</p>
      <p className={styles.voice}>
        {voice ? <UserRound aria-hidden="true" size={20} /> : <CircleDashed aria-hidden="true" size={20} />}
        {voice
          ? t('directory.structures.voiceIs', { person: voice.name ?? t('cycle.erased') })
          : t('directory.structures.voiceIsNobody')}
      </p>
      {said.length > 0 ? (
        <dl className={styles.said}>
          {said.map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {merged.length > 0 ? (
        <ul className={styles.merged}>
          {merged.map((former) => (
            <li key={former.id}>
              <span dir="auto">{t('directory.structures.alsoNamed', { name: former.name })}</span>
              {acts ? (
                <Button
                  look="quiet"
                  aria-label={t('directory.structures.separateNamed', { name: former.name, kept: name })}
                  onClick={() => acts.onSeparate(former, entry)}
                >
                  {t('directory.structures.separate')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.buttons}>
        {sheet && table ? (
          <Link href={askingFor(table, sheet.id)} className={looks.way}>
            {t('directory.structures.toSheet')}
          </Link>
        ) : null}
        {acts ? (
          <>
            <Button
              look="quiet"
              aria-label={t('directory.structures.editNamed', { name })}
              onClick={() => acts.onEdit(entry)}
            >
              {t('directory.structures.edit')}
            </Button>
            <Button
              look="quiet"
              aria-label={t('directory.structures.voiceNamedAct', { name })}
              onClick={() => acts.onVoice(entry)}
            >
              {t('directory.structures.voiceAct')}
            </Button>
            <Button
              look="quiet"
              aria-label={t('directory.structures.mergeNamed', { name })}
              onClick={() => acts.onMerge(entry)}
            >
              {t('directory.structures.merge')}
            </Button>
          </>
        ) : null}
      </div>
    </li>
  )

  function namesOf(ids: readonly string[]): string {
    return ids.flatMap((id) => territories.find((each) => each.id === (id as typeof each.id))?.name ?? []).join(', ')
  }

  function optionLabel(value: unknown): string {
    const spec = KINDS.actor.fields['mandate']
    const option = spec?.type === 'choice' ? spec.of.find((each) => each.value === value) : undefined
    return option ? inLanguage(option.label, language) : ''
  }
}

import { keptStructure, voiceOf } from '@tablee/model'
import { useAnnounce, useStore, useWords } from '@tablee/ui'
import { useEffect, useRef } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'

/** The structure that one speaks for: null in one's own name. */
export interface MyStructure {
  readonly name: string | null
  /** Who carries its voice, and that it was merged where it was; empty in one's own name. */
  readonly said: string
}

/** Follows the structure of whoever reads; what changes of its voice while they do is announced to them. */
export function useMyStructure(): MyStructure {
  const { t } = useWords()
  const { me, live, people } = useCycle()
  const announce = useAnnounce()
  const structures = useStore(live)?.structures ?? []
  const persons = useStore(people)
  const known = persons.get(me.participant)
  const id = known ? known.structure : me.structure
  const own = structures.find((structure) => structure.id === id)
  const kept = own ? keptStructure(structures, own.id) : null
  const said = kept && own && known ? [...mergedWords(), voiceWords()].filter(Boolean).join(' ') : ''
  const before = useRef(said)
  useEffect(() => {
    if (before.current !== '' && said !== '' && before.current !== said) announce(said)
    before.current = said
  }, [said, announce])
  return { name: kept?.name ?? null, said }

  function mergedWords(): readonly string[] {
    const names = { former: own?.name ?? '', structure: kept?.name ?? '' }
    if (own !== kept) return [t('overview.me.voice.merged', names)]
    return structures
      .filter((other) => other !== kept && keptStructure(structures, other.id) === kept)
      .map(({ name }) => t('overview.me.voice.merged', { ...names, former: name }))
  }

  function voiceWords(): string {
    const voice = kept && voiceOf(structures, kept.id, persons)
    const structure = kept?.name ?? ''
    if (!voice) return ''
    if (voice === me.participant) return t('overview.me.voice.mine', { structure })
    return t('overview.me.voice.other', { structure, name: persons.get(voice)?.name ?? t('cycle.erased') })
  }
}

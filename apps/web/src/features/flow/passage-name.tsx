import { KINDS, inLanguage } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { Passage } from './passages.ts'

/** A way to hand cards on, in words: which cards, to which step, and what they become there. */
export function PassageName({ passage: { hand, to, table } }: { readonly passage: Passage }): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  const kinds = hand.kinds.map((kind) => inLanguage(KINDS[kind].plural, language)).join(', ')
  const becomes = hand.becomes && inLanguage(KINDS[hand.becomes].plural, language).toLocaleLowerCase()
  return (
    <>
      {t('flow.passages.kinds', { kinds })} <span lang={me.cycle.language}>« {table ?? to.title} »</span>
      {becomes ? ` · ${t('flow.passages.becomes', { kinds: becomes })}` : ''}
    </>
  )
}

import { KINDS, inLanguage } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { Passage } from './passages.ts'

/** A way to hand cards on, in words: which cards, to which step or table, and what they become there. */
export function PassageName({ passage: { hand, to, table } }: { readonly passage: Passage }): ReactNode {
  const { t, language } = useWords()
  const values = {
    kinds: hand.kinds.map((kind) => inLanguage(KINDS[kind].plural, language)).join(', '),
    to: table ?? to.title,
  }
  if (!hand.becomes) return t('flow.passages.way', values)
  const kind = inLanguage(KINDS[hand.becomes].label, language).toLocaleLowerCase()
  return t('flow.passages.wayBecoming', { ...values, kind })
}

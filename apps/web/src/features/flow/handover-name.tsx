import { KINDS, inLanguage } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { Handover } from './handovers.ts'

/** A way to hand cards on, in words: which cards, to which step or table, and what they become there. */
export function HandoverName({ handover: { hand, to, table, along } }: { readonly handover: Handover }): ReactNode {
  const { t, language } = useWords()
  if (along) return t('flow.page.wayOn', { to: to.title })
  const values = {
    kinds: hand.kinds.map((kind) => inLanguage(KINDS[kind].plural, language)).join(', '),
    to: table ?? to.title,
  }
  if (!hand.becomes) return t('flow.page.way', values)
  const kind = inLanguage(KINDS[hand.becomes].label, language).toLocaleLowerCase()
  return t('flow.page.wayBecoming', { ...values, kind })
}

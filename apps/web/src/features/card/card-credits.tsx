import type { Card, ParticipantId } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useMergedCard } from '../gather/use-merged-card.ts'
import styles from './card-credits.module.css'
import type { CardScope } from './card-scope.ts'

/** Who made a card, or the cards that it was merged from, for which structure, and who handed it on; nothing for a card « sans auteur ». */
export function CardCredits({ scope, card }: { readonly scope: CardScope; readonly card: Card }): ReactNode {
  const { t } = useWords()
  const { credits } = useMergedCard(scope, card)
  const named = (person: ParticipantId): string => scope.personName(person) ?? t('list.someone')
  const lines = (credits.length > 0 ? credits : [card]).map((each) => {
    const person = each.by ? named(each.by) : null
    const structure = each.for ? scope.structureName(each.for) : null
    const author = [person, structure].filter(Boolean).join(' · ')
    return each.handedOnBy ? t('list.handedOnBy', { author, name: named(each.handedOnBy) }) : author
  })
  const words = [...new Set(lines.filter(Boolean))].join(', ')
  return words ? <p className={styles.credits}>{words}</p> : null
}

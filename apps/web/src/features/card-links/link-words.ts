import type { Card, Language, Link } from '@tablee/model'
import { DEGREES, KINDS, LINK_STATES, inLanguage } from '@tablee/model'
import type { Translate } from '@tablee/words'
import type { CardScope } from '../card/card-scope.ts'

/** What a link says of itself, such as « À renforcer · degré : S’informent ». */
export function linkWords(
  { state, degree, question }: Link,
  { questions }: Pick<CardScope, 'questions'>,
  t: Translate,
  language: Language,
): string {
  const number = questions.find(({ card }) => card === question)?.mark.number
  return [
    inLanguage(LINK_STATES[state], language),
    degree ? t('links.degree', { degree: inLanguage(DEGREES[degree], language) }) : '',
    number ? t('links.about', { number }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** How a card is called in a sentence: its title, else its kind. */
export function nameOfCard(card: Pick<Card, 'title' | 'kind'>, language: Language): string {
  return card.title.trim() || inLanguage(KINDS[card.kind].label, language)
}

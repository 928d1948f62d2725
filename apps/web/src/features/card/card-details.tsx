import { detailOf, titleOf } from '@tablee/documents'
import type { Card } from '@tablee/model'
import { KINDS, helpOn, inLanguage } from '@tablee/model'
import { RichText, RichTextEditor, SharedTextField } from '@tablee/text'
import { KindBadge, Notice, QuestionBadge, UnloadedNotice, onDemand, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { CardLinks } from '../card-links/card-links.tsx'
import { CardCredits } from './card-credits.tsx'
import { CardOrigin } from './card-origin.tsx'
import styles from './card-details.module.css'
import { CardField } from '../card-fields/card-field.tsx'
import type { CardScope } from './card-scope.ts'
import { NewTerritory } from '../card-fields/new-territory.tsx'
import { PartsField } from '../card-fields/parts-field.tsx'
import { problemWords } from '../card-fields/problem-words.ts'
import { QuestionValidation } from './question-validation.tsx'
import { useRemovedWords } from './use-card-fate.ts'

const GatherDetails = onDemand(async () => (await import('../gather/gather-details.tsx')).GatherDetails, {
  waiting: () => null,
  failed: (_, again) => <UnloadedNotice {...again} />,
})

/** All that a card holds: its title, the fields of its kind, its details, and for a question its validation. */
export function CardDetails({ scope, card }: { readonly scope: CardScope; readonly card: Card }): ReactNode {
  const { t, language } = useWords()
  const removedWords = useRemovedWords()
  const kind = KINDS[card.kind]
  const title = titleOf(scope.content, card.id)
  const detail = detailOf(scope.content, card.id)
  const question = scope.questions.find((candidate) => candidate.card === card.id)
  const hintOn = (name: string): string | null => {
    const help = helpOn(card.kind, name)
    return help && inLanguage(help.help, language)
  }
  const said = (name: string) => {
    const example = helpOn(card.kind, name)?.example
    return {
      hint: hintOn(name),
      placeholder: example ? t('fields.example', { example: inLanguage(example, language) }) : null,
      error: problemWords(name, card, t),
    }
  }
  return (
    <div className={styles.details}>
      <div className={styles.head}>
        <KindBadge kind={card.kind} label={inLanguage(kind.label, language)} />
        {question ? <QuestionBadge mark={question.mark} /> : null}
        <CardCredits scope={scope} card={card} />
      </div>
      {card.removed ? (
        <Notice kind="warning">
          <p>{removedWords(card)}</p>
        </Notice>
      ) : null}
      <CardOrigin card={card} />
      {title && scope.writable ? (
        <SharedTextField
          text={title}
          writing={scope.writing}
          label={inLanguage(kind.title, language)}
          hint={hintOn('title')}
          error={problemWords('title', card, t)}
        />
      ) : (
        <p className={styles.title}>{card.title}</p>
      )}
      {Object.entries(kind.fields).map(([name, spec]) => (
        <Fragment key={name}>
          {spec.type === 'parts' ? (
            <PartsField {...said(name)} scope={scope} card={card} name={name} spec={spec} />
          ) : (
            <CardField {...said(name)} scope={scope} card={card} name={name} spec={spec}>
              {spec.type === 'ref' && spec.to === 'territory' ? (
                <NewTerritory scope={scope} card={card} name={name} />
              ) : null}
            </CardField>
          )}
        </Fragment>
      ))}
      {detail && scope.writable ? (
        <RichTextEditor fragment={detail} writing={scope.writing} label={t('list.detail')} />
      ) : null}
      {detail && !scope.writable && card.detail.trim() !== '' ? (
        <div className={styles.read}>
          <h3 className={styles.label}>{t('list.detail')}</h3>
          <RichText fragment={detail} />
        </div>
      ) : null}
      <CardLinks card={card} scope={scope} full />
      <GatherDetails scope={scope} card={card} />
      {card.kind === 'question' ? <QuestionValidation scope={scope} card={card} /> : null}
    </div>
  )
}

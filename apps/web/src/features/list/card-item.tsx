import { titleOf } from '@tablee/documents'
import type { Card, CardGroup, Zone } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { SharedTextField } from '@tablee/text'
import { Button, GripVertical, KindBadge, QuestionBadge, VisuallyHidden, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { memo, useEffect, useRef, useState } from 'react'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import { CardLinks } from '../card-links/card-links.tsx'
import { CardCredits } from '../card/card-credits.tsx'
import type { CardScope } from '../card/card-scope.ts'
import { idsIn } from '../card/field-values.ts'
import { useRemovedWords } from '../card/use-card-fate.ts'
import { QuestionNames } from '../card/question-names.tsx'
import { ReceivedFrom } from '../card/received-from.tsx'
import { useValidation } from '../card/use-validation.ts'
import { useMergedCard } from '../gather/use-merged-card.ts'
import styles from './card-item.module.css'
import { CardActions } from './card-actions.tsx'
import type { ListActions } from './list-actions.ts'
import { cardElementId } from '../card/use-focus-on-card.ts'

export interface CardItemProps {
  readonly card: Card
  /** Where it is seen, null beside the zones. */
  readonly zone: Zone | null
  /** Shown here too, its own place being another zone. */
  readonly mirror: boolean
  /** The group that it is read with, null outside of them. */
  readonly group?: CardGroup | null
  readonly scope: CardScope
  readonly zones: readonly Zone[]
  readonly actions: ListActions
}

/** A card in the list: what it says, of what kind, by whom, and what can be done to it. */
export const CardItem = memo(function CardItem({
  card,
  zone,
  mirror,
  group = null,
  scope,
  zones,
  actions,
}: CardItemProps): ReactNode {
  const { t, language } = useWords()
  const kind = KINDS[card.kind]
  const question = scope.questions.find((candidate) => candidate.card === card.id)
  const validation = useValidation(scope, card)
  const { parts, within } = useMergedCard(scope, card)
  const removedWords = useRemovedWords()
  return (
    <li
      className={classNames(styles.card, mirror && styles.mirror)}
      data-card={card.id}
      data-from={zone?.id ?? ''}
      {...(mirror ? {} : { id: cardElementId(card.id), tabIndex: -1 })}
    >
      <div className={styles.head}>
        <KindBadge kind={card.kind} label={inLanguage(kind.label, language)} />
        {question ? <QuestionBadge mark={question.mark} /> : null}
        {mirror ? <span className={styles.also}>{t('list.mirror')}</span> : null}
        {card.from.length > 0 ? <ReceivedFrom card={card} /> : null}
        {parts.length > 0 ? <span className={styles.also}>{t('gather.holds', { count: parts.length })}</span> : null}
        {within ? <span className={styles.also}>{t('gather.isPartOf', { title: within.title })}</span> : null}
        {scope.writable ? (
          <span data-grip className={styles.grip} title={t('list.grip')} aria-hidden="true">
            <GripVertical />
          </span>
        ) : null}
      </div>
      <CardTitle card={card} scope={scope} onHold={(holds) => actions.hold(holds ? card.id : null)} />
      {card.removed ? <p>{removedWords(card)}</p> : null}
      {card.kind === 'action' ? <QuestionNames scope={scope} chosen={idsIn(card.fields['questions'])} short /> : null}
      <CardLinks card={card} scope={scope} />
      {validation?.refusal ? <RefusalNotice refusal={validation.refusal} /> : null}
      <div className={styles.foot}>
        <CardCredits scope={scope} card={card} />
        <div className={styles.actions}>
          <Button
            look="quiet"
            aria-label={t('list.openDetails', { title: card.title || t('list.untitled') })}
            onClick={() => actions.open(card.id)}
          >
            {t('list.details')}
          </Button>
          {scope.writable ? (
            <CardActions
              card={card}
              zone={zone}
              group={group}
              zones={zones}
              validation={validation}
              actions={actions}
            />
          ) : null}
        </div>
      </div>
    </li>
  )
})

interface CardTitleProps {
  readonly card: Card
  readonly scope: CardScope
  readonly onHold: (holds: boolean) => void
}

/** The title, which a press turns into a field, so that reading on a phone never begins to write. */
function CardTitle({ card, scope, onHold }: CardTitleProps): ReactNode {
  const { t, language } = useWords()
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const cameBack = useRef(false)
  const text = editing ? titleOf(scope.content, card.id) : null
  useEffect(() => {
    if (editing || !cameBack.current) return
    cameBack.current = false
    button.current?.focus()
  }, [editing])

  if (!scope.writable) return <p className={styles.title}>{card.title || t('list.untitled')}</p>
  if (text) {
    return (
      <SharedTextField
        text={text}
        writing={scope.writing}
        label={inLanguage(KINDS[card.kind].title, language)}
        labelHidden
        autoFocus
        onFocus={() => onHold(true)}
        onLeave={(how) => {
          cameBack.current ||= how !== 'blur'
          onHold(false)
          setEditing(false)
        }}
      />
    )
  }
  return (
    <button ref={button} type="button" className={styles.write} onClick={() => setEditing(true)}>
      <span className={card.title ? styles.title : styles.untitled}>{card.title || t('list.untitled')}</span>
      <VisuallyHidden>{t('list.editTitle')}</VisuallyHidden>
    </button>
  )
}

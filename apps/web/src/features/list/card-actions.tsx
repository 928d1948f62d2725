import type { Card, CardGroup, Zone } from '@tablee/model'
import { KINDS, inLanguage, isMerged } from '@tablee/model'
import {
  ArrowRight,
  Button,
  CircleCheck,
  CircleDashed,
  Combine,
  Copy,
  CopyPlus,
  Dialog,
  Ellipsis,
  IconButton,
  Group,
  MoveRight,
  MessageCircleQuestionMark,
  Replace,
  Split,
  Trash2,
  Ungroup,
  Waypoints,
  useWords,
} from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { kindsOn } from '../card/kinds-on.ts'
import { zoneOfQuestion } from '../card/question-after.ts'
import type { Validation } from '../card/use-validation.ts'
import styles from './card-actions.module.css'
import type { ListActions } from './list-actions.ts'

export interface CardActionsProps {
  readonly card: Card
  /** Where it is seen, null beside the zones. */
  readonly zone: Zone | null
  /** The group that it is read with, null outside of them. */
  readonly group: CardGroup | null
  readonly zones: readonly Zone[]
  readonly validation: Validation | null
  readonly actions: ListActions
}

/** What can be done to a card besides writing in it, as large buttons that a finger or a keyboard reaches. */
export function CardActions({ card, zone, group, zones, validation, actions }: CardActionsProps): ReactNode {
  const { t, language } = useWords()
  const [open, setOpen] = useState(false)
  const forQuestion = zoneOfQuestion(card, zones)
  const then = (act: () => void) => () => {
    setOpen(false)
    act()
  }
  return (
    <>
      <IconButton
        label={t('list.actionsFor', { title: card.title || t('list.untitled') })}
        aria-haspopup="dialog"
        icon={<Ellipsis />}
        onClick={() => setOpen(true)}
      />
      {open ? (
        <Dialog open onOpenChange={setOpen} title={t('list.actions')} description={card.title || t('list.untitled')}>
          <div className={styles.actions}>
            {validation ? (
              <Button
                icon={validation.isValidated ? <CircleDashed aria-hidden="true" /> : <CircleCheck aria-hidden="true" />}
                onClick={then(() => void validation.ask())}
              >
                {validation.isValidated ? t('list.unvalidate') : t('list.validate')}
              </Button>
            ) : null}
            <Button icon={<MoveRight aria-hidden="true" />} onClick={then(() => actions.move(card.id))}>
              {t('list.moveTo')}
            </Button>
            {forQuestion ? (
              <Button
                icon={<MessageCircleQuestionMark aria-hidden="true" />}
                onClick={then(() => actions.ask(card, forQuestion))}
              >
                {t('list.ask')}
              </Button>
            ) : null}
            <Button icon={<Waypoints aria-hidden="true" />} onClick={then(() => actions.link(card.id))}>
              {t('links.add')}
            </Button>
            <Button icon={<Group aria-hidden="true" />} onClick={then(() => actions.gather.group([{ card, zone }]))}>
              {t('gather.put')}
            </Button>
            {group ? (
              <Button icon={<Ungroup aria-hidden="true" />} onClick={then(() => actions.gather.leaveGroup(card))}>
                {t('gather.leave', { title: group.title || t('gather.untitled') })}
              </Button>
            ) : null}
            <Button icon={<Combine aria-hidden="true" />} onClick={then(() => actions.gather.merge([{ card, zone }]))}>
              {t('gather.mergeWith')}
            </Button>
            {isMerged(card) ? (
              <Button icon={<Split aria-hidden="true" />} onClick={then(() => actions.gather.split(card))}>
                {t('gather.split')}
              </Button>
            ) : null}
            <Button icon={<ArrowRight aria-hidden="true" />} onClick={then(() => actions.handOn(card))}>
              {t('list.handOn')}
            </Button>
            <Button icon={<CopyPlus aria-hidden="true" />} onClick={then(() => actions.duplicate({ card, zone }))}>
              {t('handling.duplicate')}
            </Button>
            <Button icon={<Copy aria-hidden="true" />} onClick={then(() => actions.copy({ card, zone }))}>
              {t('handling.copy')}
            </Button>
            {kindsOn(zones)
              .filter((kind) => kind !== card.kind)
              .map((kind) => (
                <Button
                  key={kind}
                  icon={<Replace aria-hidden="true" />}
                  onClick={then(() => actions.convert(card, kind))}
                >
                  {t('list.convertTo', { kind: inLanguage(KINDS[kind].label, language) })}
                </Button>
              ))}
            <Button
              look="danger"
              icon={<Trash2 aria-hidden="true" />}
              onClick={then(() => actions.remove({ card, zone }))}
            >
              {t('list.remove')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}

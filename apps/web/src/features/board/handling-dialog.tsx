import type { BoardHandle } from '@tablee/canvas'
import { mayWriteIn } from '@tablee/documents'
import type { CardId, Zone } from '@tablee/model'
import { isMerged } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import {
  ArrowRight,
  Button,
  ClipboardPaste,
  Combine,
  Copy,
  CopyPlus,
  Dialog,
  Group,
  LayoutGrid,
  Plus,
  Split,
  Ungroup,
  useStore,
  useWords,
} from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from '../card/handling-dialog.module.css'
import type { SeenCard } from '../card/card-copies.ts'
import type { CardScope } from '../card/card-scope.ts'
import { offer } from '../card/use-card-copies.ts'
import type { CardCopies } from '../card/use-card-copies.ts'
import type { Gather } from '../gather/use-gather.tsx'
import { writtenAfter, zoneOfQuestion } from '../card/question-after.ts'
import { kindsOn } from '../card/kinds-on.ts'
import { zoneName } from '../card/zone-name.ts'
import { SingleCardActions } from './single-card-actions.tsx'

export interface HandlingDialogProps {
  readonly board: BoardHandle
  readonly scope: CardScope
  readonly copies: CardCopies
  readonly gather: Gather
  /** The selected cards; none where a zone is acted on. */
  readonly cards: readonly SeenCard[]
  readonly zone: Zone | null
  /** Every zone of the board: what they take, a card can be turned into. */
  readonly zones: readonly Zone[]
  readonly onAdd: (zone: string) => void
  /** Asks to which card this one is linked. */
  readonly onLink: (card: CardId) => void
  /** Goes to where these cards are handed on to other steps. */
  readonly onHandOn: (cards: readonly CardId[]) => void
  readonly onMessage: (message: ToastMessage) => void
  readonly onClose: () => void
}

/** What can be done to the selected cards and to their zone, or to a zone alone, as large buttons. */
export function HandlingDialog(props: HandlingDialogProps): ReactNode {
  const { board, scope, copies, gather, cards, zone, zones, onAdd, onLink, onHandOn, onMessage, onClose } = props
  const { t, language } = useWords()
  const { me, clipboard } = useCycle()
  const clipping = useStore(clipboard)
  const name = zone ? zoneName(zone, language, scope.questions) : ''
  const open = zone && scope.writable && zone.spec.accepts.length > 0 && mayWriteIn(zone, me.role) ? zone : null
  const isOfCards = cards.length > 0
  const [only] = cards.length === 1 ? cards : []
  const forQuestion = only ? zoneOfQuestion(only.card, zones) : null
  // once the dialog has gone and given the focus back: what is made takes it
  const then = (act: () => void) => () => {
    onClose()
    setTimeout(act)
  }
  const tidy = (target: Zone): void => {
    const { moved, left } = board.tidy(target)
    const stayed = left > 0 ? ` ${t('handling.tidyLeft', { count: left })}` : ''
    onMessage({ words: `${t('handling.tidied', { count: moved, zone: name })}${stayed}` })
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={isOfCards ? t('handling.moreFor', { count: cards.length }) : t('handling.zone', { zone: name })}
    >
      <div className={styles.actions}>
        {only && scope.writable ? (
          <SingleCardActions
            card={only.card}
            onAsk={forQuestion ? then(() => board.add('question', forQuestion, writtenAfter(only.card))) : null}
            kinds={kindsOn(zones)}
            onLink={then(() => onLink(only.card.id))}
            onConvert={(kind, words) =>
              then(() => {
                const isConverted = scope.gestures.convertCard(only.card, kind)
                board.select([only.card.id])
                onMessage({ words: isConverted ? t('list.converted', { kind: words }) : t('list.convertValidated') })
              })()
            }
          />
        ) : null}
        {isOfCards && scope.writable ? (
          <>
            <Button icon={<Group aria-hidden="true" />} onClick={then(() => gather.group(cards))}>
              {t('gather.put')}
            </Button>
            {only?.card.group ? (
              <Button icon={<Ungroup aria-hidden="true" />} onClick={then(() => gather.leaveGroup(only.card))}>
                {t('gather.takeOut')}
              </Button>
            ) : null}
            <Button icon={<Combine aria-hidden="true" />} onClick={then(() => gather.merge(cards))}>
              {only ? t('gather.mergeWith') : t('gather.merge')}
            </Button>
            {only && isMerged(only.card) ? (
              <Button icon={<Split aria-hidden="true" />} onClick={then(() => gather.split(only.card))}>
                {t('gather.split')}
              </Button>
            ) : null}
          </>
        ) : null}
        {isOfCards && scope.writable ? (
          <Button icon={<CopyPlus aria-hidden="true" />} onClick={then(() => copies.duplicate(cards))}>
            {t('handling.duplicate')}
          </Button>
        ) : null}
        {isOfCards ? (
          <Button icon={<Copy aria-hidden="true" />} onClick={then(() => offer(copies.copy(cards)))}>
            {t('handling.copy')}
          </Button>
        ) : null}
        {isOfCards && me.role !== 'observer' ? (
          <Button
            icon={<ArrowRight aria-hidden="true" />}
            onClick={then(() => onHandOn([...new Set(cards.map(({ card }) => card.id))]))}
          >
            {t('list.handOn')}
          </Button>
        ) : null}
        {open && !isOfCards ? (
          <Button icon={<Plus aria-hidden="true" />} onClick={then(() => onAdd(open.id))}>
            {t('list.addCard')}
          </Button>
        ) : null}
        {open && clipping ? (
          <Button icon={<ClipboardPaste aria-hidden="true" />} onClick={then(() => copies.paste(open))}>
            {t('handling.pasteHere')}
          </Button>
        ) : null}
        {open ? (
          <Button icon={<LayoutGrid aria-hidden="true" />} onClick={then(() => tidy(open))}>
            {t('handling.tidy')}
          </Button>
        ) : null}
      </div>
    </Dialog>
  )
}

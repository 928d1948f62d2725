import type { Card, Kind, Zone } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import {
  CircleCheck,
  CircleDashed,
  Ellipsis,
  IconButton,
  Menu,
  MenuItem,
  MoveRight,
  Replace,
  Trash2,
  useWords,
} from '@tablee/ui'
import type { ReactNode } from 'react'
import type { Validation } from '../card/use-validation.ts'
import type { ListActions } from './list-actions.ts'

export interface CardMenuProps {
  readonly card: Card
  readonly zones: readonly Zone[]
  readonly validation: Validation | null
  readonly actions: ListActions
}

/** What can be done to a card besides writing in it. */
export function CardMenu({ card, zones, validation, actions }: CardMenuProps): ReactNode {
  const { t, language } = useWords()
  return (
    <Menu
      trigger={
        <IconButton label={t('list.actionsFor', { title: card.title || t('list.untitled') })} icon={<Ellipsis />} />
      }
    >
      {validation ? (
        <MenuItem
          icon={validation.isValidated ? <CircleDashed /> : <CircleCheck />}
          onSelect={() => void validation.ask()}
        >
          {validation.isValidated ? t('list.unvalidate') : t('list.validate')}
        </MenuItem>
      ) : null}
      <MenuItem icon={<MoveRight />} onSelect={() => actions.move(card.id)}>
        {t('list.moveTo')}
      </MenuItem>
      {kindsOn(zones)
        .filter((kind) => kind !== card.kind)
        .map((kind) => (
          <MenuItem key={kind} icon={<Replace />} onSelect={() => actions.convert(card, kind)}>
            {t('list.convertTo', { kind: inLanguage(KINDS[kind].label, language).toLocaleLowerCase() })}
          </MenuItem>
        ))}
      <MenuItem icon={<Trash2 />} look="danger" onSelect={() => actions.remove(card)}>
        {t('list.remove')}
      </MenuItem>
    </Menu>
  )
}

/** The kinds of cards that a board has a place for. */
function kindsOn(zones: readonly Zone[]): readonly Kind[] {
  return [...new Set(zones.flatMap(({ spec }) => spec.accepts))]
}

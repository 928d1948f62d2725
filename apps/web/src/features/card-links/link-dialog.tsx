import { cardsStore } from '@tablee/documents'
import type { Card, CardId, LinkId } from '@tablee/model'
import { KINDS, inLanguage, standingCards } from '@tablee/model'
import { Button, Combobox, Dialog, Notice, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import { focusFirstError } from '../../app/focus-first-error.ts'
import type { CardScope } from '../card/card-scope.ts'
import { LinkEditor } from './link-editor.tsx'
import { LinkFields } from './link-fields.tsx'
import styles from './link-editor.module.css'
import { nameOfCard } from './link-words.ts'
import { useLinksOf } from './use-links-of.ts'

export interface LinkDialogProps {
  readonly card: Card
  /** Null: a new one is made. */
  readonly link: LinkId | null
  readonly scope: CardScope
  readonly onClose: () => void
}

/** Makes a link from a card, or changes one of its links. Where the same is said already, that link is shown instead. */
export function LinkDialog({ card, link, scope, onClose }: LinkDialogProps): ReactNode {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const [shown, setShown] = useState(link)
  const standing = useLinksOf(scope, card).find((each) => each.link.id === shown)
  if (!shown) return <NewLinkDialog card={card} scope={scope} onExisting={setShown} onClose={onClose} />
  const remove = (): void => {
    if (standing) scope.gestures.removeLink(standing.link)
    announce(t('links.removed'))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(scope.writable ? 'links.edit' : 'links.title')}
      description={nameOfCard(card, language)}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('links.done')}
        </Button>
      }
    >
      {link ? null : (
        <Notice kind="info">
          <p role="status">{t('links.refused.already-linked')}</p>
        </Notice>
      )}
      {standing ? (
        <LinkEditor standing={standing} scope={scope} onRemove={remove} />
      ) : (
        <p role="status">{t('links.gone')}</p>
      )}
    </Dialog>
  )
}

interface NewLinkDialogProps extends Omit<LinkDialogProps, 'link'> {
  readonly onExisting: (link: LinkId) => void
}

function NewLinkDialog({ card, scope, onExisting, onClose }: NewLinkDialogProps): ReactNode {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const form = useId()
  const cards = useStore(cardsStore(scope.content, card.home))
  const [text, setText] = useState('')
  const [to, setTo] = useState<CardId | null>(null)
  const [value, setValue] = useState<Parameters<typeof LinkFields>[0]['value']>({
    state: 'exists',
    degree: null,
    question: null,
  })
  const [error, setError] = useState<string | null>(null)
  const make = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (!to) {
      setError(t('links.choose'))
      return focusFirstError(event.currentTarget)
    }
    const made = scope.gestures.addLink({ from: card.id, to, ...value })
    if (!made.ok) {
      if (made.error.code === 'already-linked') return onExisting(made.error.link)
      return setError(t(`links.refused.${made.error.code}`))
    }
    announce(t('links.made', { from: nameOfCard(card, language), to: text }))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('links.add')}
      description={nameOfCard(card, language)}
      actions={
        <Button look="primary" type="submit" form={form}>
          {t('links.make')}
        </Button>
      }
    >
      <form id={form} className={styles.editor} onSubmit={make} noValidate>
        <Combobox
          label={t('links.find')}
          hint={t('links.findHint')}
          error={error}
          nothing={t('links.none')}
          text={text}
          onText={(typed) => {
            setText(typed)
            setTo(null)
          }}
          onChoose={(option) => {
            setText(option.label)
            setTo(option.value as CardId)
            setError(null)
          }}
          options={standingCards(cards)
            .filter((each) => each.id !== card.id)
            .map((each) => ({
              value: each.id,
              label: nameOfCard(each, language),
              detail: inLanguage(KINDS[each.kind].label, language),
            }))}
        />
        <LinkFields
          value={value}
          questions={scope.questions}
          onChange={(changes) => setValue({ ...value, ...changes })}
        />
      </form>
    </Dialog>
  )
}

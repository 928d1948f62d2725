import type { MergeRefusal } from '@tablee/documents'
import { cardsStore } from '@tablee/documents'
import type { Card, CardId, FieldValue, Kind } from '@tablee/model'
import { KINDS, consentsOf, heldWith, inLanguage, kindsOf, mergedFields, standingCards } from '@tablee/model'
import { Button, Choices, Dialog, Notice, Radio, Select, TextInput, useStore, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import { focusFirstError } from '../../app/focus-first-error.ts'
import type { SeenCard } from '../card/card-copies.ts'
import { nameOfCard } from '../card-links/link-words.ts'
import { CardChoice } from './card-choice.tsx'
import { ClosedNotice } from './closed-notice.tsx'
import { FieldChoices } from './field-choices.tsx'
import type { AskingOptions } from './gather-options.ts'
import styles from './gather.module.css'

/** As long as a card's first words may be when it is added. */
const LONGEST_TITLE = 400

/** Asks which cards become one, under which title, and what it keeps where they say different things. */
export function MergeDialog({
  scope,
  home,
  cards: seen,
  neighbours,
  onMessage,
  onDone,
  onClose,
}: AskingOptions & { readonly cards: readonly SeenCard[] }): ReactNode {
  const { t, language } = useWords()
  const [form, name] = [useId(), useId()]
  const all = standingCards(useStore(cardsStore(scope.content, home)))
  const [only] = seen.length === 1 ? seen : []
  const [offered] = useState(() => (only ? neighbours(only) : seen.map(({ card }) => card)).map(({ id }) => id))
  const [chosen, setChosen] = useState<ReadonlySet<CardId>>(() => new Set(seen.map(({ card }) => card.id)))
  const [wantedTitle, setWantedTitle] = useState<string | null>(null)
  const [typed, setOwn] = useState<string | null>(null)
  const [wantedKind, setWantedKind] = useState<Kind | null>(null)
  const [values, setValues] = useState<Readonly<Record<string, FieldValue>>>({})
  const [refusal, setRefusal] = useState<MergeRefusal['code'] | null>(null)
  const [missing, setMissing] = useState(false)

  const candidates = all.filter(({ id }) => id !== only?.card.id && offered.includes(id))
  const others = all.filter(({ id }) => id !== only?.card.id && chosen.has(id))
  const cards = [...all.filter(({ id }) => id === only?.card.id), ...others]
  const titles = [...new Set(cards.map(({ title }) => title.trim()).filter(Boolean))]
  const kinds = kindsOf(cards)
  const kind = wantedKind && kinds.includes(wantedKind) ? wantedKind : kinds[0]
  // where no card says anything, there is only a title of one's own
  const own = typed ?? (titles.length === 0 ? '' : null)
  const title = own ?? (wantedTitle !== null && titles.includes(wantedTitle) ? wantedTitle : longest(titles))

  const merge = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (!scope.writable) return
    const ids = cards.map(({ id }) => id)
    const refused = scope.gestures.mergeRefusal(ids)
    setRefusal(refused?.code ?? null)
    const words = title.trim()
    setMissing(words === '')
    if (refused || words === '' || !kind) return focusFirstError(event.currentTarget)
    const merged = scope.gestures.mergeCards({ cards: ids, kind, title: words, fields: values })
    if (!merged.ok) return setRefusal(merged.error.code)
    onClose()
    onMessage(t('gather.merged', { count: cards.length, title: words }))
    onDone([merged.value])
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('gather.mergeTitle')}
      description={t('gather.mergeAbout')}
      actions={
        <Button look="primary" type="submit" form={form} aria-disabled={!scope.writable}>
          {t('gather.doMerge')}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={merge}>
        {scope.writable ? null : <ClosedNotice />}
        {candidates.length > 0 ? (
          <CardChoice
            legend={only ? t('gather.with', { title: nameOfCard(only.card, language) }) : t('gather.chosen')}
            cards={candidates}
            chosen={chosen}
            onChange={(next) => {
              setChosen(next)
              setRefusal(null)
            }}
          />
        ) : (
          <p>{t('gather.nothing')}</p>
        )}
        {refusal ? (
          <Notice kind="refusal">
            <p role="alert">{t(`gather.refused.${refusal}`)}</p>
          </Notice>
        ) : null}
        {cards.length > 1 ? (
          <Choices legend={t('gather.title')}>
            {titles.map((each) => (
              <Radio
                key={each}
                name={name}
                checked={own === null && each === title}
                onChange={() => {
                  setOwn(null)
                  setWantedTitle(each)
                }}
                label={each}
              />
            ))}
            <Radio name={name} checked={own !== null} onChange={() => setOwn(title)} label={t('gather.otherTitle')} />
          </Choices>
        ) : null}
        {own !== null && (cards.length > 1 || typed) ? (
          <TextInput
            label={t('gather.ownTitle')}
            maxLength={LONGEST_TITLE}
            error={missing && own.trim() === '' ? t('gather.titleMissing') : null}
            value={own}
            onChange={(event) => setOwn(event.currentTarget.value)}
          />
        ) : null}
        {kinds.length > 1 && kind ? (
          <Select
            label={t('list.kind')}
            value={kind}
            options={kinds.map((each) => ({ value: each, label: inLanguage(KINDS[each].label, language) }))}
            onChange={(event) => setWantedKind(event.currentTarget.value as Kind)}
          />
        ) : null}
        {kind && leavesContacts(cards, kind) ? <p>{t('gather.contactLeft')}</p> : null}
        {kind ? (
          <FieldChoices
            scope={scope}
            kind={kind}
            choices={mergedFields(cards, kind).choices}
            values={values}
            onChange={setValues}
          />
        ) : null}
      </form>
    </Dialog>
  )
}

/** Whether one says no to what another has agreed to share: the merged card then tells of neither. */
function leavesContacts(cards: readonly Card[], kind: Kind): boolean {
  const { fields } = mergedFields(cards, kind)
  const told = consentsOf(kind).flatMap((consent) => heldWith(kind, consent))
  return told.some((name) => fields[name] === undefined && cards.some((card) => card.fields[name]))
}

function longest(titles: readonly string[]): string {
  return titles.reduce((best, title) => (title.length > best.length ? title : best), '')
}

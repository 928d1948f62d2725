import { textFieldOf } from '@tablee/documents'
import type { Card, FieldSpec } from '@tablee/model'
import { heldWith, inLanguage, isConsented, textsIn } from '@tablee/model'
import { SharedTextField } from '@tablee/text'
import type { Leaving } from '@tablee/text'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { ConsentControl } from './consent-control.tsx'
import { FieldWords } from './field-words.tsx'
import { MissingText } from './missing-text.tsx'
import { UnagreedField } from './unagreed-field.tsx'
import { ValueControl } from './value-control.tsx'

export interface CardFieldProps {
  readonly scope: CardScope
  readonly card: Card
  readonly name: string
  readonly spec: FieldSpec
  /** In a table the column says the label already. */
  readonly labelHidden?: boolean
  /** What helps to fill it in, under its label. */
  readonly hint?: string | null
  /** Shown in the place of words that are not written yet. */
  readonly placeholder?: string | null
  /** What is wrong with the value beyond its form. */
  readonly error?: string | null
  /** A text takes the focus when it appears. */
  readonly autoFocus?: boolean
  /** The person has left a text. */
  readonly onLeave?: (how: Leaving) => void
  /** Under the list that one chooses several from. */
  readonly children?: ReactNode
}

/** One field of a card, edited in the way that its type asks for; plain words where the card can only be read. */
export function CardField(props: CardFieldProps): ReactNode {
  const { scope, card, name, spec, labelHidden = false, hint = null, error = null, children } = props
  const { t, language } = useWords()
  if (!scope.writable || spec.type === 'parts') return <FieldWords {...props} />
  const label = inLanguage(spec.label, language)
  // the name of the card tells a screen reader which row it is in
  const shown = labelHidden ? t('table.cell', { column: label, row: card.title || t('list.untitled') }) : label
  if (spec.type === 'text') {
    const Text = spec.consent === undefined ? TextControl : PersonalText
    return <Text {...props} label={shown} long={spec.long} />
  }
  const Control = heldWith(card.kind, name).length > 0 ? ConsentControl : ValueControl
  return (
    <Control
      scope={scope}
      card={card}
      name={name}
      spec={spec}
      value={card.fields[name]}
      label={shown}
      labelHidden={labelHidden}
      hint={hint}
      error={error}
      onChange={(value, writing) => void scope.gestures.setField(card, name, value, writing)}
    >
      {children}
    </Control>
  )
}

interface TextControlProps extends CardFieldProps {
  readonly label: string
  readonly long: boolean
}

/** A text that tells of somebody: written while they agree to it. Who writes there when they agree no more keeps the focus. */
function PersonalText(props: TextControlProps): ReactNode {
  const isAgreed = isConsented(props.spec, props.card.fields)
  const box = useRef<HTMLDivElement>(null)
  const was = useRef(isAgreed)
  useLayoutEffect(() => {
    const isTaken = was.current && !isAgreed && document.activeElement === document.body
    if (isTaken) box.current?.querySelector('input')?.focus()
    was.current = isAgreed
  }, [isAgreed])
  return <div ref={box}>{isAgreed ? <TextControl {...props} /> : <UnagreedField {...props} />}</div>
}

function TextControl(props: TextControlProps): ReactNode {
  const { scope, card, name, label, labelHidden = false, hint = null, placeholder = null, error = null, long } = props
  const { autoFocus = false, onLeave } = props
  const [opening, setOpening] = useState(false)
  const text = textFieldOf(scope.content, card.id, name)
  const shared = { label, labelHidden, hint, error, ...(placeholder ? { placeholder } : {}) }
  if (!text) {
    return (
      <MissingText
        {...shared}
        words={textsIn(card.fields[name]).join(' ')}
        onOpen={() => {
          setOpening(true)
          scope.gestures.openTexts(card)
        }}
      />
    )
  }
  return (
    <SharedTextField
      {...shared}
      text={text}
      writing={scope.writing}
      lines={long ? 'many' : 'one'}
      look={labelHidden ? 'bare' : 'framed'}
      autoFocus={opening || autoFocus}
      {...(onLeave ? { onLeave } : {})}
    />
  )
}

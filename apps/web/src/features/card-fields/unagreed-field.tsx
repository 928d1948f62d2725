import { isHeldBack } from '@tablee/documents'
import type { Card, FieldSpec } from '@tablee/model'
import { KINDS, consentFor, inLanguage } from '@tablee/model'
import { Button, TextInput, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import styles from './card-field.module.css'
import type { CardScope } from '../card/card-scope.ts'

export interface UnagreedFieldProps {
  readonly scope: CardScope
  readonly card: Card
  readonly name: string
  readonly spec: FieldSpec
  readonly label: string
  readonly labelHidden?: boolean
}

/** A field that tells of somebody who has not agreed to it: nothing is shown nor written there, and why is said. */
export function UnagreedField({ scope, card, name, spec, label, labelHidden = false }: UnagreedFieldProps): ReactNode {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const input = useRef<HTMLInputElement>(null)
  const consent = KINDS[card.kind].fields[consentFor(spec) ?? '']
  const sentence = t('fields.consentFirst', { consent: consent ? inLanguage(consent.label, language) : '' })
  return (
    <div className={styles.words}>
      <TextInput
        ref={input}
        label={label}
        labelHidden={labelHidden}
        hint={sentence}
        value=""
        readOnly
        aria-disabled="true"
      />
      {isHeldBack(scope.content, card, name) ? (
        <p className={styles.said}>
          {t('fields.heldBack')}
          <Button
            look="quiet"
            onClick={() => {
              scope.gestures.eraseHeldBack(card, name)
              announce(t('fields.heldBackErased'))
              input.current?.focus()
            }}
          >
            {t('fields.eraseHeldBack')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

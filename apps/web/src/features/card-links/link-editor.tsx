import type { LinkChanges, LinkRefusal } from '@tablee/documents'
import type { StandingLink } from '@tablee/model'
import { Button, Notice, Trash2, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { LinkFields } from './link-fields.tsx'
import styles from './link-editor.module.css'
import { linkWords, nameOfCard } from './link-words.ts'

export interface LinkEditorProps {
  readonly standing: StandingLink
  readonly scope: CardScope
  readonly onRemove: () => void
}

/** A link that is there: each change is written at once; plain words where it can only be read. */
export function LinkEditor({ standing: { link, from, to }, scope, onRemove }: LinkEditorProps): ReactNode {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null)
  const change = (changes: LinkChanges): void => {
    const set = scope.gestures.setLink(link, changes)
    setRefusal(set.ok ? null : set.error)
    if (set.ok) announce(t('links.changed'))
  }
  return (
    <div className={styles.editor}>
      <p className={styles.between}>
        {t('links.between', { from: nameOfCard(from, language), to: nameOfCard(to, language) })}
      </p>
      {refusal ? (
        <Notice kind="refusal">
          <p>{t('links.same')}</p>
        </Notice>
      ) : null}
      {scope.writable ? (
        <>
          <LinkFields value={link} questions={scope.questions} onChange={change} />
          <Button look="danger" icon={<Trash2 aria-hidden="true" />} onClick={onRemove}>
            {t('links.remove')}
          </Button>
        </>
      ) : (
        <p>{linkWords(link, scope, t, language)}</p>
      )}
    </div>
  )
}

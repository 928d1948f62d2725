import { inLanguage } from '@tablee/model'
import { Button, Dialog, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { LINES } from '../card/card-copies.ts'
import type { AskedLines } from './use-board-copies.ts'

/** Asks before many lines of a text become as many cards. */
export function LinesDialog({
  asked: { zone, lines },
  onAnswer,
}: {
  readonly asked: AskedLines
  readonly onAnswer: (yes: boolean) => void
}): ReactNode {
  const { t, language } = useWords()
  const count = Math.min(lines.length, LINES.most)
  return (
    <Dialog
      open
      onOpenChange={() => onAnswer(false)}
      title={t('handling.lines.title', { count })}
      description={t('handling.lines.body', { zone: inLanguage(zone.spec.title, language) })}
      actions={
        <>
          <Button look="primary" onClick={() => onAnswer(true)}>
            {t('handling.lines.paste', { count })}
          </Button>
          <Button onClick={() => onAnswer(false)}>{t('common.cancel')}</Button>
        </>
      }
    >
      {lines.length > LINES.most ? (
        <p>{t('handling.lines.tooMany', { count: lines.length, most: LINES.most })}</p>
      ) : null}
    </Dialog>
  )
}

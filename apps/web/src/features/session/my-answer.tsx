import type { Coming } from '@tablee/model'
import { Choices, Radio, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { SessionRegistrations } from './use-registrations.ts'

const ANSWERS: readonly Coming[] = ['yes', 'maybe', 'no']

/** « Venez-vous ? », for oneself; observers are registered by the facilitation. */
export function MyAnswer({ answers, say }: Pick<SessionRegistrations, 'answers' | 'say'>): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  const announce = useAnnounce()
  if (me.role === 'observer') return <p>{t('overview.coming.observer')}</p>
  const mine = answers?.get(me.participant)
  const answer = async (coming: Coming): Promise<void> => {
    if (await say(me.participant, coming))
      announce(t('overview.coming.said', { answer: t(`overview.coming.${coming}`) }))
  }
  return (
    <Choices legend={t('overview.coming.mine')} hint={mine === 'pending' ? t('overview.coming.pending') : null} row>
      {ANSWERS.map((coming) => (
        <Radio
          key={coming}
          name="coming"
          label={t(`overview.coming.${coming}`)}
          checked={mine === coming}
          disabled={answers === null}
          onChange={() => void answer(coming)}
        />
      ))}
    </Choices>
  )
}

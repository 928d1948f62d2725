import { Button, Info, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useCycle } from './cycle-context.ts'
import { keyOf, wordsOf } from './filling.ts'
import styles from './filling-notice.module.css'

/** Says once that a document fills up, while there is time to do something about it. Never said again in the same visit. */
export function FillingNotice(): ReactNode {
  const { t } = useWords()
  const announce = useAnnounce()
  const { me, save } = useCycle()
  const { filling } = useStore(save)
  const [understood, setUnderstood] = useState<ReadonlySet<string>>(new Set())
  const told = filling.find((each) => !understood.has(keyOf(each)))
  const words = told
    ? wordsOf(told, me.role)
        .map((key) => t(key))
        .join(' ')
    : null
  useEffect(() => {
    if (words) announce(words)
  }, [words, announce])
  if (!told) return null
  return (
    <div className={styles.filling}>
      <Info aria-hidden="true" size={18} />
      <p>{words}</p>
      <Button onClick={() => setUnderstood(new Set([...understood, keyOf(told)]))}>
        {t('sync.filling.understood')}
      </Button>
    </div>
  )
}

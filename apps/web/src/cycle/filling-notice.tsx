import { Button, Info, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
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
  const spoken = useRef(new Set<string>())
  const told = filling.find((each) => !understood.has(keyOf(each)))
  const key = told ? keyOf(told) : null
  const words = told
    ? wordsOf(told, me.role)
        .map((word) => t(word))
        .join(' ')
    : null
  useEffect(() => {
    if (!key || !words || spoken.current.has(key)) return
    spoken.current.add(key)
    announce(words)
  }, [key, words, announce])
  if (!key) return null

  const understand = (): void => {
    setUnderstood(new Set([...understood, key]))
    // the button that has the focus goes
    document.getElementById('content')?.focus({ preventScroll: true })
  }
  return (
    <section className={styles.filling} aria-label={t('sync.filling.label')}>
      <Info aria-hidden="true" size={18} />
      <p>{words}</p>
      <Button onClick={understand}>{t('sync.filling.understood')}</Button>
    </section>
  )
}

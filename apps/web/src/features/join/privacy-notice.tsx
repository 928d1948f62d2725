import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './privacy-notice.module.css'

const PARTS = ['who', 'why', 'howLong', 'rights', 'contact'] as const

/** What is asked, by whom, why, for how long and with which rights (`reliability.md`, Privacy). */
export function PrivacyNotice(): ReactNode {
  const { t } = useWords()
  return (
    <div className={styles.notice}>
      <p>{t('join.privacy.short')}</p>
      <p>{t('common.neverName')}</p>
      <details>
        <summary>{t('join.privacy.more')}</summary>
        <dl>
          {PARTS.map((part) => (
            <div key={part}>
              <dt>{t(`join.privacy.${part}.title`)}</dt>
              <dd>{t(`join.privacy.${part}.body`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}

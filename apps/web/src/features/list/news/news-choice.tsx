import { Select, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './news-choice.module.css'
import { NEWS_LEVELS, newsLevel, setNewsLevel } from './news-level.ts'

/** « Annonces »: how much a screen reader says of what others do. */
export function NewsChoice(): ReactNode {
  const { t } = useWords()
  return (
    <div className={styles.choice}>
      <Select
        label={t('news.choice')}
        hint={t('news.choiceHint')}
        value={useStore(newsLevel)}
        options={NEWS_LEVELS.map((value) => ({ value, label: t(`news.levels.${value}`) }))}
        onChange={({ currentTarget }) => {
          const chosen = NEWS_LEVELS.find((level) => level === currentTarget.value)
          if (chosen) setNewsLevel(chosen)
        }}
      />
    </div>
  )
}

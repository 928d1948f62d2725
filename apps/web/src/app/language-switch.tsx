import type { Language } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './language-switch.module.css'
import { useLanguageChoice } from './language.tsx'

const LANGUAGES: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'fr', name: 'Français' },
  { language: 'en', name: 'English' },
]

/** French or English, each under its own name. */
export function LanguageSwitch(): ReactNode {
  const { t, language: present } = useWords()
  const { choose } = useLanguageChoice()
  return (
    <div role="group" aria-label={t('common.language')} className={styles.switch}>
      {LANGUAGES.map(({ language, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-label={`${language}, ${name}`}
          aria-pressed={language === present}
          className={styles.language}
          onClick={() => choose(language)}
        >
          {language}
        </button>
      ))}
    </div>
  )
}

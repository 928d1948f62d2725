import type { TerritoryLine } from '@tablee/imports'
import { TERRITORY_TYPES, inLanguage } from '@tablee/model'
import { CircleAlert, useWords } from '@tablee/ui'
import type { Translate } from '@tablee/words'
import type { ReactNode } from 'react'
import { clipped } from '../import/problem-sentence.ts'
import styles from './directory.module.css'

/** So many lines are shown. */
const SHOWN = 40

/** What becomes of each line that was written, those to mend first. */
export function TerritoryPreview({ lines }: { readonly lines: readonly TerritoryLine[] }): ReactNode {
  const { t, language } = useWords()
  if (lines.length === 0) return null
  const isRefused = ({ is }: TerritoryLine): boolean => is === 'refused'
  const shown = [...lines.filter(isRefused), ...lines.filter((line) => !isRefused(line))].slice(0, SHOWN)
  return (
    // reason: what scrolls must be reached by the keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-labelledby="territory-lines" tabIndex={0}>
      <table className={styles.table}>
        <caption id="territory-lines">
          {shown.length < lines.length
            ? t('directory.territories.captionOf', { count: shown.length })
            : t('directory.territories.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('directory.territories.line')}</th>
            <th scope="col">{t('directory.territories.name')}</th>
            <th scope="col">{t('directory.territories.becomes')}</th>
            <th scope="col">{t('directory.territories.typeColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.number}>
              <th scope="row">{line.number}</th>
              <td dir="auto">{clipped(line.name)}</td>
              <td>
                {isRefused(line) ? (
                  <span className={styles.refused}>
                    <CircleAlert aria-hidden="true" size={18} />
                    {becomes(line, t)}
                  </span>
                ) : (
                  becomes(line, t)
                )}
              </td>
              <td>{inLanguage(TERRITORY_TYPES[line.type], language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function becomes(line: TerritoryLine, t: Translate): string {
  switch (line.is) {
    case 'refused':
      return t(`directory.territories.problems.${line.problem}`, { words: clipped(line.words) })
    case 'twice':
      return t('directory.territories.is.twice', { of: line.of })
    case 'new':
    case 'back':
    case 'known':
      return t(`directory.territories.is.${line.is}`)
  }
}

import type { TerritoryLine } from '@tablee/imports'
import { TERRITORY_TYPES, inLanguage } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { Translate } from '@tablee/words'
import type { ReactNode } from 'react'
import { PreviewTable, RefusedWords } from '../../app/preview-table.tsx'
import { clipped } from '../import/problem-sentence.ts'

/** So many lines are shown. */
const SHOWN = 40

/** What becomes of each line that was written, those to mend first. */
export function TerritoryPreview({ lines }: { readonly lines: readonly TerritoryLine[] }): ReactNode {
  const { t, language } = useWords()
  if (lines.length === 0) return null
  const isRefused = ({ is }: TerritoryLine): boolean => is === 'refused'
  const shown = [...lines.filter(isRefused), ...lines.filter((line) => !isRefused(line))].slice(0, SHOWN)
  const heads = (['line', 'name', 'becomes', 'typeColumn'] as const).map((key) => ({
    key,
    words: t(`directory.territories.${key}`),
  }))
  const caption =
    shown.length < lines.length
      ? t('directory.territories.captionOf', { count: shown.length })
      : t('directory.territories.caption')
  return (
    <PreviewTable caption={caption} heads={heads}>
      {shown.map((line) => (
        <tr key={line.number}>
          <th scope="row">{line.number}</th>
          <td dir="auto">{clipped(line.name)}</td>
          <td>{isRefused(line) ? <RefusedWords>{becomes(line, t)}</RefusedWords> : becomes(line, t)}</td>
          <td>{inLanguage(TERRITORY_TYPES[line.type], language)}</td>
        </tr>
      ))}
    </PreviewTable>
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

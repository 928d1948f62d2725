import type { HomeId, Kind } from '@tablee/model'
import type { Translate } from '@tablee/words'

/** What the rows of a table are called, by where their cards are at home. */
export interface TableWords {
  readonly count: (count: number) => string
  readonly add: string
  readonly empty: string
  readonly emptyWords: string
  readonly removed: string
  readonly restored: string
  readonly removedRows: (count: number) => string
}

export function tableWords(home: HomeId, kind: Kind, t: Translate): TableWords {
  switch (home) {
    case 'roadmap':
      return {
        count: (count) => t('table.lines', { count }),
        add: t('table.addLine'),
        empty: t('table.emptyRoadmap'),
        emptyWords: t('table.emptyRoadmapWords'),
        removed: t('table.lineRemoved'),
        restored: t('table.lineRestored'),
        removedRows: (count) => t('table.removedLines', { count }),
      }
    case 'directory':
      return {
        count: (count) => t('table.sheets', { count }),
        add: t('table.addActor'),
        empty: t('table.emptyDirectory'),
        emptyWords: t('table.emptyDirectoryWords'),
        removed: t('table.sheetRemoved'),
        restored: t('table.sheetRestored'),
        removedRows: (count) => t('table.removedSheets', { count }),
      }
    default:
      return {
        count: (count) => t('list.cards', { count }),
        add: t(`list.addKind.${kind}`),
        empty: t('rows.empty'),
        emptyWords: t('rows.emptyWords'),
        removed: t('list.removed'),
        restored: t('list.restored'),
        removedRows: (count) => t('list.removedCards', { count }),
      }
  }
}

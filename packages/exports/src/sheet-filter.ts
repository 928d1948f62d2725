import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility'

/** A table inside a sheet: its header row and its last row (both from 0), and its number of columns. */
export interface FilteredRange {
  readonly header: number
  readonly last: number
  readonly columns: number
}

/** Gives each sheet the filter buttons of its table; `ranges` are in the order of the sheets. */
export function sheetFilters(ranges: readonly FilteredRange[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const range = ranges[sheetIndex]
            if (!range) return xml
            const from = getCellAddress(range.header, 0)
            const to = getCellAddress(range.last, range.columns - 1)
            const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<autoFilter ref="${from}:${to}"/>`,
              order,
              'worksheet',
            )
          },
        },
      },
    },
  }
}

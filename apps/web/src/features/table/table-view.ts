/** How the rows of a table are looked at: which, in what order, under which headings. The address says it, so that a link opens the same table. */
export interface TableView {
  /** Words that each row says somewhere. */
  readonly words: string
  readonly sort: { readonly column: string; readonly descending: boolean } | null
  /** The column whose values rows are gathered by. */
  readonly group: string | null
  /** The values that are let through, by column: a row has one of them in each. */
  readonly filters: ReadonlyMap<string, readonly string[]>
}

/** The value of a filter that lets through the rows without one. */
export const NOTHING = '-'

const WORDS = 'mots'
const SORT = 'tri'
const GROUP = 'groupe'
const FILTER = 'filtre'
/** Longer, the words of an address were not typed here. */
const LONGEST = 200

/** The view that an address asks for; what it says of columns that the table does not have comes to nothing later. */
export function viewIn(search: string): TableView {
  const params = new URLSearchParams(search)
  const sort = params.get(SORT) ?? ''
  const filters = new Map<string, readonly string[]>()
  for (const filter of params.getAll(FILTER)) {
    const at = filter.indexOf(':')
    if (at <= 0) continue
    const values = filter
      .slice(at + 1)
      .split(',')
      .filter(Boolean)
    if (values.length > 0) filters.set(filter.slice(0, at), values)
  }
  return {
    words: (params.get(WORDS) ?? '').slice(0, LONGEST),
    sort: sort.replace('-', '') === '' ? null : { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') },
    group: params.get(GROUP) || null,
    filters,
  }
}

/** The address parameters of `view`, with those of `search` that say something else. */
export function withView(search: string, { words, sort, group, filters }: TableView): string {
  const params = new URLSearchParams(search)
  for (const name of [WORDS, SORT, GROUP, FILTER]) params.delete(name)
  if (words.trim() !== '') params.set(WORDS, words)
  if (sort) params.set(SORT, `${sort.descending ? '-' : ''}${sort.column}`)
  if (group) params.set(GROUP, group)
  for (const [column, values] of filters) if (values.length > 0) params.append(FILTER, `${column}:${values.join(',')}`)
  return params.toString()
}

/** The same view without anything that leaves rows out. */
export function unfiltered(view: TableView): TableView {
  return { ...view, words: '', filters: new Map() }
}

/** Whether every row is shown, in the order they were made. */
export function isWhole(view: TableView): boolean {
  return !isFiltered(view) && !view.sort && !view.group
}

/** Whether some rows may be left out. */
export function isFiltered({ words, filters }: TableView): boolean {
  return words.trim() !== '' || filters.size > 0
}

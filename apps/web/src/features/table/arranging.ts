/** What arranges the rows of a table as a view asks: code that comes when it is first asked. */
export { arrangeRows } from './arrange-rows.ts'
export { filterWords } from './filter-words.ts'
export { hasValues, valuesOf } from './row-groups.ts'
export { rowFinder } from './row-finder.ts'
export { sortedIds } from './row-order.ts'

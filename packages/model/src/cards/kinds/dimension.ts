import { choice } from './field-makers.ts'

/** For whom or what something changes: the three dimensions of every objective. */
export const dimension = choice(['Dimension', 'Dimension'], {
  families: ['Jeunes et familles', 'Young people and families'],
  territory: ['Territoire', 'Territory'],
  structures: ['Structures', 'Organisations'],
})

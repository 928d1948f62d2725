export { cardWith, groupWith, linkWith, mergeOf, zoneSpecWith, zoneWith } from './cards-and-zones.ts'
export { sessionWith } from './session-with.ts'

export { cardWith, groupWith, linkWith, mergeOf, zoneSpecWith, zoneWith } from './cards-and-zones.ts'

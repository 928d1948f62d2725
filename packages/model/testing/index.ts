export { cardWith, linkWith, zoneSpecWith, zoneWith } from './cards-and-zones.ts'

export { cardWith, zoneSpecWith, zoneWith } from './cards-and-zones.ts'

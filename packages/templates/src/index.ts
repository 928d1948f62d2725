export { templateCovers } from './covers.ts'
export type { TemplateCover } from './covers.ts'
export { demonstrationCycle } from './demonstration/demonstration-cycle.ts'
export type {
  Demonstration,
  DemonstrationRequest,
  PersonOfDemonstration,
  PlacedCard,
} from './demonstration/demonstration.ts'
export { planFromTemplate } from './plan-from-template.ts'
export type { Base, PlanRequest, Planned } from './plan-from-template.ts'
export { findStep, findTemplate } from './templates.ts'

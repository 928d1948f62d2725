export { stepByStepCover, templateCovers } from './covers.ts'
export type { TemplateCover } from './covers.ts'
export { demonstrationCycle } from './demonstration/demonstration-cycle.ts'
export type {
  Demonstration,
  DemonstrationRequest,
  PersonOfDemonstration,
  PlacedCard,
} from './demonstration/demonstration.ts'
export { layOutStep, planFromTemplate } from './plan-from-template.ts'
export type { Base, LaidOutStep, PlanRequest, Planned } from './plan-from-template.ts'
export { hasAgendaTogether, sessionAgenda, templateAgenda } from './session-agenda.ts'
export { findStepTemplate, stepByStep, stepTemplates } from './step-templates.ts'
export { findStep, findTemplate } from './templates.ts'

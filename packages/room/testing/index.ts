export { logConformance } from './log-conformance.ts'
export type { LogUnderTest } from './log-conformance.ts'
export { memoryLog } from './memory-log.ts'

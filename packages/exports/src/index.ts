export { roadmapWorkbook } from './roadmap-workbook.ts'
export { sessionCalendar } from './session-calendar.ts'
export type { SessionCalendarRequest } from './session-calendar.ts'

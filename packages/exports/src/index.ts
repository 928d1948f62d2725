export { roadmapWorkbook } from './roadmap-workbook.ts'

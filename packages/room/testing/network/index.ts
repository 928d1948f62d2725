export type { Program } from './program.ts'
export { programOf } from './program.ts'
export { shrink } from './shrink.ts'
export { simulate } from './simulate.ts'

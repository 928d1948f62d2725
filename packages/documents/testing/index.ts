export { author, cellOf, deliver, writeIn } from './author.ts'
export type { Author } from './author.ts'
export { meet } from './meet.ts'
export { createPerson } from './person.ts'

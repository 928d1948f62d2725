import type { Program } from './program.ts'

/** The shortest program that still fails, found by leaving out ever smaller pieces; gives up after `attempts`. */
export async function shrink(
  program: Program,
  fails: (program: Program) => Promise<boolean>,
  attempts = 400,
): Promise<Program> {
  let shortest = program
  let left = attempts
  for (let size = Math.ceil(program.steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < shortest.steps.length && left > 0; left -= 1) {
      const steps = [...shortest.steps.slice(0, from), ...shortest.steps.slice(from + size)]
      const shorter = { ...shortest, steps }
      if (await fails(shorter)) shortest = shorter
      else from += size
    }
  }
  return shortest
}

/** Dark enough to be read on paper and to bear white words. */
const COLORS = ['#0a6b63', '#a34a00', '#3d4fa8', '#96236a', '#5b6400', '#00628f', '#8a2d2d', '#57407f'] as const

/** A colour of the person's own, the same in every browser. */
export function personColor(participant: string): string {
  let sum = 0
  for (const character of participant) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return COLORS[sum % COLORS.length] ?? COLORS[0]
}

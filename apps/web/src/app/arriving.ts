/** State of a navigation: the reader has just come in, and should be led to where the work is. */
export const ARRIVING = { arriving: true } as const

/** Whether the state of the present address says so. */
export function isArriving(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'arriving' in state && state.arriving === true
}

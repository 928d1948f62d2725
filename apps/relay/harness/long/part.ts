/** Tells whether a promise was kept, of which `share` (0-1) is looked at, from seed `from` on; prints as it goes. */
export type Part = (from: number, share: number, print: (line: string) => void) => Promise<boolean>

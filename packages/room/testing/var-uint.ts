/** `value` as lib0 writes it: seven bits a byte, the lowest first. */
export function varUint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varUint(Math.floor(value / 128))]
}

/** ASCII `text` as lib0 writes a string. */
export function varString(text: string): number[] {
  return [...varUint(text.length), ...Array.from(text, (character) => character.charCodeAt(0))]
}

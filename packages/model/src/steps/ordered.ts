/** `list` with `item` in the place of the one of the same id. */
export function replaced<T extends { readonly id: string }>(list: readonly T[], item: T): readonly T[] {
  return list.map((other) => (other.id === item.id ? item : other))
}

/** `list` with `item` at place `to`; the very same list where it is there already. */
export function moved<T>(list: readonly T[], item: T, to: number): readonly T[] {
  if (list.indexOf(item) === Math.min(to, list.length - 1)) return list
  return list.filter((other) => other !== item).toSpliced(to, 0, item)
}

/** `list` with the places of its items written in them. */
export function numbered<T extends { readonly order: number }>(list: readonly T[]): readonly T[] {
  return list.map((item, order) => (item.order === order ? item : { ...item, order }))
}

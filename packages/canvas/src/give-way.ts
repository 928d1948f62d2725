import type { PageBox, Point } from './page-box.ts'

/** Room between a group and what gives way to it. */
const GAP = 16

/** Where a box comes to lie so that it meets none of `groups`: at its own place, else lower. */
export function below(groups: readonly PageBox[], { x, y, w, h }: PageBox): Point {
  const beside = groups.filter((group) => group.x < x + w && x < group.x + group.w)
  return { x, y: lowered(beside, y, (group, top) => group.y < top + h && top < group.y + group.h) }
}

/** Where a card comes to lie so that its middle is in none of `groups`. */
export function outside(groups: readonly PageBox[], { x, y, w, h }: PageBox): Point {
  const middle = x + w / 2
  const beside = groups.filter((group) => middle >= group.x && middle <= group.x + group.w)
  return {
    x,
    y: lowered(beside, y, (group, top) => top + h / 2 >= group.y && top + h / 2 <= group.y + group.h),
  }
}

/** The first height from `y` on at which none of `groups` is met. From the top down, none that was passed is met again. */
function lowered(groups: readonly PageBox[], y: number, meets: (group: PageBox, top: number) => boolean): number {
  let top = y
  for (const group of groups.toSorted((left, right) => left.y - right.y))
    if (meets(group, top)) top = group.y + group.h + GAP
  return top
}

import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** What a finger can hit without aiming (px). */
const LEAST = 44

/**
 * Asserts that whatever can be pressed on the page as it is now lies in the window, is large enough for a finger, and
 * that nothing lies over it: in the open dialog, if there is one. What lies on the canvas moves with it, and is left out.
 */
export async function expectClear(page: Page, state: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(faultsOf, LEAST), {
      message: `${state}, at ${page.viewportSize()?.width} px`,
      timeout: 2000,
    })
    .toEqual([])
}

function faultsOf(least: number): readonly string[] {
  const root = document.querySelector('[role="dialog"]') ?? document.body
  const pressed = [...root.querySelectorAll('button, a[href], input, select, textarea, [role="button"]')]
  const targets = pressed.flatMap((control) => {
    const element = targetOf(control)
    const { x, y, width, height } = element.getBoundingClientRect()
    const isMark = control.closest('[class*="tl-watermark"]') !== null
    const isOnCanvas = !isMark && control.closest('.tl-container') !== null
    const isShown = control.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1
    // the link that leads over the header is shown to the keyboard alone
    if (!isShown || isOnCanvas || control.matches('a[href^="#"]') || isScrolledAway(element)) return []
    const name = control.getAttribute('aria-label') ?? element.textContent.trim()
    return [{ element, name: isMark ? 'tldraw' : name, isMark, x, y, right: x + width, bottom: y + height }]
  })
  const faults = targets.flatMap(({ element, name, isMark, x, y, right, bottom }) => {
    const isCut = x < 0 || y < 0 || right > innerWidth + 2 || bottom > innerHeight
    const isSmall = !isMark && (right - x < least - 0.5 || bottom - y < least - 0.5)
    const places = [0.1, 0.5, 0.9].map((share) => [x + (right - x) * share, y + (bottom - y) * share] as const)
    const over = places.flatMap(([left, top]) => {
      const hit = document.elementFromPoint(left, top)
      return hit && !element.contains(hit) && !hit.contains(element) ? [hit] : []
    })
    return [
      ...(isCut ? [`« ${name} » is cut`] : []),
      ...(isSmall ? [`« ${name} » is ${Math.round(right - x)} × ${Math.round(bottom - y)}`] : []),
      ...over.map((hit) => `« ${name} » is under ${hit.outerHTML.slice(0, 90)}`),
    ]
  })
  const meeting = targets.flatMap((one, index) =>
    targets
      .slice(index + 1)
      .filter(
        (other) =>
          !one.element.contains(other.element) &&
          !other.element.contains(one.element) &&
          one.x < other.right - 1 &&
          other.x < one.right - 1 &&
          one.y < other.bottom - 1 &&
          other.y < one.bottom - 1,
      )
      .map((other) => `« ${one.name} » meets « ${other.name} »`),
  )
  const isWide = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : []
  return [...faults, ...meeting, ...isWide]

  /** What is pressed in place of a control: its label, or the place that its area is spread over. */
  function targetOf(control: Element): Element {
    if (control.matches('input[type="checkbox"], input[type="radio"]')) return control.closest('label') ?? control
    const isSpread = getComputedStyle(control, '::after').position === 'absolute'
    return (isSpread && control instanceof HTMLElement && control.offsetParent) || control
  }

  /** Whether it is to be scrolled to, in a part of the page that scrolls. */
  function isScrolledAway(element: Element): boolean {
    const { top, bottom } = element.getBoundingClientRect()
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      if (!/auto|scroll/.test(getComputedStyle(parent).overflowY)) continue
      const frame = parent.getBoundingClientRect()
      if (bottom > frame.bottom + 1 || top < frame.top - 1) return true
    }
    return false
  }
}

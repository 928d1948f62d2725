interface Focusable {
  readonly isConnected: boolean
  readonly focus: () => void
}

/** Gives the focus to what had it, or to the main content where that is gone or never was. */
export function giveFocusBack(before: Focusable | null, main: () => Focusable | null): void {
  const to = before?.isConnected ? before : main()
  to?.focus()
}

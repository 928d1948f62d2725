import type { ReactNode } from 'react'
import { Component } from 'react'

interface CrashBoundaryProps {
  readonly fallback: ReactNode
  readonly onCrash: (error: unknown) => void
  readonly children: ReactNode
}

/** Shows `fallback` when something below it throws: one broken view must not take the page with it. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly crashed: boolean }> {
  override readonly state = { crashed: false }

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onCrash(error)
  }

  override render(): ReactNode {
    return this.state.crashed ? this.props.fallback : this.props.children
  }
}

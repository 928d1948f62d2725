import { median, spread } from './statistics.ts'

/** One line of a comparison: how to read a figure, and with how many digits. */
export interface Line<F> {
  readonly title: string
  readonly of: (figures: F) => number
  readonly digits?: number
}

/** Lines with the median (least–most) of each server's rounds, and of the ratio round by round. */
export function compare<F>(lines: readonly Line<F>[], relay: readonly F[], bare: readonly F[]): readonly string[] {
  const heading = row('', 'relay', 'bare', 'relay ÷ bare')
  return [
    heading,
    ...lines.map(({ title, of, digits = 1 }) => {
      const [ours, theirs] = [relay.map(of), bare.map(of)]
      const ratios = ours.map((value, round) => value / (theirs[round] ?? Number.NaN))
      const isRatio = Number.isFinite(median(ratios)) && median(ratios) > 0
      return row(title, spread(ours, digits), spread(theirs, digits), isRatio ? spread(ratios, 2) : '')
    }),
  ]
}

/** The same for one server alone. */
export function list<F>(lines: readonly Line<F>[], figures: readonly F[]): readonly string[] {
  return lines.map(({ title, of, digits = 1 }) => row(title, spread(figures.map(of), digits), '', ''))
}

function row(title: string, ...cells: readonly string[]): string {
  return `  ${title.padEnd(34)}${cells.map((cell) => cell.padEnd(26)).join('')}`.trimEnd()
}

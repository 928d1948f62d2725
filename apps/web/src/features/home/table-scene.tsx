import type { ReactNode } from 'react'

interface Paper {
  readonly x: number
  readonly y: number
  readonly turn: number
  readonly color: string
  readonly lines: readonly number[]
}

const SEATS: readonly {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly color: string
}[] = [
  { x: 96, y: 14, w: 84, h: 44, color: 'var(--question-2)' },
  { x: 218, y: 14, w: 84, h: 44, color: 'var(--question-1)' },
  { x: 340, y: 14, w: 84, h: 44, color: 'var(--question-3)' },
  { x: 96, y: 302, w: 84, h: 44, color: 'var(--question-4)' },
  { x: 218, y: 302, w: 84, h: 44, color: 'var(--question-6)' },
  { x: 340, y: 302, w: 84, h: 44, color: 'var(--question-5)' },
  { x: 8, y: 138, w: 44, h: 84, color: 'var(--question-8)' },
  { x: 468, y: 138, w: 44, h: 84, color: 'var(--line-strong)' },
]

const PAPERS: readonly Paper[] = [
  { x: 84, y: 88, turn: -4, color: '#ffffff', lines: [48, 56, 34] },
  { x: 172, y: 96, turn: 2, color: '#fff6dc', lines: [52, 40] },
  { x: 92, y: 168, turn: 3, color: '#fff6dc', lines: [44, 54] },
  { x: 178, y: 176, turn: -2, color: '#ffffff', lines: [56, 50, 28] },
  { x: 290, y: 118, turn: 1.5, color: '#e7f3ef', lines: [54, 46, 52] },
  { x: 376, y: 92, turn: -3, color: '#ffffff', lines: [40, 54] },
  { x: 366, y: 190, turn: 4, color: '#ffffff', lines: [52, 36, 48] },
]

/** A table seen from above while people work at it: seats around, cards on it, one of them numbered. Decoration only. */
export function TableScene({ className }: { readonly className?: string | undefined }): ReactNode {
  return (
    <svg viewBox="0 0 520 360" className={className} aria-hidden="true" focusable="false">
      {SEATS.map((seat) => (
        <rect
          key={`${seat.x}-${seat.y}`}
          x={seat.x}
          y={seat.y}
          width={seat.w}
          height={seat.h}
          rx="20"
          fill={seat.color}
        />
      ))}
      <rect x="34" y="42" width="452" height="276" rx="44" fill="#eadfcb" />
      <rect x="34" y="36" width="452" height="276" rx="44" fill="#fbf7ef" stroke="#e0d4bd" strokeWidth="2" />
      <rect x="262" y="76" width="2" height="196" rx="1" fill="#e5dac6" />
      {PAPERS.map((paper) => (
        <g key={`${paper.x}-${paper.y}`} transform={`rotate(${paper.turn} ${paper.x + 36} ${paper.y + 28})`}>
          <rect x={paper.x} y={paper.y + 2} width="74" height="58" rx="7" fill="#4a3a18" opacity="0.14" />
          <rect x={paper.x} y={paper.y} width="74" height="58" rx="7" fill={paper.color} />
          {paper.lines.map((width, index) => (
            <rect
              key={width}
              x={paper.x + 9}
              y={paper.y + 13 + index * 13}
              width={width}
              height="4.5"
              rx="2.25"
              fill="#b9ae9a"
            />
          ))}
        </g>
      ))}
      <g transform="rotate(-1.5 320 220)">
        <rect x="282" y="200" width="76" height="64" rx="8" fill="#4a3a18" opacity="0.16" />
        <rect x="282" y="197" width="76" height="64" rx="8" fill="#fff" stroke="var(--accent)" strokeWidth="2.5" />
        <rect x="291" y="207" width="26" height="20" rx="5" fill="var(--accent)" />
        <path
          d="M302.2 213.4 304.8 211.6v11"
          fill="none"
          stroke="#fff"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <rect x="291" y="235" width="56" height="4.5" rx="2.25" fill="#8fb5ac" />
        <rect x="291" y="246" width="40" height="4.5" rx="2.25" fill="#8fb5ac" />
      </g>
    </svg>
  )
}

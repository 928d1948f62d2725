import { foldedWords } from '@tablee/std'
import { Dialog, TextInput, useStore, useWords } from '@tablee/ui'
import type { KeyboardEvent, ReactNode } from 'react'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { Findings } from './find-in-steps.ts'
import { FoundStepView } from './found-step.tsx'
import styles from './search.module.css'
import { useFindings } from './use-findings.ts'

export interface SearchDialogProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onClose: () => void
}

/** Looks for words in every card that one may read, as one types: arrows go from one card that was found to the next. */
export function SearchDialog({ query, onQuery, onClose }: SearchDialogProps): ReactNode {
  const { t } = useWords()
  // typing goes on while the cards found for the former letters are drawn
  const wanted = useDeferredValue(query)
  const words = useMemo(() => foldedWords(wanted), [wanted])
  const findings = useFindings(wanted)
  const body = useRef<HTMLDivElement>(null)

  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    const stops = [...(body.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])]
    const at = stops.findIndex((stop) => stop.closest('li, form')?.contains(document.activeElement))
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = stops[Math.max(at, 0) + step]
    if (step === 0 || !next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <Dialog open onOpenChange={onClose} title={t('search.title')}>
      {/* reason: arrows are a shortcut beside Tab, on the field and links within */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={body} className={styles.body} onKeyDown={walk}>
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault()
            body.current?.querySelector<HTMLElement>('li [data-stop]')?.focus()
          }}
        >
          <TextInput
            data-stop
            type="search"
            label={t('search.field')}
            hint={t('search.hint')}
            value={query}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            dir="auto"
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => onQuery(event.currentTarget.value)}
          />
        </form>
        <div className={styles.results}>
          <SearchState query={wanted} asked={words.length > 0} findings={findings} />
          {findings?.steps.map((found) => (
            <FoundStepView key={found.step.id} found={found} words={words} onGo={onClose} />
          ))}
        </div>
      </div>
    </Dialog>
  )
}

/** How much was found, and where nobody has looked yet. */
function SearchState({
  query,
  asked,
  findings,
}: {
  readonly query: string
  readonly asked: boolean
  readonly findings: Findings | null
}): ReactNode {
  const { t } = useWords()
  const { line } = useStore(useCycle().save)
  const { count = 0, searched = 0, searchable = 0, steps = [] } = findings ?? {}
  const values = { searched, total: searchable }
  return (
    <div role="status" className={styles.state}>
      {findings ? null : <p>{t('search.waiting')}</p>}
      {findings && searched < searchable ? (
        <p>{t(line === 'offline' ? 'search.partlyOffline' : 'search.partly', values)}</p>
      ) : null}
      {findings && asked ? <p>{t('search.found', { count, query: query.trim() })}</p> : null}
      {findings && asked && steps.length === 0 ? <p>{t('search.advice')}</p> : null}
    </div>
  )
}

import {
  List,
  SaveStatus,
  StickyNote,
  Table2,
  ViewSwitch,
  VisuallyHidden,
  Waypoints,
  useStore,
  useWords,
} from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { LanguageSwitch } from '../app/language-switch.tsx'
import { cyclePath } from '../app/routes.ts'
import { SearchButton } from '../features/search/search-button.tsx'
import { TableMark } from '../app/table-mark.tsx'
import { useAtRelay } from './at-relay.ts'
import { useCycle } from './cycle-context.ts'
import styles from './cycle-header.module.css'
import type { CurrentPlace } from './current-place.ts'
import { viewName } from './current-place.ts'

const ICONS = {
  board: <StickyNote aria-hidden="true" />,
  list: <List aria-hidden="true" />,
  chains: <Waypoints aria-hidden="true" />,
  table: <Table2 aria-hidden="true" />,
} as const

/** Pages beside the views of a step, on which one writes too. */
const WRITING = /\/(importer|transmettre|origines|grille)\//

/** Where one is, in which view, whether what one wrote is safe, and who one is. */
export function CycleHeader({ place }: { readonly place: CurrentPlace | null }): ReactNode {
  const { t } = useWords()
  const { cycle, me, plan, save, lost } = useCycle()
  const title = useStore(plan)?.title ?? me.cycle.title
  const [location] = useLocation()
  const onCyclePage = location === cyclePath(cycle)
  const saving = useStore(save)
  const atRelay = useAtRelay()
  const refused = useStore(lost) !== null
  const writes = place !== null || WRITING.test(location)
  const worthSaying = writes || (saving.line !== 'online' && saving.line !== 'connecting')
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.mark} aria-label={t('cycle.toHome')}>
        <TableMark size={32} />
        {onCyclePage ? <span className={styles.product}>{t('common.product')}</span> : null}
      </Link>
      {onCyclePage ? (
        <span />
      ) : (
        <nav aria-label={t('cycle.where')} className={styles.where}>
          <Link href={cyclePath(cycle)} className={styles.cycle}>
            {title}
          </Link>
          {place ? <span className={styles.step}>{place.step.title}</span> : null}
        </nav>
      )}
      {place && place.views.length > 1 ? (
        <div className={styles.views}>
          <ViewSwitch
            label={t('common.views.label')}
            link={Link}
            views={place.views.map((view) => ({
              href: view.href,
              label: viewName(view, place.views, t),
              icon: ICONS[view.view],
              current: view === place.current,
            }))}
          />
        </div>
      ) : (
        <div className={styles.languages}>{writes ? null : <LanguageSwitch />}</div>
      )}
      <div className={place && place.views.length > 1 ? styles.searchBelow : undefined}>
        <SearchButton />
      </div>
      <div className={styles.save}>
        {worthSaying && !refused ? <SaveStatus state={saving} atRelay={atRelay} /> : null}
      </div>
      <Link href={cyclePath(cycle)} className={styles.me} title={me.name}>
        <span aria-hidden="true">{initials(me.name)}</span>
        <VisuallyHidden>{t('cycle.youAre', { name: me.name })}</VisuallyHidden>
      </Link>
    </header>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

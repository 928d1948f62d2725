import type { BoardId, CardId, CycleId, HomeId, SessionId, StepId } from '@tablee/model'

/** Every address of the application, in one place. */
export const ROUTES = {
  home: '/',
  create: '/nouveau',
  join: '/rejoindre',
  return: '/retour',
  demonstration: '/demonstration',
  cycle: '/c/:cycle',
  insideCycle: '/c/:cycle/*?',
  access: '/c/:cycle/acces',
  plan: '/c/:cycle/plan',
  session: '/c/:cycle/seance/:session',
  board: '/c/:cycle/mur/:board',
  list: '/c/:cycle/liste/:board',
  table: '/c/:cycle/tableau/:table',
  handOn: '/c/:cycle/transmettre/:step',
  origins: '/c/:cycle/origines/:card',
  grid: '/c/:cycle/grille/:card',
} as const

export const cyclePath = (cycle: CycleId): string => `/c/${cycle}`
export const accessPath = (cycle: CycleId): string => `/c/${cycle}/acces`
export const planPath = (cycle: CycleId): string => `/c/${cycle}/plan`
export const sessionPath = (cycle: CycleId, session: SessionId): string => `/c/${cycle}/seance/${session}`
export const boardPath = (cycle: CycleId, board: BoardId): string => `/c/${cycle}/mur/${board}`
export const listPath = (cycle: CycleId, board: BoardId): string => `/c/${cycle}/liste/${board}`

export const gridPath = (cycle: CycleId, question: CardId): string => `/c/${cycle}/grille/${question}`
export const originsPath = (cycle: CycleId, card: CardId): string => `/c/${cycle}/origines/${card}`

/** What passes between a step and the others; `cards` are those that one wants to hand on. */
export function handOnPath(cycle: CycleId, step: StepId, cards: readonly CardId[] = []): string {
  return `/c/${cycle}/transmettre/${step}${cards.length > 0 ? `?cartes=${cards.join(',')}` : ''}`
}

/** The tables that have an address, by the home whose cards they show. */
type TableSlug = 'annuaire' | 'feuille-de-route'

/** The address of the table of `home`, or null when that home has none. */
export function tablePath(cycle: CycleId, home: HomeId): string | null {
  const slug = tableSlugOf(home)
  return slug ? `/c/${cycle}/tableau/${slug}` : null
}

/** How the table of `home` is called in addresses. */
function tableSlugOf(home: HomeId): TableSlug | null {
  if (home === 'directory') return 'annuaire'
  return home === 'roadmap' ? 'feuille-de-route' : null
}

/** The home whose cards a table shows, or null when no table is called so. */
export function homeOfTable(slug: string): 'directory' | 'roadmap' | null {
  if (slug === 'annuaire') return 'directory'
  return slug === 'feuille-de-route' ? 'roadmap' : null
}

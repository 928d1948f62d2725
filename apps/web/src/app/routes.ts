import type { BoardId, CardId, CycleId, HomeId, Kind, SessionId, StepId, VersionId } from '@tablee/model'

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
  structures: '/c/:cycle/structures',
  territories: '/c/:cycle/territoires',
  session: '/c/:cycle/seance/:session',
  board: '/c/:cycle/mur/:board',
  list: '/c/:cycle/liste/:board',
  table: '/c/:cycle/tableau/:table',
  import: '/c/:cycle/importer/:table',
  chains: '/c/:cycle/chaines/:board',
  handOn: '/c/:cycle/transmettre/:step',
  origins: '/c/:cycle/origines/:card',
  grid: '/c/:cycle/grille/:card',
  catchUp: '/c/:cycle/ou-en-est-on',
  versions: '/c/:cycle/versions/:step/:version?',
} as const

export const cyclePath = (cycle: CycleId): string => `/c/${cycle}`
export const accessPath = (cycle: CycleId): string => `/c/${cycle}/acces`
export const catchUpPath = (cycle: CycleId): string => `/c/${cycle}/ou-en-est-on`
export const planPath = (cycle: CycleId): string => `/c/${cycle}/plan`
export const structuresPath = (cycle: CycleId): string => `/c/${cycle}/structures`
export const territoriesPath = (cycle: CycleId): string => `/c/${cycle}/territoires`
export const sessionPath = (cycle: CycleId, session: SessionId): string => `/c/${cycle}/seance/${session}`
export const boardPath = (cycle: CycleId, board: BoardId): string => `/c/${cycle}/mur/${board}`
export const listPath = (cycle: CycleId, board: BoardId): string => `/c/${cycle}/liste/${board}`
export const chainsPath = (cycle: CycleId, board: BoardId): string => `/c/${cycle}/chaines/${board}`

export const gridPath = (cycle: CycleId, question: CardId): string => `/c/${cycle}/grille/${question}`
export const originsPath = (cycle: CycleId, card: CardId): string => `/c/${cycle}/origines/${card}`

/** The versions of a step, or one of them beside what it holds now. */
export const versionsPath = (cycle: CycleId, step: StepId, version?: VersionId): string =>
  [`/c/${cycle}/versions/${step}`, ...(version === undefined ? [] : [version])].join('/')

/** What passes between a step and the others; `cards` are those that one wants to hand on. */
export function handOnPath(cycle: CycleId, step: StepId, cards: readonly CardId[] = []): string {
  return `/c/${cycle}/transmettre/${step}${cards.length > 0 ? `?cartes=${cards.join(',')}` : ''}`
}

/** The tables that have a name in addresses, by the home whose cards they show; the others go by their step. */
const NAMED = { directory: 'annuaire', roadmap: 'feuille-de-route' } as const

/** The address of the table of `home`; null for a pass of a board, whose cards are seen in no table. */
export function tablePath(cycle: CycleId, home: HomeId): string | null {
  const slug = slugOf(home)
  return slug.includes('.') ? null : `/c/${cycle}/tableau/${slug}`
}

/** Where a table that was made elsewhere is brought into that of `home`. */
export function importPath(cycle: CycleId, home: TableHome, kind: Kind): string {
  return `/c/${cycle}/importer/${slugOf(home)}?type=${kind}`
}

/** The home whose cards a table shows. */
export function homeOfTable(slug: string): TableHome {
  if (slug === NAMED.directory) return 'directory'
  return slug === NAMED.roadmap ? 'roadmap' : (slug as StepId) // reason: the plan says whether it is one
}

/** Whose cards a table may show. */
export type TableHome = 'directory' | 'roadmap' | StepId

function slugOf(home: HomeId): string {
  return isNamed(home) ? NAMED[home] : home
}

function isNamed(home: HomeId): home is keyof typeof NAMED {
  return home in NAMED
}

import type { Ports } from '../live/acts.ts'
import type { CardCounts } from '../live/card-counts.ts'
import type { VersionKeeper } from '../live/versions/version-keeper.ts'
import type { Visits } from '../live/visits.ts'
import type { ExportQueue } from '../jobs/export-queue.ts'
import type { RelayMetrics } from '../metrics/relay-metrics.ts'
import type { Settings } from '../settings.ts'
import type { SqliteLog } from '../storage/log.ts'
import type { Session } from './session.ts'
import type { WrongSecretGuard } from './wrong-secrets.ts'

/** What the routes work with. */
export interface HttpPorts extends Ports {
  readonly settings: Settings
  readonly session: Session
  readonly exports: ExportQueue
  readonly log: Pick<SqliteLog, 'isRunning'>
  readonly metrics: Pick<RelayMetrics, 'contentType' | 'text'>
  readonly guard: WrongSecretGuard
  readonly keeper: Pick<VersionKeeper, 'closed' | 'planned'>
  readonly visits: Pick<Visits, 'arrived' | 'told'>
  readonly counts: Pick<CardCounts, 'told'>
}

import type { Logger, Ms, Scheduler } from '@tablee/std'
import type { Ports } from '../live/acts.ts'

const EVERY: Ms = 60 * 60 * 1000

/** Deletes the cycles whose time is over, with their documents and pictures: now and once an hour. Returns what stops it. */
export function deleteExpiredCycles(
  ports: Ports,
  { scheduler, logger }: { readonly scheduler: Scheduler; readonly logger: Logger },
): () => void {
  let cancel = (): void => {}
  const run = (): void => {
    deleteExpired(ports)
      .then((count) => {
        if (count > 0) logger.info({ count }, 'expired cycles deleted')
      })
      .catch((error: unknown) => logger.error({ err: error }, 'expired cycles could not be deleted'))
    cancel = scheduler.after(EVERY, run)
  }
  run()
  return () => cancel()
}

/** One pass; gives the number of cycles deleted. */
async function deleteExpired({ facts, known, rooms, lanes, pictures, clock }: Ports): Promise<number> {
  const expired = await facts.cyclesExpiredAt(clock.now())
  for (const cycle of expired) {
    await lanes.run(cycle, async () => {
      await facts.deleteCycle(cycle)
      await known.refresh(cycle)
      await rooms.remove(`${cycle}/`)
      await pictures.remove(cycle)
    })
  }
  return expired.length
}
